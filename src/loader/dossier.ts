import type { Entries } from '../model/entries/entries.ts';
import { problemsOf } from '../model/checks/problems.ts';
import { neededFolders } from '../model/entries/fields.ts';
import { warningsOf } from '../model/checks/warnings.ts';
import { draftIdsOf, draftWarnings, leftOut, showableDrafts, type DividedContent } from './drafts.ts';
import type { FileFault, FileWarning } from './file-fault.ts';
import { audible } from './silenced.ts';
import { readFolder } from './files.ts';
import { dayOfMachine } from './machine-day.ts';
import { readFile, type ReadFile } from './read-entry.ts';
import { lineOf, placing, readableEntries } from './readable-entries.ts';

/** All faults of a content folder. The message lists them, one on a line. */
export class ContentError extends Error {
  readonly faults: readonly FileFault[];
  constructor(faults: readonly FileFault[]) {
    super(`The content has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}; nothing was published.\n${faults.map(lineOf).join('\n')}`);
    this.name = 'ContentError';
    this.stack = ''; // the fault is in the content, so that only the list is printed
    this.faults = faults;
  }
}

/** Receives a warning: a line about content that is valid but worth a second look. */
export type Warn = (line: string) => void;

/** The files of a content folder, read, with the faults of files and folders as a whole. */
export interface ReadContent {
  read: readonly ReadFile[];
  faults: readonly FileFault[];
}

/** How content is read. */
export interface ReadingOptions {
  warn: Warn;
  /** The day for which warnings about the dossier's own days are made, `yyyy-mm-dd`; absent: the day of the machine. */
  today?: string | undefined;
  /** True to show drafts, as the development server does; a build leaves them out. */
  showDrafts?: boolean;
}

/** What there is to say of a content folder. */
export interface Inspection {
  /** Undefined if the content has a fault. */
  entries: Entries | undefined;
  /** In the order of files and lines. */
  faults: readonly FileFault[];
  /** In the same order. Empty if the content has a fault; those that the dossier silences are left out. */
  warnings: readonly FileWarning[];
  /** Lines about drafts. */
  remarks: readonly string[];
}

/** Checks entries against each other. The faults of drafts are remarks if drafts are shown; otherwise they are not reported. Never throws. */
export function inspect({ read, faults }: ReadContent, { today, showDrafts = false }: Omit<ReadingOptions, 'warn'>): Inspection {
  const { finished = [], drafts = [] } = Object.groupBy(read, ({ draft }) => (draft ? 'drafts' : 'finished'));
  const divided: DividedContent = { finished, drafts, faults };
  const shown = showDrafts ? showableDrafts(divided) : [];
  const remarks = showDrafts ? draftWarnings(divided, shown) : leftOut(drafts);
  const found = publishedFaults(divided, shown);
  if (found.length > 0) return { entries: undefined, faults: found, warnings: [], remarks };

  // without faults, the readable entries are complete
  const dossier = finished.find(({ collection }) => collection === 'dossier')?.data;
  const entries = { ...readableEntries([...finished, ...shown]), dossier } as unknown as Entries;
  const placed = placing(read);
  const ofFiles = [...finished, ...shown].flatMap(({ warnings }) => warnings);
  const ofEntries = warningsOf(entries, today ?? dayOfMachine()).map((warning) => ({ ...placed(warning), kind: warning.kind }));
  return { entries, faults: [], warnings: audible([...ofFiles, ...ofEntries], entries.dossier.silence, placed).toSorted(inOrder), remarks };
}

/**
 * Checks entries against each other and returns them. Throws a ContentError with the faults of the files and those of references. See `inspect` for
 * drafts.
 */
export function entriesFrom(content: ReadContent, { warn, ...options }: ReadingOptions): Entries {
  const { entries, faults, warnings, remarks } = inspect(content, options);
  for (const line of remarks) warn(line);
  if (entries === undefined) throw new ContentError(faults);
  for (const warning of warnings) warn(lineOf(warning));
  return entries;
}

/**
 * Reads and checks a content folder. `root`: path of the folder. Returns its entries in the order of their ids. Throws a ContentError with every
 * fault of every file; the readable part of a faulty file is checked too. `today`: see `ReadingOptions`.
 */
export function readDossier(root: string, warn: Warn = () => {}, today?: string): Entries {
  return readWith(root, { warn, today });
}

/** The same for the development server, with the drafts that can be shown. */
export const readForEditing = (root: string, warn: Warn): Entries => readWith(root, { warn, showDrafts: true });

function readWith(root: string, options: ReadingOptions): Entries {
  const { files, faults } = readFolder(root);
  return entriesFrom({ read: files.map(readFile), faults }, options);
}

/** Order of files and lines. */
const inOrder = (a: FileFault, b: FileFault): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;

/** The faults of all that is published, in the order of files and lines. An empty folder is reported once, at the first
 * entry that names one of it, unless a folder has a fault itself. */
function publishedFaults({ finished, drafts, faults }: DividedContent, shown: readonly ReadFile[]): FileFault[] {
  const placed = placing(finished);
  const files = new Set(drafts.map(({ file }) => file));
  const problems = problemsOf(readableEntries(finished), draftIdsOf(drafts));
  const ofFolders = faults.some(({ file }) => /^content\/[^/.]+\/?$/.test(file));
  const emptyFolders = new Set(problems.filter(({ unresolved }) => unresolved === 'folder').map(({ message }) => message));
  const draftsOnly = neededFolders.filter(
    (folder) => drafts.some(({ collection }) => collection === folder) && ![...finished, ...shown].some(({ collection }) => collection === folder),
  );
  return [
    ...faults.filter(({ file }) => !files.has(file)),
    ...finished.flatMap((entry) => entry.faults),
    ...problems.map(placed),
    ...draftsOnly.map((folder) => ({ file: `content/${folder}/`, line: 1, column: 1, message: 'holds drafts only; a dossier needs a published file there' })),
  ]
    .toSorted(inOrder)
    .filter(({ message }, index, all) => !emptyFolders.has(message) || (!ofFolders && all.findIndex((other) => other.message === message) === index));
}
