import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { filesIn } from './files-in.ts';
import { discard, placesOf, settle, swap } from './swap.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossread-swap-'));
after(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});

const output = pathToFileURL(join(folder, 'dist/'));
const places = placesOf(output);

/** A site of four files that all say the same, or only some of them. */
function write(place: string, says: string, files = ['index.html', 'a/index.html', 'b/index.html', 'style.css']) {
  for (const file of files) {
    mkdirSync(join(place, file, '..'), { recursive: true });
    writeFileSync(join(place, file), says);
  }
}

/** What a whole site says; fails on half a one. `undefined` where there is none. */
function saidBy(place: string): string | undefined {
  if (!existsSync(place)) return undefined;
  const texts = filesIn(place).map((file) => readFileSync(join(place, file), 'utf8'));
  assert.equal(texts.length, 4, `${place} is not whole: ${filesIn(place).join(', ')}`);
  assert.equal(new Set(texts).size, 1, `${place} is of several builds`);
  return texts[0];
}

const names = () => readdirSync(folder).toSorted();

/** Runs the act in a process that dies before its step number `at`; whether it died. */
function killedAt(at: number, act: string): boolean {
  const text = `import * as all from ${JSON.stringify(new URL('swap.ts', import.meta.url).href)};
    all.${act}(all.placesOf(new URL(${JSON.stringify(output.href)})));`;
  const { signal, status, stderr } = spawnSync(process.execPath, ['--import', resolve('test/killed-at-step.ts'), '--input-type=module', '-e', text], {
    env: { ...process.env, KILLED_AT: String(at), KILLED_WITHIN: folder },
    encoding: 'utf8',
  });
  assert.ok(signal === 'SIGKILL' || status === 0, stderr);
  return signal === 'SIGKILL';
}

describe('a new site', () => {
  test('takes the place of the old one and leaves nothing else', () => {
    write(places.site, 'old');
    write(places.next, 'new');
    swap(places);
    assert.equal(saidBy(places.site), 'new');
    assert.deepEqual(names(), ['dist']);
  });

  test('comes into place where there was none', () => {
    write(places.next, 'new');
    swap(places);
    assert.equal(saidBy(places.site), 'new');
    assert.deepEqual(names(), ['dist']);
  });

  test('that is killed at any step of taking its place leaves the old or the new one whole, and so does a repair that is killed in turn', () => {
    let deaths = 0;
    for (let at = 1; ; at += 1) {
      const start = () => {
        for (const name of names()) rmSync(join(folder, name), { recursive: true });
        write(places.site, 'old');
        write(places.next, 'new');
        return killedAt(at, 'swap');
      };
      if (!start()) break;
      deaths += 1;
      for (let again = 1; ; again += 1) {
        start();
        const before = saidBy(places.site) ?? saidBy(places.old);
        assert.ok(before === 'old' || before === 'new');
        const died = killedAt(again, 'settle');
        assert.equal(saidBy(places.site) ?? saidBy(places.old), before);
        settle(places);
        discard(places);
        assert.equal(saidBy(places.site), before);
        assert.deepEqual(names(), ['dist']);
        if (!died) break;
      }
    }
    assert.ok(deaths > 3, `only ${deaths} steps`);
  });

  test('that cannot take its place leaves the old one there', () => {
    write(places.site, 'old');
    assert.throws(() => swap(places), { code: 'ENOENT' });
    assert.equal(saidBy(places.site), 'old');
    assert.deepEqual(names(), ['dist']);
  });

  test('takes over the repository of the old one, for those who publish from there', () => {
    write(places.site, 'old');
    write(places.next, 'new');
    mkdirSync(join(places.site, '.git'));
    swap(places);
    assert.ok(existsSync(join(places.site, '.git')));
    assert.deepEqual(names(), ['dist']);
  });

  test('goes where a link leads, even if the old one was taken away from there', () => {
    symlinkSync('elsewhere', join(folder, 'dist'), 'dir');
    const there = placesOf(output);
    assert.equal(there.site, join(folder, 'elsewhere'));
    write(there.next, 'new');
    swap(there);
    assert.equal(saidBy(join(folder, 'dist')), 'new');
    assert.deepEqual(names(), ['dist', 'elsewhere']);
  });
});

describe('what killed builds left behind', () => {
  const leftovers: { left: string; make: () => void; stays: string | undefined }[] = [
    { left: 'half a new site beside the old', make: () => (write(places.site, 'old'), write(places.next, 'half', ['a/index.html'])), stays: 'old' },
    { left: 'the old site taken away', make: () => write(places.old, 'old'), stays: 'old' },
    { left: 'the old site taken away, the new one not yet there', make: () => (write(places.old, 'old'), write(places.next, 'new')), stays: 'old' },
    { left: 'both sites', make: () => (write(places.site, 'new'), write(places.old, 'old')), stays: 'new' },
    {
      left: 'both sites and half a third',
      make: () => (write(places.site, 'new'), write(places.old, 'old'), write(places.next, 'half', ['style.css'])),
      stays: 'new',
    },
    { left: 'half a first site', make: () => write(places.next, 'half', ['style.css']), stays: undefined },
    { left: 'a cache', make: () => (write(places.site, 'old'), write(places.cache, 'cached')), stays: 'old' },
  ];
  for (const { left, make, stays } of leftovers)
    test(left, () => {
      make();
      settle(places);
      discard(places);
      assert.equal(saidBy(places.site), stays);
      assert.deepEqual(names(), stays === undefined ? [] : ['dist']);
    });
});
