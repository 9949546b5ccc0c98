import { bounds } from './dates.ts';
import { originOf, type Claim } from './claims.ts';
import type { QuestionData } from './schema.ts';

/** What the accounts make of a question, in the order in which a reader wants to see them. */
export const questionStates = {
  conflict: { label: 'Conflict', says: 'The accounts exclude each other', mark: '≠' },
  'self-conflict': { label: 'Conflict within one account', says: 'One account gives readings that exclude each other', mark: '↯' },
  compatible: { label: 'Compatible', says: 'The accounts say different things that can all be true', mark: '≈' },
  agree: { label: 'Agree', says: 'The accounts say the same', mark: '=' },
  single: { label: 'Only one account speaks', says: 'Nothing here to compare it with', mark: '○' },
} as const;

export type QuestionState = keyof typeof questionStates;

/** One claim's answer to a question. */
export interface Answer {
  claim: Claim;
  reading: string;
  hedged: boolean;
}

/** Whether two readings can be true together: the same one, or declared compatible. */
export const compatible = (question: Pick<QuestionData, 'compatible'>, a: string, b: string): boolean =>
  a === b || question.compatible.some(({ readings }) => readings.includes(a) && readings.includes(b));

const pairs = <T>(items: readonly T[]) => items.flatMap((a, index) => items.slice(index + 1).map((b) => [a, b] as const));

/** Agreement, conflict and self-conflict, computed from which readings the claims choose. */
export const stateOf = (question: Pick<QuestionData, 'compatible'>, answers: readonly Answer[]): QuestionState => {
  const clashes = pairs(answers).filter(([a, b]) => !compatible(question, a.reading, b.reading));
  if (clashes.some(([a, b]) => a.claim.article !== b.claim.article)) return 'conflict';
  if (clashes.length > 0) return 'self-conflict';
  if (new Set(answers.map(({ claim }) => claim.article)).size < 2) return 'single';
  return new Set(answers.map(({ reading }) => reading)).size === 1 ? 'agree' : 'compatible';
};

/** The accounts that contradict themselves: one voice, its own or that of one speaker, gives readings that exclude each other. Quoting two sides is no contradiction. */
export const selfConflicting = (question: Pick<QuestionData, 'compatible'>, answers: readonly Answer[]): string[] => [
  ...new Set(
    pairs(answers)
      .filter(([a, b]) => a.claim.article === b.claim.article && a.claim.speaker === b.claim.speaker && !compatible(question, a.reading, b.reading))
      .map(([a]) => a.claim.article),
  ),
];

/** How many distinct origins the answers rest on: see `originOf`. */
export const originCount = (answers: readonly Answer[]): number => new Set(answers.map(({ claim }) => originOf(claim))).size;

/** Whether an account published at `instant` (ISO 8601) came out before the first of the events (EDTF dates) began. */
export const couldNotKnow = (instant: string, eventDates: readonly string[]): boolean =>
  eventDates.length > 0 && Date.parse(instant) < Math.min(...eventDates.map((date) => bounds(date).from));
