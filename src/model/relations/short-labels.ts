import { authorsOf } from '../entries/authors.ts';
import type { AccountEntry } from '../entries/entries.ts';
import { accountGenres } from '../entries/vocabulary.ts';
import { isInstant, timeOf } from '../time/instants.ts';
import { isOnlyADay, type PublicationDate } from '../time/publication.ts';
import { publicationInLabel, publicationInName } from '../time/publication-words.ts';
import { spreadsheetLetters } from './printed-names.ts';

/** Short names of accounts for tables and lists: letters in a small dossier, labels in a larger one. */

/** The largest number of accounts that have letters. In larger dossiers readers cannot remember what a letter means. */
export const mostLetters = 26;

/** The short names of an account. */
export interface AccountLabels {
  /** For tables: A for the first published account, B for the next; above `mostLetters` accounts the short label. Unique. */
  siglum: string;
  /**
   * For running text: "Commentary of 3 May 2025"; if another account is of that kind and day, "Commentary of 3 May 2025 by Guancha". Above `mostLetters`
   * accounts the short label. Unique.
   */
  label: string;
}

/** An account as pages name and link it. */
export interface AccountName extends AccountLabels {
  id: string;
  /** Language of the source, by which pages mark its words in another script. */
  language?: string;
}

export const accountName = ({ id, siglum, label, language }: AccountName): AccountName => ({ id, siglum, label, ...(language && { language }) });

/** The parts of a short label. */
export interface Publication {
  /** Name of the outlet, else of the authors, else of the platform. */
  outlet: string;
  /** Names of the authors in a few words, or that none is printed. */
  author: string;
  published: PublicationDate;
}

/**
 * Unique short labels for publications, in their order: "Guancha, 3 May 2025". Labels of one outlet and day are distinguished by the author,
 * then by the time of day, then by a number.
 */
export function shortLabelsOf(publications: readonly Publication[]): string[] {
  const drafts = publications.map((publication): Draft => ({
    ...publication,
    parts: [publication.outlet, '', `, ${publicationInLabel(publication.published)}`, ''],
  }));
  const byAuthor = distinguishedBy(drafts, 1, ({ author, outlet }) => (author === outlet ? '' : `, ${author}`));
  return numbered(distinguishedBy(byAuthor, 3, ({ published }) => timeOfDay(published)).map(textOf));
}

/** What the label of an account adds to its kind and day: " by Guancha"; empty if no other account has both, and above `mostLetters` accounts. */
export function tellingApart(account: Pick<AccountEntry, 'genre' | 'published'> & { label: string }): string {
  const common = kindAndDay(account);
  return account.label.startsWith(common) ? account.label.slice(common.length) : '';
}

/** Labels of accounts and then of copies, both in order of publication. Copies have no letters. `actorNames`: names of actors by id. */
export function accountLabelsOf(
  accounts: readonly LabelledAccount[],
  actorNames: ReadonlyMap<string, string>,
  copies: readonly LabelledAccount[] = [],
): AccountLabels[] {
  const nameOf = (id: string) => actorNames.get(id) ?? id;
  const publicationOf = ({ source, published }: LabelledAccount): Publication => {
    const authors = authorsOf(source).map(nameOf);
    return {
      outlet: source.outlet === undefined && authors.length > 0 ? namesInBrief(authors) : nameOf(source.outlet ?? source.platform ?? ''),
      author: authors.length > 0 ? namesInBrief(authors) : noAuthor,
      published,
    };
  };
  const short = shortLabelsOf([...accounts, ...copies].map(publicationOf)).map((label) => ({ siglum: label, label }));
  if (accounts.length > mostLetters) return short;
  const lettered = longLabelsOf(accounts.map((account): Draft => ({ ...publicationOf(account), parts: [kindAndDay(account), '', '', ''] }))).map(
    (label, index) => ({ siglum: spreadsheetLetters(index).toUpperCase(), label }),
  );
  return [...lettered, ...short.slice(accounts.length)];
}

/** True if the siglum is a letter rather than a short label. */
export const isLetter = (siglum: string): boolean => siglum.length === 1;

/** "A, Commentary of 3 May 2025"; only the label if the siglum is the same text. */
export const labelWithLetter = ({ siglum, label }: { siglum: string; label: string }, between = ', '): string =>
  isLetter(siglum) ? `${siglum}${between}${label}` : label;

type LabelledAccount = Pick<AccountEntry, 'genre' | 'source' | 'published'>;
const kindAndDay = ({ genre, published }: Pick<AccountEntry, 'genre' | 'published'>): string => `${accountGenres[genre]}${publicationInName(published)}`;

/** Names of authors for a label: "Lee Sukbae", "Lee Sukbae and Kim Jihoon", "Lee Sukbae and others". */
const namesInBrief = (names: readonly string[]): string => (names.length > 2 ? `${names[0]} and others` : names.join(' and '));

const noAuthor = 'no author printed';

/** A label under construction. */
interface Draft extends Publication {
  /** In order, each with what joins it to the parts before. */
  parts: string[];
}

/** ", 16:07"; empty if the time of day is not known. */
const timeOfDay = ({ at, margin }: PublicationDate): string => (at === undefined || !isInstant(at) || isOnlyADay(at, margin) ? '' : `, ${timeOf(at)}`);

const textOf = ({ parts }: Draft) => parts.join('');

/** Equal labels are distinguished by the outlet, then by the author, then by the time of day, then by a number. */
function longLabelsOf(drafts: readonly Draft[]): string[] {
  const byOutlet = distinguishedBy(drafts, 1, ({ outlet }) => ` by ${outlet}`);
  const byAuthor = distinguishedBy(byOutlet, 2, ({ author, parts }) => (parts[1] || author === noAuthor ? `, ${author}` : ` by ${author}`));
  return numbered(distinguishedBy(byAuthor, 3, ({ published }) => timeOfDay(published)).map(textOf));
}

/** Sets the part at `position` of all equal labels for which `partOf` has more than one value. */
function distinguishedBy(drafts: readonly Draft[], position: number, partOf: (draft: Draft) => string): Draft[] {
  const groups = Map.groupBy(drafts, textOf);
  const ambiguous = new Set([...groups].flatMap(([text, group]) => (new Set(group.map(partOf)).size > 1 ? [text] : [])));
  return drafts.map((draft) => (ambiguous.has(textOf(draft)) ? { ...draft, parts: draft.parts.with(position, partOf(draft)) } : draft));
}

/** Appends "(1)", "(2)" … to equal texts, in their order. Skips a number if the result equals another text. */
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
