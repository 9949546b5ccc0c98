import { bounds } from '../time/dates.ts';
import { knowledgeBounds, knowledgeOf, type DatedText, type Knowledge } from '../time/publication.ts';
import { accountName, type AccountName } from './short-labels.ts';

/** Above this number of accounts, silent accounts are counted but not named: nearly all accounts are silent. */
export const mostNamed = 26;

/** The accounts that do not speak on a matter. */
export interface Silence {
  /** Number of accounts that could have spoken. */
  silent: number;
  /** Number of accounts that may have been published before the first event in question: their dates leave it open. */
  perhapsTooEarly: number;
  /** Number of accounts published before the first event in question. */
  tooEarly: number;
  /** The accounts in order of publication; absent above `mostNamed` accounts. */
  named?: Record<'silent' | 'perhapsTooEarly' | 'tooEarly', AccountName[]>;
}

/** What the computation needs of an account. */
export type DatedAccount = AccountName & DatedText;

/** Whether a text can know of the first of the events (EDTF dates). Without events it can. */
export const knowledgeOfFirst = (text: DatedText, eventDates: readonly string[]): Knowledge =>
  eventDates.length === 0 ? 'can' : knowledgeOf(text, firstStart(eventDates));

/**
 * Returns the function that computes the silence among these accounts, which must be in order of publication. Its parameters are the ids of
 * the speaking accounts and the EDTF dates of the events.
 */
export function silenceAmong(accounts: readonly DatedAccount[]) {
  const byAccount = new Map(accounts.map((account) => [account.id, account]));
  const limits = accounts.map(knowledgeBounds);
  const [firsts, lasts] = [ascending(limits.map(({ first }) => first)), ascending(limits.map(({ last }) => last))];
  return (speaking: ReadonlySet<string>, dates: readonly string[]): Silence => {
    const start = dates.length === 0 ? -Infinity : firstStart(dates);
    const [early, open] = [countBelow(lasts, start), countBelow(firsts, start)];
    const knowing = countsOf([...speaking].flatMap((id) => byAccount.get(id) ?? []).map((account) => knowledgeOfFirst(account, dates)));
    return {
      silent: accounts.length - open - knowing.can,
      perhapsTooEarly: open - early - knowing['may-not'],
      tooEarly: early - knowing.cannot,
      ...(accounts.length <= mostNamed && {
        named: namedAmong(
          accounts.filter(({ id }) => !speaking.has(id)),
          dates,
        ),
      }),
    };
  };
}

const firstStart = (eventDates: readonly string[]): number => Math.min(...eventDates.map((date) => bounds(date).from));

function countsOf(all: readonly Knowledge[]): Record<Knowledge, number> {
  const counts = { can: 0, 'may-not': 0, cannot: 0 };
  for (const knowledge of all) counts[knowledge] += 1;
  return counts;
}

function namedAmong(accounts: readonly DatedAccount[], dates: readonly string[]): NonNullable<Silence['named']> {
  const groups = Map.groupBy(accounts, (account) => knowledgeOfFirst(account, dates));
  const names = (knowledge: Knowledge) => (groups.get(knowledge) ?? []).map(accountName);
  return { silent: names('can'), perhapsTooEarly: names('may-not'), tooEarly: names('cannot') };
}

const ascending = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** Number of values below a limit, by binary search in ascending values: the function is called once for each question and event. */
function countBelow(values: readonly number[], limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((values[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
