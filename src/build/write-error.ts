import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildError } from './build-error.ts';

/** System errors while a site is written, explained to an editor. */

/** Returns a BuildError with a sentence if the error says that `folder` cannot be written; returns any other error unchanged. */
export function asBuildError(error: unknown, folder: string): unknown {
  const sentence = messages[(error as NodeJS.ErrnoException).code ?? '']?.(folder);
  return sentence === undefined ? error : new BuildError(`${sentence} The old site stays.`);
}

/** Runs `act`, which changes files in `folder`. Throws a BuildError if the system refuses to write. */
export function explainingWriteErrors<T>(folder: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw asBuildError(error, folder);
  }
}

/** Writes a file of 1 MiB to `folder` and removes it. Returns the sentence that explains a failure; undefined if the file can be written. */
export function probeWriteError(folder: string): string | undefined {
  const file = join(folder, '.room');
  try {
    writeFileSync(file, Buffer.alloc(1 << 20));
    return undefined;
  } catch (error) {
    const explained = asBuildError(error, folder);
    return explained instanceof BuildError ? explained.message : undefined;
  } finally {
    rmSync(file, { force: true });
  }
}

const messages: Record<string, (folder: string) => string> = {
  ENOSPC: (folder) => `The disk that holds ${folder} is full; make room, then build again.`,
  EDQUOT: (folder) => `Your quota on the disk that holds ${folder} is used up; make room, then build again.`,
  EFBIG: (folder) => `Files in ${folder} may not become as large as the site needs; raise the limit (ulimit -f), then build again.`,
  EROFS: (folder) => `The disk that holds ${folder} can only be read; make it writable, then build again.`,
  EACCES: (folder) => `You may not write in ${folder}; ask for the permission, or build as its owner.`,
  EPERM: (folder) => `Nothing may be changed in ${folder}; remove its write protection, then build again.`,
  EBUSY: (folder) => `A folder in ${folder} is in use as a mount and cannot be moved; mount the folder above it instead.`,
  EXDEV: (folder) => `A folder in ${folder} is on another disk and cannot be moved; keep all of it on one disk.`,
};
