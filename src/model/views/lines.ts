import type { EntryInPlace } from './apparatus.ts';
import type { Account, Event } from '../catalogue.ts';
import { counted } from './counts.ts';
import { accountName, type AccountName } from './in-brief.ts';
import type { Capped } from './paging.ts';
import { accountGenres } from '../entries/schema.ts';
import { rowOf } from '../relations/short-labels.ts';

/** What lists print of an account or of an entry of the story, and nothing else of it. */

/** An account as a card. */
export interface AccountCard extends AccountName {
  title: string;
  summary: string;
  /** `yyyy-mm-dd`. */
  day: string;
  genre: string;
  /** "12 claims · 3 notes". */
  size: string;
  original: { href: string; host: string };
}

export const accountCard = (account: Account): AccountCard => ({
  ...accountName(account),
  title: account.title,
  summary: account.summary,
  day: account.day,
  genre: accountGenres[account.genre],
  size: `${counted(account.claims.length, 'claim')} · ${counted(account.notes.length, 'note')}`,
  original: { href: account.source.url, host: new URL(account.source.url).hostname.replace('www.', '') },
});

/** An entry of the story: an event with the accounts that speak of it, or an account that comes out. */
export interface EntryLine {
  date: string;
  account?: Pick<Account, 'id' | 'siglum' | 'title'>;
  event?: Pick<Event, 'id' | 'title' | 'status' | 'summary'>;
  accounts: Capped<AccountName>;
  foreseenBy: Capped<AccountName>;
}

export const entryLine = ({ date, account, event, accounts, foreseenBy }: EntryInPlace): EntryLine => ({
  date,
  ...(account && { account: { id: account.id, siglum: account.siglum, title: account.title } }),
  ...(event && { event: { id: event.id, title: event.title, status: event.status, summary: event.summary } }),
  accounts: rowOf(accounts),
  foreseenBy: rowOf(foreseenBy),
});
