import { join } from 'node:path';
import { fieldName, type Problem } from '../model/checks/problem.ts';
import { folders } from '../model/entries/fields.ts';
import type { PartialEntries } from '../model/entries/entries.ts';
import type { FileFault } from './file-fault.ts';
import type { ReadFile } from './read-entry.ts';

/** The readable parts of files as entries for the checks, and the places of problems in the files. */

export function readableEntries(read: readonly ReadFile[]): PartialEntries {
  const byFolder = Map.groupBy(read, ({ collection }) => collection);
  return Object.fromEntries(folders.map((folder) => [folder, (byFolder.get(folder) ?? []).map(entryOf)])) as unknown as PartialEntries;
}

/** Returns the function that locates a problem in the file of its entry. */
export function placing(read: readonly ReadFile[]): (problem: Problem) => FileFault {
  const byEntry = new Map(read.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  return ({ collection, id, path, place, message }) => {
    const entry = byEntry.get(`${collection}/${id}`);
    return { file: entry?.file ?? join('content', collection), ...(place ?? entry?.placeOf(path) ?? { line: 1, column: 1 }), field: fieldName(path), message };
  };
}

/** `file:line:column field: message` */
export const lineOf = ({ file, line, column, field, message }: FileFault): string => `${file}:${line}:${column} ${field ? `${field}: ` : ''}${message}`;

/** The entry of a file: the same object at each call, so that checks find what they know of it. */
function entryOf(file: ReadFile): object {
  const { collection, id, readable, blocks } = file;
  const entry = entries.get(file) ?? { ...readable, id, ...(collection === 'articles' && { blocks }) };
  entries.set(file, entry);
  return entry;
}

const entries = new WeakMap<ReadFile, object>();
