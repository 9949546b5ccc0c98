import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';

/** What stands in the way of writing a site, in an editor's words. */

/** The error as a sentence, where it says that `folder` cannot be written; any other as it is. */
export function inWords(error: unknown, folder: string): unknown {
  const sentence = words[(error as NodeJS.ErrnoException).code ?? '']?.(folder);
  return sentence === undefined ? error : new Refusal(`${sentence} The old site stays.`);
}

/** Does something to files in `folder`; throws a sentence where it cannot be done. */
export function writingIn<T>(folder: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw inWords(error, folder);
  }
}

/** Tries whether a file of some length can be written in `folder`: the sentence that says why not, else nothing. */
export function obstacleIn(folder: string): string | undefined {
  const file = join(folder, '.room');
  try {
    writeFileSync(file, Buffer.alloc(1 << 20));
    return undefined;
  } catch (error) {
    const said = inWords(error, folder);
    return said instanceof Refusal ? said.message : undefined;
  } finally {
    rmSync(file, { force: true });
  }
}

const words: Record<string, (folder: string) => string> = {
  ENOSPC: (folder) => `The disk that holds ${folder} is full; make room, then build again.`,
  EDQUOT: (folder) => `Your share of the disk that holds ${folder} is used up; make room, then build again.`,
  EFBIG: (folder) => `Files in ${folder} may not become as large as the site needs; raise the limit (ulimit -f), then build again.`,
  EROFS: (folder) => `The disk that holds ${folder} can only be read; make it writable, then build again.`,
  EACCES: (folder) => `You may not write in ${folder}; ask for the permission, or build as its owner.`,
  EPERM: (folder) => `Nothing may be changed in ${folder}; lift what protects it, then build again.`,
  EBUSY: (folder) => `A folder in ${folder} is in use as a mount and cannot be moved; mount the folder above it instead.`,
  EXDEV: (folder) => `A folder in ${folder} lies on another disk and cannot be moved; keep the whole of it on one.`,
};
