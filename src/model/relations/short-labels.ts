import { grouped } from '../views/counts.ts';
import { dateInWords, dayOf, timeOf } from '../time/dates.ts';
import type { AccountEntry } from '../entries/entries.ts';
import { spreadsheetLetters } from './names.ts';
import { cappedMap, mostInRow, type Capped } from '../views/paging.ts';
import { accountGenres } from '../entries/schema.ts';

/** How an account is named where there is little room: by a letter in a small dossier, by a short label in a larger one. */

/** So many accounts have a letter each. With more, letters say nothing: nobody remembers which account was "QX". */
export const mostLetters = 26;

/** What a short label is made of. */
export interface Publication {
  /** Outlet, or author where there is none. */
  outlet: string;
  author: string;
  /** `yyyy-mm-dd`. */
  day: string;
  /** Instant of publication, ISO 8601 with offset. */
  at: string;
}

/**
 * A short label for each publication, in their order, no two the same: "Guancha, 3 May 2025". Two of one outlet and day are told apart by
 * the author, then by the time of day, then by a number.
 */
export function shortLabelsOf(publications: readonly Publication[]): string[] {
  const drafts = publications.map((publication): Draft => ({ ...publication, parts: [publication.outlet, '', dateInWords(publication.day), ''] }));
  const byAuthor = toldApartBy(drafts, 1, ({ author, outlet }) => (author === outlet ? '' : author));
  return numbered(toldApartBy(byAuthor, 3, ({ at }) => timeOf(at)).map(textOf));
}

/** What an account is called. */
export interface AccountNames {
  /** In tables: A for the first published, B for the next; above `mostLetters` accounts the short label. No two are the same. */
  siglum: string;
  /** "Commentary of 3 May 2025": what readers call the account, since most print no headline. Above `mostLetters` the short label. */
  label: string;
}

/** An account as pages name and link it. */
export interface AccountName extends AccountNames {
  id: string;
}

export const accountName = ({ id, siglum, label }: AccountName): AccountName => ({ id, siglum, label });

/** The names of accounts that are in order of publication. `actors`: id to name. */
export function accountNamesOf(accounts: readonly Pick<AccountEntry, 'genre' | 'source' | 'published'>[], actors: ReadonlyMap<string, string>): AccountNames[] {
  if (accounts.length <= mostLetters)
    return accounts.map(({ genre, published }, at) => ({
      siglum: spreadsheetLetters(at).toUpperCase(),
      label: `${accountGenres[genre]} of ${dateInWords(dayOf(published.at))}`,
    }));
  const nameOf = (id: string) => actors.get(id) ?? id;
  const publications = accounts.map(({ source: { outlet, author }, published: { at } }) => ({
    outlet: nameOf(outlet ?? author),
    author: nameOf(author),
    day: dayOf(at),
    at,
  }));
  return shortLabelsOf(publications).map((label) => ({ siglum: label, label }));
}

/** Whether what names an account is a letter, which says nothing by itself. */
export const isLetter = (siglum: string): boolean => siglum.length === 1;

/** "A, Commentary of 3 May 2025"; the label alone where it is also the short name. */
export const labelWithLetter = ({ siglum, label }: { siglum: string; label: string }, between = ', '): string =>
  isLetter(siglum) ? `${siglum}${between}${label}` : label;

/** The first accounts of those that a line names, and how many there are: see `mostInRow`. */
export const rowOf = (accounts: readonly AccountName[]): Capped<AccountName> =>
  cappedMap(accounts, accounts[0] && !isLetter(accounts[0].siglum) ? mostInRow.labels : mostInRow.letters, accountName);

/** "A, B, C"; short labels, which have commas in them, with semicolons: "Guancha, 3 May 2025; Nikkei, 4 May 2025 and 30 more". */
export function rowInWords({ shown, total }: Capped<Pick<AccountName, 'siglum'>>): string {
  const names = shown.map(({ siglum }) => siglum);
  return `${names.join(names.every(isLetter) ? ', ' : '; ')}${total > names.length ? ` and ${grouped(total - names.length)} more` : ''}`;
}

/** A label in the making, part by part, and what it names. */
interface Draft extends Publication {
  parts: string[];
}

const textOf = ({ parts }: Draft) => parts.filter(Boolean).join(', ');

/** Fills a part in where two labels are the same and it differs between them. */
function toldApartBy(drafts: readonly Draft[], place: number, partOf: (draft: Draft) => string): Draft[] {
  const groups = Map.groupBy(drafts, textOf);
  const different = new Set([...groups].flatMap(([text, group]) => (new Set(group.map(partOf)).size > 1 ? [text] : [])));
  return drafts.map((draft) => (different.has(textOf(draft)) ? { ...draft, parts: draft.parts.with(place, partOf(draft)) } : draft));
}

/** Adds "(1)", "(2)" … to those that are still the same, in their order; passes over a number that would make another's label. */
function numbered(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const last = new Map<string, number>();
  const taken = new Set(counts.keys());
  return texts.map((text) => {
    if (counts.get(text) === 1) return text;
    let number = (last.get(text) ?? 0) + 1;
    while (taken.has(`${text} (${number})`)) number += 1;
    last.set(text, number);
    taken.add(`${text} (${number})`);
    return `${text} (${number})`;
  });
}
