import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { beside, buildOf, dist, folder, isWhole, sites, standingAt, type Edition } from '../../support/editions.ts';

/** A build after one that was killed. */

describe('what a killed build left behind', () => {
  const leave = (name: string, edition: Edition, files = [...sites[edition].keys()]) => {
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
    'half a new site with pages that no longer are and a repository; a cache of other content; the lock of a process that is gone': () => {
      leave('dist.next', 'evening', ['/index.html', '/topics/river/index.html', '/stray.html', '/.git/HEAD', '/_astro/left-over.js']);
      leave('dist.cache', 'evening', ['/data-store.json']);
      lock(`${dead()}-1`);
    },
    'the old site taken away; an empty lock file': () => (moveAway(), rmSync(dist, { recursive: true }), writeFileSync(join(folder, 'dist.lock'), '')),
    'both sites; an empty lock': () => (moveAway(), lock('')),
    'the old site taken away, the new one not yet there; a lock that was made ready': () => {
      moveAway();
      rmSync(dist, { recursive: true });
      leave('dist.next', 'evening');
      mkdirSync(join(folder, `dist.lock.${dead()}-1`));
    },
    ...(existsSync('/proc/self/stat') && { 'a lock whose number is now that of a process that is no build': () => lock(`${process.ppid}-1`) }),
  };
  for (const [left, make] of Object.entries(leftovers))
    test(`is no hindrance and leaves no trace: ${left}`, async () => {
      if (standingAt(dist) !== 'morning') await buildOf('morning');
      make();
      assert.ok(beside().length > 1 || !existsSync(dist));
      await buildOf('morning');
      isWhole('morning');
    });
});
