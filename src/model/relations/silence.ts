import type { AccountEntry } from '../entries/entries.ts';
import { couldNotKnow } from './questions.ts';
import { accountName, type AccountName } from './short-labels.ts';

/** In an archive of more accounts, those that say nothing are counted and not named: they are nearly all of them. */
export const mostNamed = 26;

/** The accounts that say nothing of something. */
export interface Silence {
  /** How many could have spoken. */
  silent: number;
  /** How many came out before the first of the events in question. */
  tooEarly: number;
  /** Who they are, in order of publication; absent above `mostNamed` accounts. */
  named?: { silent: AccountName[]; tooEarly: AccountName[] };
}

/** What counts the silence among accounts in order of publication: `speaking` are the ids of those that speak, `dates` those of the events (EDTF). */
export function silenceAmong(accounts: readonly DatedAccount[]) {
  const places = new Map(accounts.map(({ id }, place) => [id, place]));
  return (speaking: ReadonlySet<string>, dates: readonly string[]): Silence => {
    const early = earlyAmong(accounts, dates);
    const speakingEarly = [...speaking].filter((id) => (places.get(id) ?? 0) < early).length;
    const others = (some: readonly DatedAccount[]) => some.filter(({ id }) => !speaking.has(id)).map(accountName);
    return {
      silent: accounts.length - early - (speaking.size - speakingEarly),
      tooEarly: early - speakingEarly,
      ...(accounts.length <= mostNamed && { named: { silent: others(accounts.slice(early)), tooEarly: others(accounts.slice(0, early)) } }),
    };
  };
}

/** How many of the accounts, which are in order of publication, came out too early. A binary search. */
function earlyAmong(accounts: readonly DatedAccount[], dates: readonly string[], from = 0, to = accounts.length): number {
  if (from === to) return from;
  const middle = Math.floor((from + to) / 2);
  const early = couldNotKnow(accounts[middle]?.published.at ?? '', dates);
  return early ? earlyAmong(accounts, dates, middle + 1, to) : earlyAmong(accounts, dates, from, middle);
}

type DatedAccount = AccountName & Pick<AccountEntry, 'published'>;
