import type { AccountEntry } from '../entries/entries.ts';
import { bounds } from '../time/dates.ts';
import { accountName, type AccountName } from './short-labels.ts';

/** Above this number of accounts, silent accounts are counted but not named: nearly all accounts are silent. */
export const mostNamed = 26;

/** The accounts that do not speak on a matter. */
export interface Silence {
  /** Number of accounts that could have spoken. */
  silent: number;
  /** Number of accounts published before the first event in question. */
  tooEarly: number;
  /** The accounts in order of publication; absent above `mostNamed` accounts. */
  named?: { silent: AccountName[]; tooEarly: AccountName[] };
}

/** What the computation needs of an account. */
export type DatedAccount = AccountName & { published: Pick<AccountEntry['published'], 'at'> };

/** True if an account published at `instant` (ISO 8601) precedes the first of the events (EDTF dates). False without events. */
export const couldNotKnow = (instant: string, eventDates: readonly string[]): boolean =>
  eventDates.length > 0 && Date.parse(instant) < Math.min(...eventDates.map((date) => bounds(date).from));

/**
 * Returns the function that computes the silence among these accounts, which must be in order of publication. Its parameters are the ids of
 * the speaking accounts and the EDTF dates of the events.
 */
export function silenceAmong(accounts: readonly DatedAccount[]) {
  const positions = new Map(accounts.map(({ id }, position) => [id, position]));
  return (speaking: ReadonlySet<string>, dates: readonly string[]): Silence => {
    const early = countTooEarly(accounts, dates);
    const speakingEarly = [...speaking].filter((id) => (positions.get(id) ?? 0) < early).length;
    const others = (some: readonly DatedAccount[]) => some.filter(({ id }) => !speaking.has(id)).map(accountName);
    return {
      silent: accounts.length - early - (speaking.size - speakingEarly),
      tooEarly: early - speakingEarly,
      ...(accounts.length <= mostNamed && { named: { silent: others(accounts.slice(early)), tooEarly: others(accounts.slice(0, early)) } }),
    };
  };
}

/** Number of accounts that could not know of the events. Binary search: the accounts are in order of publication. */
function countTooEarly(accounts: readonly DatedAccount[], dates: readonly string[]): number {
  let [low, high] = [0, accounts.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (couldNotKnow(accounts[middle]?.published.at ?? '', dates)) low = middle + 1;
    else high = middle;
  }
  return low;
}
