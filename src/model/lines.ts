import type { EntryInPlace } from './apparatus.ts';
import type { Article, Event } from './catalogue.ts';
import { counted } from './counts.ts';
import { accountName, type AccountName } from './in-brief.ts';
import type { Capped } from './paging.ts';
import { articleGenres } from './schema.ts';
import { rowOf } from './short-labels.ts';

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

export const accountCard = (article: Article): AccountCard => ({
  ...accountName(article),
  title: article.title,
  summary: article.summary,
  day: article.day,
  genre: articleGenres[article.genre],
  size: `${counted(article.claims.length, 'claim')} · ${counted(article.notes.length, 'note')}`,
  original: { href: article.source.url, host: new URL(article.source.url).hostname.replace('www.', '') },
});

/** An entry of the story: an event with the accounts that speak of it, or an account that comes out. */
export interface EntryLine {
  date: string;
  article?: Pick<Article, 'id' | 'siglum' | 'title'>;
  event?: Pick<Event, 'id' | 'title' | 'status' | 'summary'>;
  accounts: Capped<AccountName>;
  foreseenBy: Capped<AccountName>;
}

export const entryLine = ({ date, article, event, accounts, foreseenBy }: EntryInPlace): EntryLine => ({
  date,
  ...(article && { article: { id: article.id, siglum: article.siglum, title: article.title } }),
  ...(event && { event: { id: event.id, title: event.title, status: event.status, summary: event.summary } }),
  accounts: rowOf(accounts),
  foreseenBy: rowOf(foreseenBy),
});
