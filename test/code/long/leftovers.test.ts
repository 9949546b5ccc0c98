import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { outputFolders, buildOf, dist, folder, assertPublished, sites, editionAt, type Edition } from '../../support/editions.ts';

/** Builds after a killed build. */

describe('leftovers of a killed build', () => {
  const writeLeftover = (name: string, edition: Edition, files = [...sites[edition].keys()]) => {
    for (const file of files) {
      mkdirSync(join(folder, name, file, '..'), { recursive: true });
      writeFileSync(join(folder, name, file), sites[edition].get(file) ?? 'stray', 'latin1');
    }
  };
  const moveAway = () => cpSync(dist, join(folder, 'dist.old'), { recursive: true });
  const lock = (name: string) => {
    mkdirSync(join(folder, 'dist.lock'));
    if (name) writeFileSync(join(folder, 'dist.lock', name), '');
  };
  const dead = () => spawnSync(process.execPath, ['-e', '']).pid;
  const leftovers: Record<string, () => void> = {
    'half a new site with stale pages and a repository; a cache of other content; the lock of a process that has ended': () => {
      writeLeftover('dist.next', 'evening', ['/index.html', '/topics/river/index.html', '/stray.html', '/.git/HEAD', '/_astro/left-over.js']);
      writeLeftover('dist.cache', 'evening', ['/data-store.json']);
      lock(`${dead()}-1`);
    },
    'the old site moved away; an empty lock file': () => (moveAway(), rmSync(dist, { recursive: true }), writeFileSync(join(folder, 'dist.lock'), '')),
    'both sites; an empty lock': () => (moveAway(), lock('')),
    'the old site moved away, the new one not yet moved; a prepared lock': () => {
      moveAway();
      rmSync(dist, { recursive: true });
      writeLeftover('dist.next', 'evening');
      mkdirSync(join(folder, `dist.lock.${dead()}-1`));
    },
    ...(existsSync('/proc/self/stat') && { 'a lock whose process id now belongs to another program': () => lock(`${process.ppid}-1`) }),
  };
  for (const [left, make] of Object.entries(leftovers))
    test(`do not stop the next build and are removed: ${left}`, async () => {
      if (editionAt(dist) !== 'morning') await buildOf('morning');
      make();
      assert.ok(outputFolders().length > 1 || !existsSync(dist));
      await buildOf('morning');
      assertPublished('morning');
    });
});
