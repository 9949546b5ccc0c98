import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { changeRecord } from '../loader/files.ts';
import { CommandError } from './command-error.ts';

/** How the desk writes into a content folder: whole files, never over another file, several files as one change. */

/** A new file: its path relative to the content folder, with forward slashes, and its text. */
export interface NewFile {
  path: string;
  text: string | Uint8Array;
}

/** A change of a file of the content folder. */
export interface FileChange {
  path: string;
  /** The text that was read; undefined for a file that does not exist yet. */
  before: string | undefined;
  /** The new text; undefined to delete the file. */
  after: string | undefined;
}

/**
 * Writes new files, all or none. Missing folders are made. Throws a CommandError if one of the paths is taken, is outside the folder, or leads through
 * a symbolic link.
 */
export function writeNewFiles(folder: string, files: readonly NewFile[]): void {
  const taken = files.filter(({ path }) => existsSync(insideOf(folder, path)));
  if (taken.length > 0) throw new CommandError(taken.map(({ path }) => `${path} exists; nothing was written. Choose another id, or edit the file.`).join('\n'));
  const written: string[] = [];
  try {
    for (const { path, text } of files) {
      const target = insideOf(folder, path);
      const temporary = writeBeside(target, text);
      try {
        linkSync(temporary, target); // fails if another process has made the file meanwhile
        written.push(target);
      } finally {
        rmSync(temporary, { force: true });
      }
    }
  } catch (error) {
    for (const target of written) rmSync(target, { force: true });
    throw error;
  }
}

/**
 * Changes several files as one: either all have the new text, or none. If the process is killed between the first and the last, `finishChanges`
 * completes the change. Throws a CommandError, and changes nothing, if a file differs from what was read.
 */
export function changeFiles(folder: string, changes: readonly FileChange[]): void {
  const record = changes.map(({ path, before, after }): RecordedChange => ({
    path,
    before: before === undefined ? null : hashOf(before),
    after: after ?? null,
  }));
  const edited = record.filter((change) =>
    textAt(folder, change.path) === undefined ? change.before !== null : hashOf(textAt(folder, change.path) ?? '') !== change.before,
  );
  if (edited.length > 0)
    throw new CommandError(edited.map(({ path }) => `${path} was changed meanwhile; nothing was written. Run the command again.`).join('\n'));
  const journal = join(folder, changeRecord);
  removeTemporary([journal]);
  renameSync(writeBeside(journal, JSON.stringify(record)), journal);
  apply(folder, record);
}

/**
 * Completes a change of several files that was cut short; returns the number of its files, 0 if there is none. Throws a CommandError if one of its
 * files was edited since.
 */
export function finishChanges(folder: string): number {
  const journal = join(folder, changeRecord);
  if (!existsSync(journal)) return 0;
  const record = JSON.parse(readFileSync(journal, 'utf8')) as RecordedChange[];
  const edited = record.filter(({ path, before, after }) => {
    const text = textAt(folder, path);
    return text === undefined ? before !== null && after !== null : text !== after && hashOf(text) !== before;
  });
  if (edited.length > 0)
    throw new CommandError(
      `A change of ${record.length} files was cut short, and since then ${edited.map(({ path }) => path).join(', ')} ${edited.length === 1 ? 'was' : 'were'} edited. Restore the files from your version control and delete ${changeRecord}.`,
    );
  removeTemporary([journal, ...record.map(({ path }) => insideOf(folder, path))]);
  apply(folder, record);
  return record.length;
}

/** A change as the record holds it. */
interface RecordedChange {
  path: string;
  /** SHA-256 of the text before; null for a new file. */
  before: string | null;
  /** The text after; null for a deleted file. */
  after: string | null;
}

/** Makes the changes; those already made are made again. Deletes the record at the end. */
function apply(folder: string, record: readonly RecordedChange[]) {
  for (const { path, after } of record) {
    const target = insideOf(folder, path);
    if (after === null) rmSync(target, { force: true });
    else if (textAt(folder, path) !== after) renameSync(writeBeside(target, after), target);
  }
  rmSync(join(folder, changeRecord), { force: true });
}

/** Deletes the temporary files that a killed process left beside these files. */
function removeTemporary(targets: readonly string[]) {
  for (const [parent, some] of Map.groupBy(targets, (target) => dirname(target)))
    for (const name of existsSync(parent) ? readdirSync(parent) : [])
      if (some.some((target) => name.startsWith(`.${basename(target)}.`) && /\.\d+\.tmp$/.test(name))) rmSync(join(parent, name), { force: true });
}

/** Writes a temporary file beside the target, completely and to the disk. Returns its path. */
function writeBeside(target: string, text: string | Uint8Array): string {
  mkdirSync(dirname(target), { recursive: true });
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const handle = openSync(temporary, 'wx');
  try {
    for (let start = 0; start < bytes.length;) start += writeSync(handle, bytes, start);
    fsyncSync(handle);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return temporary;
}

/** The absolute path of a file in the folder. Throws a CommandError if the path leaves the folder, also through a symbolic link. */
function insideOf(folder: string, path: string): string {
  const target = join(folder, path);
  const inside = relative(folder, target);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) throw new CommandError(`${path} is outside the dossier; nothing was written.`);
  let existing = folder;
  for (const part of inside.split(sep)) {
    existing = join(existing, part);
    if (existsSync(existing) && lstatSync(existing).isSymbolicLink()) throw new CommandError(`${path} leads through a symbolic link; nothing was written.`);
  }
  return target;
}

function textAt(folder: string, path: string): string | undefined {
  const target = insideOf(folder, path);
  return existsSync(target) ? readFileSync(target, 'utf8') : undefined;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
