import { existsSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Replaces the old site with the new one. At every moment, `site` and `old` are either absent or complete sites; `next` and `cache` may be incomplete
 * and are removed by the next build.
 *
 * `site` is absent for some microseconds between two renames. Node has no call that exchanges two folders in one step. Moving a symbolic link would
 * be atomic, but hosts, archives and `cp` expect a plain folder.
 */
export interface OutputPaths {
  /** The folder that is served. */
  site: string;
  /** The new site while it is built. */
  next: string;
  /** The old site during the swap. */
  old: string;
  cache: string;
  lock: string;
}

/** All paths that a build of the site at `output` writes. They are in one folder, so that each can be renamed to another. */
export function outputPathsOf(output: URL): OutputPaths {
  const site = linkTarget(fileURLToPath(output).replace(/[/\\]$/, ''));
  return { site, next: `${site}.next`, old: `${site}.old`, cache: `${site}.cache`, lock: `${site}.lock` };
}

/** Removes the folders of an unfinished build. */
export function removeTemporary({ next, cache }: OutputPaths) {
  for (const folder of [next, cache]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * Completes or reverts an interrupted swap: moves the old site back if there is no site, and removes it otherwise. Moves `.git` from the old site to
 * the new one, for sites that are published from their own repository.
 */
export function recover(paths: OutputPaths) {
  const { site, next, old } = paths;
  if (!existsSync(old)) return;
  if (!existsSync(site)) return renameSync(old, site);
  if (existsSync(join(old, '.git')) && !existsSync(join(site, '.git'))) renameSync(join(old, '.git'), join(site, '.git'));
  removeTemporary(paths);
  renameSync(old, next);
  removeTemporary(paths);
}

/** Replaces the old site with the new one. If that fails, the old site stays. */
export function swap(paths: OutputPaths) {
  const { site, next, old } = paths;
  try {
    if (existsSync(site)) renameSync(site, old);
    renameSync(next, site);
  } finally {
    recover(paths);
  }
}

/** Target of a symbolic link, even if it does not exist; any other path unchanged. */
function linkTarget(path: string): string {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return path;
  }
}
