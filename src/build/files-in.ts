import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Path of a file within a folder, with forward slashes. */
export const pathWithin = (folder: string, file: string): string => relative(folder, file).split(sep).join('/');

/** Sorted paths of all files below a folder, relative to it; empty if the folder does not exist. */
export const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map(({ parentPath, name }) => pathWithin(folder, join(parentPath, name)))
        .toSorted()
    : [];
