import { carrierAside } from './carriers.ts';
import type { TimelineEntry } from './timeline-entries.ts';
import type { Account } from '../relations/accounts.ts';
import { hostOf } from '../relations/copies.ts';
import { accountName, tellingApart, type AccountName } from '../relations/short-labels.ts';
import { accountGenres } from '../entries/vocabulary.ts';
import { namedAccounts } from './named-accounts.ts';
import type { Catalogue, Event } from '../catalogue.ts';
import { counted } from '../counts.ts';
import { dateInWords } from '../time/date-words.ts';
import { publicationInWords } from '../time/publication-words.ts';
import { dateShown, type DateShown } from './date-shown.ts';
import type { Capped } from './paging.ts';

/** Lines of lists: an account as a card, and an entry of the timeline. */

export interface AccountCard extends AccountName {
  title: string;
  summary: string;
  published: DateShown;
  /** "Commentary"; "Commentary by Guancha" if another account is of that kind and day. */
  genre: string;
  /** "12 claims · 3 notes". */
  size: string;
  original: { href: string; host: string };
  /** See `carrierAside`. */
  aside?: string;
}

export const accountCard = (catalogue: Catalogue, account: Account): AccountCard => ({
  ...accountName(account),
  title: account.title,
  summary: account.summary,
  published: dateShown(account.published),
  genre: `${accountGenres[account.genre]}${tellingApart(account)}`,
  size: `${counted(account.claims.length, 'claim')} · ${counted(account.notes.length, 'note')}`,
  original: { href: account.source.url, host: hostOf(account.source.url) },
  ...carrierAside(catalogue, account),
});

/** A timeline entry: an event with the accounts that speak of it, or the publication of an account. */
export interface EntryLine {
  /** Its date in words. */
  when: string;
  account?: Pick<Account, 'id' | 'siglum' | 'title' | 'language'>;
  event?: Pick<Event, 'id' | 'title' | 'status' | 'summary'>;
  accounts: Capped<AccountName>;
  foreseenBy: Capped<AccountName>;
}

export const entryLine = ({ date, account, event, accounts, foreseenBy }: TimelineEntry): EntryLine => ({
  when: account ? publicationInWords(account.published) : dateInWords(date),
  ...(account && { account: { id: account.id, siglum: account.siglum, title: account.title, language: account.language } }),
  ...(event && { event: { id: event.id, title: event.title, status: event.status, summary: event.summary } }),
  accounts: namedAccounts(accounts),
  foreseenBy: namedAccounts(foreseenBy),
});
