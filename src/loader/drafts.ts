import { problemsOf } from '../model/checks/problems.ts';
import type { DraftIds } from '../model/checks/references.ts';
import { folders, type Folder } from '../model/entries/fields.ts';
import { invalid } from '../model/entries/partial.ts';
import { counted } from '../model/counts.ts';
import type { FileFault } from './file-fault.ts';
import type { ReadFile } from './read-entry.ts';
import { lineOf, placing, readableEntries } from './readable-entries.ts';

/** Drafts: entries with `draft: true`. The development server shows those that can be shown; no build publishes any. */

/** The files of a content folder: published entries, drafts, and the faults of files and folders as a whole. */
export interface DividedContent {
  finished: readonly ReadFile[];
  drafts: readonly ReadFile[];
  faults: readonly FileFault[];
}

export const draftIdsOf = (drafts: readonly ReadFile[]): DraftIds =>
  new Map(folders.map((folder) => [folder, new Set(drafts.filter(({ collection }) => collection === folder).map(({ id }) => id))]));

/**
 * The drafts that pages can show, with a mark in their names: their fields are valid, and every entry that they name exists and can be shown. What else
 * is wrong with them does not prevent that.
 */
export function showableDrafts({ finished, drafts }: DividedContent): ReadFile[] {
  let shown = drafts.filter(({ data, blocks }) => data !== undefined && blocks !== invalid);
  for (;;) {
    const problems = problemsOf(readableEntries([...finished, ...shown]));
    const unresolved = new Set(problems.filter((problem) => problem.unresolved).map(keyOf));
    const rest = shown.filter((draft) => !unresolved.has(keyOf(draft)));
    if (rest.length === shown.length) return shown.map(marked);
    shown = rest;
  }
}

/** For the development server: every fault of a draft, and which drafts are not shown. */
export function draftWarnings({ finished, drafts, faults }: DividedContent, shown: readonly ReadFile[]): string[] {
  if (drafts.length === 0) return [];
  const keys = new Set(drafts.map(keyOf));
  const files = new Set(drafts.map(({ file }) => file));
  const problems = problemsOf(readableEntries([...finished, ...drafts])).filter((problem) => keys.has(keyOf(problem)));
  const shownKeys = new Set(shown.map(keyOf));
  return [
    ...[...faults.filter(({ file }) => files.has(file)), ...drafts.flatMap((draft) => draft.faults), ...problems.map(placing(drafts))].map(
      (fault) => `draft ${lineOf(fault)}`,
    ),
    ...drafts.filter((draft) => !shownKeys.has(keyOf(draft))).map(({ file }) => `draft ${file} is not shown until its fields and references are mended`),
  ];
}

/** For a build: the line that names the drafts, which it leaves out. */
export const leftOut = (drafts: readonly ReadFile[]): string[] =>
  drafts.length === 0 ? [] : [`${counted(drafts.length, 'draft is', 'drafts are')} not published: ${drafts.map(({ file }) => file).join(', ')}`];

const keyOf = ({ collection, id }: { collection: string; id: string }) => `${collection}/${id}`;

/** The fields by which pages name an entry. */
const nameFields: Record<Folder, readonly string[]> = {
  articles: ['title'],
  actors: ['name'],
  topics: ['label'],
  events: ['title'],
  questions: ['asks', 'short'],
  sources: ['label'],
};

/** The same entry with "[Draft]" after its name, so that every page that names it shows the mark. */
function marked(draft: ReadFile): ReadFile {
  const { collection, readable } = draft;
  const names = collection === 'dossier' ? [] : nameFields[collection];
  return { ...draft, readable: Object.fromEntries(Object.entries(readable).map(([name, value]) => [name, names.includes(name) ? `${value} [Draft]` : value])) };
}
