import { bounds } from '../time/dates.ts';
import { originOf, type Claim } from './claims.ts';
import type { QuestionData } from '../entries/schema.ts';

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

/** Agreement, conflict and self-conflict, computed from which readings the claims choose. */
export function stateOf(question: Pick<QuestionData, 'compatible'>, answers: readonly Answer[]): QuestionState {
  const accounts = new Map([...Map.groupBy(answers, ({ reading }) => reading)].map(([reading, group]) => [reading, accountsOf(group)]));
  const clashes = clashing(question, accounts.keys());
  const speaking = (a: string, b: string) => new Set([...(accounts.get(a) ?? []), ...(accounts.get(b) ?? [])]);
  if (clashes.some(([a, b]) => speaking(a, b).size > 1)) return 'conflict';
  if (clashes.length > 0) return 'self-conflict';
  if (accountsOf(answers).size < 2) return 'single';
  return accounts.size === 1 ? 'agree' : 'compatible';
}

/** The accounts that contradict themselves: one voice, its own or that of one speaker, gives readings that exclude each other. Quoting two sides is no contradiction. */
export function selfConflicting(question: Pick<QuestionData, 'compatible'>, answers: readonly Answer[]): string[] {
  const voices = Map.groupBy(answers, ({ claim }) => `${claim.account} ${claim.speaker ?? ''}`);
  const torn = [...voices.values()].filter((voice) => clashing(question, new Set(voice.map(({ reading }) => reading))).length > 0);
  return [...accountsOf(torn.flat())];
}

/** How many distinct origins the answers rest on: see `originOf`. */
export const originCount = (answers: readonly Answer[]): number => new Set(answers.map(({ claim }) => originOf(claim))).size;

/** Whether an account published at `instant` (ISO 8601) came out before the first of the events (EDTF dates) began. */
export const couldNotKnow = (instant: string, eventDates: readonly string[]): boolean =>
  eventDates.length > 0 && Date.parse(instant) < Math.min(...eventDates.map((date) => bounds(date).from));

/** Pairs of what is given that exclude each other, at most one for two readings: answers may be thousands, readings are few. */
function clashing(question: Pick<QuestionData, 'compatible'>, readings: Iterable<string>): [string, string][] {
  const all = [...readings];
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => !compatible(question, a, b))
      .map((b): [string, string] => [a, b]),
  );
}

const accountsOf = (answers: readonly Answer[]) => new Set(answers.map(({ claim }) => claim.account));
