import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Path of a file within a folder, with forward slashes. */
export const pathWithin = (folder: string, file: string): string => relative(folder, file).split(sep).join('/');

/** Every file below a folder, in order, by its path there; none where there is no such folder. */
export const filesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map(({ parentPath, name }) => pathWithin(folder, join(parentPath, name)))
        .toSorted()
    : [];
