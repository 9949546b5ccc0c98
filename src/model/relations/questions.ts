import type { Entry } from '../entries/entries.ts';
import type { QuestionData } from '../entries/schema.ts';
import type { Claim } from './claims.ts';
import { originCount, type ReportOf } from './origins.ts';
import type { Silence } from './silence.ts';

/** States of a question, most significant first. Lists of questions have this order. */
export const questionStates = {
  conflict: { label: 'Conflict', says: 'The accounts exclude each other', mark: '≠' },
  'self-conflict': { label: 'Conflict within one account', says: 'One account gives readings that exclude each other', mark: '↯' },
  compatible: { label: 'Compatible', says: 'The accounts say different things that can all be true', mark: '≈' },
  agree: { label: 'Agree', says: 'The accounts say the same', mark: '=' },
  single: { label: 'Only one account speaks', says: 'Nothing here to compare it with', mark: '○' },
} as const;

export type QuestionState = keyof typeof questionStates;

/** The answer of a claim to a question. */
export interface Answer {
  claim: Claim;
  reading: string;
  hedged: boolean;
}

/** A question with the facts derived from its answers. */
export type Question = ReturnType<typeof questionOf>;

/** Order by state, most significant first. */
export const byState = (a: { state: QuestionState }, b: { state: QuestionState }): number => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state);

/** True if accounts, or claims of one account, exclude each other. */
export const isContested = ({ state }: { state: QuestionState }): boolean => state === 'conflict' || state === 'self-conflict';

/** True if two readings can be true together: they are the same, or an editor has declared them compatible. */
export const compatible = (question: Pick<QuestionData, 'compatible'>, a: string, b: string): boolean =>
  a === b || question.compatible.some(({ readings }) => readings.includes(a) && readings.includes(b));

/** What a question needs of all accounts. */
export interface AmongAccounts {
  /** Takes the ids of the speaking accounts. */
  silenceOf: (speaking: ReadonlySet<string>) => Silence;
  reportOf: ReportOf;
}

/** Derives a question from its entry and its answers, which are in order of publication. */
export function questionOf(entry: Entry<QuestionData>, answers: Answer[], { silenceOf, reportOf }: AmongAccounts) {
  const speaking = accountsOf(answers);
  const { silent, perhapsTooEarly, tooEarly } = silenceOf(speaking);
  return {
    ...entry,
    answers,
    state: stateOf(entry, answers),
    /** Ids of the accounts that speak, in order of publication. */
    accounts: [...speaking],
    /** Ids of the accounts that contradict themselves. */
    torn: selfConflicting(entry, answers),
    /** Number of accounts that could have spoken and do not. */
    silent,
    /** Number of accounts that may have been published before the events in question. */
    perhapsTooEarly,
    /** Number of accounts published before the events in question. */
    tooEarly,
    /** Number of distinct origins of the answers. */
    origins: originCount(
      answers.map(({ claim }) => claim),
      reportOf,
    ),
  };
}

/** The state that follows from the readings of the answers. */
export function stateOf(question: Pick<QuestionData, 'compatible'>, answers: readonly Answer[]): QuestionState {
  const accounts = new Map([...Map.groupBy(answers, ({ reading }) => reading)].map(([reading, group]) => [reading, accountsOf(group)]));
  const pairs = exclusivePairs(question, accounts.keys());
  const speaking = (a: string, b: string) => new Set([...(accounts.get(a) ?? []), ...(accounts.get(b) ?? [])]);
  if (pairs.some(([a, b]) => speaking(a, b).size > 1)) return 'conflict';
  if (pairs.length > 0) return 'self-conflict';
  if (accountsOf(answers).size < 2) return 'single';
  return accounts.size === 1 ? 'agree' : 'compatible';
}

/**
 * Ids of the accounts in which one voice, that of the account or of one speaker, gives readings that exclude each other. Different speakers
 * in one account do not count.
 */
export function selfConflicting(question: Pick<QuestionData, 'compatible'>, answers: readonly Answer[]): string[] {
  const voices = Map.groupBy(answers, ({ claim }) => `${claim.account} ${claim.speaker ?? ''}`);
  const torn = [...voices.values()].filter((voice) => exclusivePairs(question, new Set(voice.map(({ reading }) => reading))).length > 0);
  return [...accountsOf(torn.flat())];
}

const stateOrder = Object.keys(questionStates);

/** Pairs of readings that exclude each other. Takes readings rather than answers, because answers can be thousands. */
function exclusivePairs(question: Pick<QuestionData, 'compatible'>, readings: Iterable<string>): [string, string][] {
  const all = [...readings];
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => !compatible(question, a, b))
      .map((b): [string, string] => [a, b]),
  );
}

const accountsOf = (answers: readonly Answer[]) => new Set(answers.map(({ claim }) => claim.account));
