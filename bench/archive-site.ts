import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeArchive, type Archive } from './archive.ts';

/** Builds a site when run in the site's folder. */
export const buildCommand = [process.execPath, resolve('node_modules/astro/bin/astro.mjs'), 'build'];

/** Writes the project's code, with the archive as content, into a folder that `buildCommand` can build. */
export function writeSite(archive: Pick<Archive, 'files'>, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of code) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  writeArchive(archive, join(folder, 'content'));
}

const code = ['src', 'public', 'tsconfig.json', 'package.json', 'package-lock.json', 'astro.config.mjs'];
