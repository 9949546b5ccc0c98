import type { Entries } from '../../entries/entries.ts';
import type { Folder } from '../../entries/fields.ts';
import { withoutCopies } from '../../relations/copies.ts';
import { pageOf } from '../../entries/web-address.ts';
import { reportIn, type Problem } from '../problem.ts';

/**
 * Texts and addresses that occur twice where a reader cannot tell the two apart, and files that look like copies. A copy of an account may have the
 * title and the text of its original.
 */
export const twinWarnings = (entries: Entries): Problem[] => [
  ...twins(entries.actors.flatMap(({ id, name }) => named('actors', id, { name }))),
  ...twins(withoutCopies(entries.articles).counting.flatMap(({ id, title }) => named('articles', id, { title }))),
  ...twins(entries.topics.flatMap(({ id, label }) => named('topics', id, { label }))),
  ...twins(entries.events.flatMap(({ id, title }) => named('events', id, { title }))),
  ...twins(entries.questions.flatMap(({ id, asks }) => named('questions', id, { asks }))),
  ...twins(entries.questions.flatMap(({ id, short }) => named('questions', id, { short }))),
  ...twins(entries.sources.flatMap(({ id, label }) => named('sources', id, { label }))),
  ...twins([
    ...entries.articles.map(({ id, source }) => ({ folder: 'articles' as const, id, path: ['source', 'url'], text: pageOf(source.url), what: 'the address' })),
    ...entries.sources.map(({ id, url }) => ({ folder: 'sources' as const, id, path: ['url'], text: pageOf(url), what: 'the address' })),
  ]),
  ...twins(withoutCopies(entries.articles).counting.map(firstParagraph)),
  ...entries.articles.flatMap(({ id, claims, notes }) => [
    ...twins(
      claims.map(({ says }, index) => ({
        folder: 'articles',
        id,
        path: ['claims', index, 'says'],
        text: says.toLowerCase(),
        what: `the sentence of claim "${claims[index]?.id ?? ''}"`,
      })),
    ),
    ...twins(
      notes.map((note, index) => ({
        folder: 'articles',
        id,
        path: ['notes', index, 'reason'],
        text: JSON.stringify([note.printed, note.reading, note.reason]),
        what: `the text of note "${note.id}"`,
      })),
    ),
  ]),
  ...entries.questions.flatMap(({ id, readings }) =>
    twins(
      Object.entries(readings).map(([reading, text]) => ({
        folder: 'questions',
        id,
        path: ['readings', reading],
        text: plain(text),
        what: `the sentence of reading "${reading}"`,
      })),
    ),
  ),
  ...(['articles', 'actors', 'topics', 'events', 'questions', 'sources'] as const).flatMap((folder) => copies(folder, entries[folder])),
];

/** A text with the entry that has it. */
interface Place {
  folder: Folder;
  id: string;
  path: (string | number)[];
  /** The text in the form that is compared; an empty text is not compared. */
  text: string;
  /** What the text is, with its article. */
  what: string;
}

/** A text without capitals, punctuation and surplus spaces. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const named = (folder: Folder, id: string, field: Record<string, string>): Place[] =>
  Object.entries(field).map(([name, text]) => ({ folder, id, path: [name], text: plain(text), what: `the ${name}` }));

function firstParagraph({ id, blocks }: Entries['articles'][number]): Place {
  const first = blocks.find(({ type }) => type === 'paragraph');
  const html = first?.type === 'paragraph' ? first.html : '';
  return { folder: 'articles', id, path: ['body'], text: html.length > 100 ? html : '', what: 'the first paragraph' };
}

/** A warning at each place whose text an earlier place has. */
function twins(places: readonly Place[]): Problem[] {
  const first = new Map<string, Place>();
  return places.flatMap((place) => {
    const earlier = first.get(place.text);
    if (place.text === '') return [];
    if (earlier === undefined) {
      first.set(place.text, place);
      return [];
    }
    const owner = earlier.folder === place.folder && earlier.id === place.id ? '' : ` of ${kindOf(earlier.folder)} "${earlier.id}"`;
    return [reportIn(place.folder, place.id)(`is also ${earlier.what}${owner}; if both are the same, keep one, else tell them apart`, ...place.path)];
  });
}

const kindOf = (folder: Folder) => (folder === 'articles' ? 'account' : folder.slice(0, -1));

/** Ids that a copy of a file gets, next to the file itself. */
function copies(folder: Folder, entries: readonly { id: string; copyOf?: string | undefined }[]): Problem[] {
  const ids = new Set(entries.map(({ id }) => id));
  return entries.flatMap(({ id, copyOf }) => {
    const [, before, after] = copyName.exec(id) ?? [];
    const original = before ?? after;
    return original !== undefined && ids.has(original) && copyOf === undefined
      ? [reportIn(folder, id)(`looks like a copy of "${original}"; delete one of the two, or give this one a name of its own`)]
      : [];
  });
}

const copyName = /^(.+)-(?:copy|kopie|copia|copie|backup|bak|old|orig|original|neu|new|draft|final)(?:-?\d+)?$|^(?:copy|kopie)(?:-of|-von|-de)?-(.+)$/;
