import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BuildError } from './build-error.ts';

/**
 * Allows one build at a time. The lock is a folder with one file that is named after the process. Each process prepares a candidate folder and
 * renames it to the path of the lock, which succeeds only if nothing or an empty folder is there. A process removes the file of a stale lock by the
 * name of the ended process, so that it cannot remove the lock of a running build, even if several processes find the same stale lock.
 */

/**
 * Takes the lock at `path` for this process and returns a function that releases it. Takes over the lock of an ended process. Throws a BuildError if
 * another build is running.
 */
export function lock(path: string): () => void {
  const own = nameOf(process.pid);
  const candidate = `${path}.${own}`;
  // In two calls: on a read-only disk `mkdirSync(candidate, { recursive: true })` reports ENOENT instead of EROFS.
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  rmSync(candidate, { recursive: true, force: true });
  mkdirSync(candidate);
  try {
    writeFileSync(join(candidate, own), '');
    acquire(candidate, path);
  } catch (error) {
    rmSync(candidate, { recursive: true, force: true });
    throw error;
  }
  removeStaleCandidates(path);
  return () => {
    rmSync(join(path, own), { force: true });
    succeeds(() => rmdirSync(path));
  };
}

/**
 * Start time of a process in clock ticks since boot, which tells it from a later process with the same id; `ended` for a zombie. Empty if the system
 * has no `/proc`.
 */
function startOf(pid: number): string {
  try {
    const [, state, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').split(' ');
    return state === 'Z' ? 'ended' : (rest[18] ?? '');
  } catch {
    return '';
  }
}

const nameOf = (pid: number) => `${pid}-${startOf(pid)}`;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Id of the running process with this name; undefined if it has ended or the name is invalid. */
function livePid(name: string): number | undefined {
  const [, number, start = ''] = /^([1-9]\d{0,9})-(\d*)$/.exec(name) ?? [];
  const pid = Number(number);
  return number !== undefined && isRunning(pid) && (start === '' || ['', start].includes(startOf(pid))) ? pid : undefined;
}

const isTaken = (error: unknown) => ['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Returns false if `act` throws. */
function succeeds(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** Removes the lock files of ended processes. Throws a BuildError if one of the processes is running. */
function clearStale(path: string) {
  const names: string[] = [];
  if (!succeeds(() => names.push(...readdirSync(path)))) succeeds(() => unlinkSync(path));
  for (const name of names) {
    const pid = livePid(name);
    if (pid !== undefined && pid !== process.pid)
      throw new BuildError(`Another build is running (process ${pid}); wait for it, or end it. If process ${pid} is not a build, delete ${path}.`);
    rmSync(join(path, name), { recursive: true, force: true });
  }
  succeeds(() => rmdirSync(path));
}

/** Renames the candidate to the path of the lock; clears a stale lock and tries again. */
function acquire(candidate: string, path: string, tries = 20): void {
  try {
    renameSync(candidate, path);
  } catch (error) {
    if (!isTaken(error) || tries === 0) throw error;
    clearStale(path);
    acquire(candidate, path, tries - 1);
  }
}

/** Removes the candidates of ended processes. */
function removeStaleCandidates(path: string) {
  const prefix = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(prefix) && livePid(name.slice(prefix.length)) === undefined) rmSync(join(dirname(path), name), { recursive: true, force: true });
}
