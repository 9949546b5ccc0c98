import { join } from 'node:path';
import type { Entries, PartialEntries } from '../model/entries/entries.ts';
import { fieldName, type Problem } from '../model/checks/problem.ts';
import { problemsOf } from '../model/checks/problems.ts';
import { folders } from '../model/entries/fields.ts';
import { warningsOf } from '../model/checks/warnings.ts';
import type { FileFault } from './file-fault.ts';
import { readFolder } from './files.ts';
import { dayOfMachine } from './machine-day.ts';
import { readFile, type ReadFile } from './read-entry.ts';

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

/** Where warnings go, and the day for which those about the dossier's own days are made. */
export interface Warnings {
  warn: Warn;
  /** `yyyy-mm-dd`; absent: the day of the machine. */
  today?: string | undefined;
}

/** Checks entries against each other and returns them. Throws a ContentError with `faults`, the faults of the files and those of references. */
export function entriesFrom(read: readonly ReadFile[], faults: readonly FileFault[], { warn, today }: Warnings): Entries {
  const byEntry = new Map(read.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const placed = (problem: Problem): FileFault => {
    const entry = byEntry.get(`${problem.collection}/${problem.id}`);
    const place = problem.place ?? entry?.placeOf(problem.path) ?? { line: 1, column: 1 };
    return { file: entry?.file ?? join('content', problem.collection), ...place, field: fieldName(problem.path), message: problem.message };
  };

  const found = readableEntries(read);
  const all = [...faults, ...read.flatMap((entry) => entry.faults), ...problemsOf(found).map(placed)];
  if (all.length > 0) throw new ContentError(inOrder(all));

  // without faults, the readable entries are complete
  const entries = { ...found, dossier: read.find(({ collection }) => collection === 'dossier')?.data } as unknown as Entries;
  for (const warning of inOrder([...read.flatMap((entry) => entry.warnings), ...warningsOf(entries, today ?? dayOfMachine()).map(placed)]))
    warn(lineOf(warning));
  return entries;
}

/**
 * Reads and checks a content folder. `root`: path of the folder. Returns its entries in the order of their ids. Throws a ContentError with every
 * fault of every file; the readable part of a faulty file is checked too. `today`: see `Warnings`.
 */
export function readDossier(root: string, warn: Warn = () => {}, today?: string): Entries {
  const { files, faults } = readFolder(root);
  return entriesFrom(files.map(readFile), faults, { warn, today });
}

const inOrder = (faults: readonly FileFault[]): FileFault[] =>
  faults.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column);

function readableEntries(read: readonly ReadFile[]): PartialEntries {
  const byFolder = Map.groupBy(read, ({ collection }) => collection);
  return Object.fromEntries(folders.map((folder) => [folder, (byFolder.get(folder) ?? []).map(entryOf)])) as unknown as PartialEntries;
}

const entryOf = ({ collection, id, readable, blocks }: ReadFile) => ({ ...readable, id, ...(collection === 'articles' && { blocks }) });

/** `file:line:column field: message` */
const lineOf = ({ file, line, column, field, message }: FileFault): string => `${file}:${line}:${column} ${field ? `${field}: ` : ''}${message}`;
