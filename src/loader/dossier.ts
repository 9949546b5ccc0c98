import { join } from 'node:path';
import type { Entries, PartialEntries } from '../model/entries/entries.ts';
import { fieldName, type Problem } from '../model/checks/problem.ts';
import { problemsOf } from '../model/checks/problems.ts';
import { type Collection } from '../model/entries/schema.ts';
import { timeWarnings } from '../model/checks/time-problems.ts';
import type { Body } from './body.ts';
import { readFolder, type FileFault } from './files.ts';
import { readFile, type ReadFile } from './read-entry.ts';
import { folders } from '../model/entries/fields.ts';

/** `file:line:column field: message` */
const lineOf = ({ file, line, column, field, message }: FileFault): string => `${file}:${line}:${column} ${field ? `${field}: ` : ''}${message}`;

/** Thrown once, with everything that is wrong with a content folder. Its message is the whole list, a fault a line. */
export class ContentError extends Error {
  readonly faults: readonly FileFault[];
  constructor(faults: readonly FileFault[]) {
    super(`The content has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}; nothing was published.\n${faults.map(lineOf).join('\n')}`);
    this.name = 'ContentError';
    this.stack = ''; // the fault is in the content, not where it was found; a terminal prints the list alone
    this.faults = faults;
  }
}

/** What is said of a content folder beside its entries: a line each. */
export type Warn = (line: string) => void;

/** Entries of the files that were read; throws one ContentError with `faults` and everything that does not fit together. */
export function entriesFrom(read: readonly ReadFile[], faults: readonly FileFault[], warn: Warn): Entries {
  const byEntry = new Map(read.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const placed = (problem: Problem): FileFault => {
    const entry = byEntry.get(`${problem.collection}/${problem.id}`);
    const place = problem.place ?? entry?.placeOf(problem.path) ?? { line: 1, column: 1 };
    return { file: entry?.file ?? join('content', problem.collection), ...place, field: fieldName(problem.path), message: problem.message };
  };

  const found = readableEntries(read);
  const all = [...faults, ...read.flatMap((entry) => entry.faults), ...problemsOf(found).map(placed)];
  if (all.length > 0)
    throw new ContentError(all.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column));

  // without a fault, what could be read is all there is
  const entries = { ...found, dossier: read.find(({ collection }) => collection === 'dossier')?.data } as unknown as Entries;
  for (const warning of timeWarnings(entries)) warn(lineOf(placed(warning)));
  return entries;
}

/**
 * Reads, types and checks a whole content folder. `root` is the path of the folder. Returns its entries, in the order of their ids;
 * throws one ContentError with every fault of every file: of a file with a faulty field, all that can be told from the rest. What is
 * worth a second look without being wrong goes to `warn`.
 */
export function readDossier(root: string, warn: Warn = () => {}): Entries {
  const { files, faults } = readFolder(root);
  return entriesFrom(files.map(readFile), faults, warn);
}

const entryOf = (collection: Collection, id: string, data: object, blocks: Body['blocks']) => ({ ...data, id, ...(collection === 'articles' && { blocks }) });

function readableEntries(read: readonly ReadFile[]): PartialEntries {
  const byFolder = Map.groupBy(read, ({ collection }) => collection);
  return Object.fromEntries(
    folders.map((folder) => [folder, (byFolder.get(folder) ?? []).map(({ id, readable: data, blocks }) => entryOf(folder, id, data, blocks))]),
  ) as unknown as PartialEntries;
}
