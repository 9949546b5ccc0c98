import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeArchive, type Archive } from './archive.ts';

/** The command that builds a site, run in its folder. */
export const buildCommand = [process.execPath, resolve('node_modules/astro/bin/astro.mjs'), 'build'];

/** Puts our code and an archive as its content into a folder, ready to be built. */
export function writeSite(archive: Pick<Archive, 'files'>, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of code) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  writeArchive(archive, join(folder, 'content'));
}

const code = ['src', 'public', 'tsconfig.json', 'package.json', 'package-lock.json', 'astro.config.ts'];
