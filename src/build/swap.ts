import { existsSync, readlinkSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * How a new site takes the place of the old one. At every moment `site` and `old`, where they are there, hold a whole site; `next` and
 * `cache` may hold anything and go with the next build.
 *
 * Between two renames `site` is not there, for some millionths of a second. Exchanging two folders in one step needs a call that Node does not
 * have; a link that is moved from one folder to another would do it, but hosts, archives and `cp` expect a plain folder.
 */
export interface Places {
  /** Where the site is served from. */
  site: string;
  /** The new site while it is built. */
  next: string;
  /** The old one while the new one takes its place. */
  old: string;
  cache: string;
  lock: string;
}

/** Everything a build of the site at `output` writes; all in one folder, so that it can be renamed. */
export function placesOf(output: URL): Places {
  const site = followed(fileURLToPath(output).replace(/[/\\]$/, ''));
  return { site, next: `${site}.next`, old: `${site}.old`, cache: `${site}.cache`, lock: `${site}.lock` };
}

/** Removes what is no site. */
export function discard({ next, cache }: Places) {
  for (const folder of [next, cache]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/**
 * Ends a swap wherever it was cut short: without a site the old one comes back, beside a site it goes. A repository in the old site
 * (`.git`, for those who publish from there) moves on.
 */
export function settle(places: Places) {
  const { site, next, old } = places;
  if (!existsSync(old)) return;
  if (!existsSync(site)) return renameSync(old, site);
  if (existsSync(join(old, '.git')) && !existsSync(join(site, '.git'))) renameSync(join(old, '.git'), join(site, '.git'));
  discard(places);
  renameSync(old, next);
  discard(places);
}

/** Puts the new site in the old one's place. Where that fails the old one stays. */
export function swap(places: Places) {
  const { site, next, old } = places;
  try {
    if (existsSync(site)) renameSync(site, old);
    renameSync(next, site);
  } finally {
    settle(places);
  }
}

/** The folder that a link leads to, even where it is not there at the moment; any other path as it is. */
function followed(path: string): string {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return path;
  }
}
