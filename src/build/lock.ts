import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from './refusal.ts';

/**
 * One build at a time. The lock is a folder that holds one file, named after its process. Such a folder is made ready aside and moved into
 * place, which succeeds only where nothing or an empty folder stands. A lock whose process is gone is emptied by the name of that process:
 * so no build can remove the lock of another, however many find the same one left behind.
 */

/**
 * Takes the lock at `path` for this process, until the function returned gives it back. A lock left by a process that is gone is taken
 * over. Throws a sentence where another build is running.
 */
export function lock(path: string): () => void {
  const own = nameOf(process.pid);
  const ready = `${path}.${own}`;
  // Not the last folder in one go: Node then says of a disk that can only be read that something is not there.
  if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  rmSync(ready, { recursive: true, force: true });
  mkdirSync(ready);
  try {
    writeFileSync(join(ready, own), '');
    take(ready, path);
  } catch (error) {
    rmSync(ready, { recursive: true, force: true });
    throw error;
  }
  tidy(path);
  return () => {
    rmSync(join(path, own), { force: true });
    done(() => rmdirSync(path));
  };
}

/** When a process started, so that another which has got its number later is told apart; of one that was killed, that it ended. Empty where the system does not say. */
function startOf(pid: number): string {
  try {
    const [, state, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').split(' ');
    return state === 'Z' ? 'ended' : (rest[18] ?? '');
  } catch {
    return '';
  }
}

const nameOf = (pid: number) => `${pid}-${startOf(pid)}`;

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Number of the process of that name; `undefined` where it is gone, or the name is none. */
function living(name: string): number | undefined {
  const [, number, start = ''] = /^([1-9]\d{0,9})-(\d*)$/.exec(name) ?? [];
  const pid = Number(number);
  return number !== undefined && runs(pid) && (start === '' || ['', start].includes(startOf(pid))) ? pid : undefined;
}

const isTaken = (error: unknown) => ['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Whether it could be done. */
function done(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** Empties the lock of processes that are gone. Throws a sentence where one is alive. */
function clear(path: string) {
  const names: string[] = [];
  if (!done(() => names.push(...readdirSync(path)))) done(() => unlinkSync(path));
  for (const name of names) {
    const pid = living(name);
    if (pid !== undefined && pid !== process.pid)
      throw new Refusal(`Another build is running (process ${pid}); wait for it, or end it. If process ${pid} is no build, delete ${path}.`);
    rmSync(join(path, name), { recursive: true, force: true });
  }
  done(() => rmdirSync(path));
}

/** Moves what was made ready into place, where no process that is alive has been quicker. */
function take(ready: string, path: string, tries = 20): void {
  try {
    renameSync(ready, path);
  } catch (error) {
    if (!isTaken(error) || tries === 0) throw error;
    clear(path);
    take(ready, path, tries - 1);
  }
}

/** Removes what processes that are gone had made ready and did not move. */
function tidy(path: string) {
  const prefix = `${basename(path)}.`;
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(prefix) && living(name.slice(prefix.length)) === undefined) rmSync(join(dirname(path), name), { recursive: true, force: true });
}
