import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { filesIn } from './files-in.ts';
import { removeTemporary, outputPathsOf, recover, swap } from './swap.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossread-swap-'));
after(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});

const output = pathToFileURL(join(folder, 'dist/'));
const paths = outputPathsOf(output);

/** Writes a site whose files all contain `says`. */
function write(place: string, says: string, files = ['index.html', 'a/index.html', 'b/index.html', 'style.css']) {
  for (const file of files) {
    mkdirSync(join(place, file, '..'), { recursive: true });
    writeFileSync(join(place, file), says);
  }
}

/** The text that all files of a site contain; fails if they are incomplete or differ. Undefined if the folder does not exist. */
function saidBy(place: string): string | undefined {
  if (!existsSync(place)) return undefined;
  const texts = filesIn(place).map((file) => readFileSync(join(place, file), 'utf8'));
  assert.equal(texts.length, 4, `${place} is incomplete: ${filesIn(place).join(', ')}`);
  assert.equal(new Set(texts).size, 1, `${place} contains files of several builds`);
  return texts[0];
}

const names = () => readdirSync(folder).toSorted();

/** Runs a function of swap.ts in a process that is killed before file operation number `at`. Returns whether it was killed. */
function killedAt(at: number, act: string): boolean {
  const text = `import * as all from ${JSON.stringify(new URL('swap.ts', import.meta.url).href)};
    all.${act}(all.outputPathsOf(new URL(${JSON.stringify(output.href)})));`;
  const { signal, status, stderr } = spawnSync(process.execPath, ['--import', resolve('test/killed-at-step.ts'), '--input-type=module', '-e', text], {
    env: { ...process.env, KILLED_AT: String(at), KILLED_WITHIN: folder },
    encoding: 'utf8',
  });
  assert.ok(signal === 'SIGKILL' || status === 0, stderr);
  return signal === 'SIGKILL';
}

describe('a new site', () => {
  test('replaces the old one and leaves nothing else', () => {
    write(paths.site, 'old');
    write(paths.next, 'new');
    swap(paths);
    assert.equal(saidBy(paths.site), 'new');
    assert.deepEqual(names(), ['dist']);
  });

  test('is published if there is no old one', () => {
    write(paths.next, 'new');
    swap(paths);
    assert.equal(saidBy(paths.site), 'new');
    assert.deepEqual(names(), ['dist']);
  });

  test('is complete, or the old one still is, if the swap or the recovery is killed at any step', () => {
    let deaths = 0;
    for (let at = 1; ; at += 1) {
      const start = () => {
        for (const name of names()) rmSync(join(folder, name), { recursive: true });
        write(paths.site, 'old');
        write(paths.next, 'new');
        return killedAt(at, 'swap');
      };
      if (!start()) break;
      deaths += 1;
      for (let again = 1; ; again += 1) {
        start();
        const before = saidBy(paths.site) ?? saidBy(paths.old);
        assert.ok(before === 'old' || before === 'new');
        const died = killedAt(again, 'recover');
        assert.equal(saidBy(paths.site) ?? saidBy(paths.old), before);
        recover(paths);
        removeTemporary(paths);
        assert.equal(saidBy(paths.site), before);
        assert.deepEqual(names(), ['dist']);
        if (!died) break;
      }
    }
    assert.ok(deaths > 3, `only ${deaths} steps`);
  });

  test('that cannot be moved leaves the old one unchanged', () => {
    write(paths.site, 'old');
    assert.throws(() => swap(paths), { code: 'ENOENT' });
    assert.equal(saidBy(paths.site), 'old');
    assert.deepEqual(names(), ['dist']);
  });

  test('takes over the Git repository of the old one', () => {
    write(paths.site, 'old');
    write(paths.next, 'new');
    mkdirSync(join(paths.site, '.git'));
    swap(paths);
    assert.ok(existsSync(join(paths.site, '.git')));
    assert.deepEqual(names(), ['dist']);
  });

  test('is written to the target of a symbolic link, even if the target does not exist', () => {
    symlinkSync('elsewhere', join(folder, 'dist'), 'dir');
    const there = outputPathsOf(output);
    assert.equal(there.site, join(folder, 'elsewhere'));
    write(there.next, 'new');
    swap(there);
    assert.equal(saidBy(join(folder, 'dist')), 'new');
    assert.deepEqual(names(), ['dist', 'elsewhere']);
  });
});

describe('recovery restores a complete site after a killed build that left', () => {
  const leftovers: { left: string; make: () => void; stays: string | undefined }[] = [
    { left: 'half a new site beside the old one', make: () => (write(paths.site, 'old'), write(paths.next, 'half', ['a/index.html'])), stays: 'old' },
    { left: 'only the old site, moved away', make: () => write(paths.old, 'old'), stays: 'old' },
    { left: 'the old site moved away and the new one not yet moved', make: () => (write(paths.old, 'old'), write(paths.next, 'new')), stays: 'old' },
    { left: 'both sites', make: () => (write(paths.site, 'new'), write(paths.old, 'old')), stays: 'new' },
    {
      left: 'both sites and half a third',
      make: () => (write(paths.site, 'new'), write(paths.old, 'old'), write(paths.next, 'half', ['style.css'])),
      stays: 'new',
    },
    { left: 'half a first site', make: () => write(paths.next, 'half', ['style.css']), stays: undefined },
    { left: 'a cache', make: () => (write(paths.site, 'old'), write(paths.cache, 'cached')), stays: 'old' },
  ];
  for (const { left, make, stays } of leftovers)
    test(left, () => {
      make();
      recover(paths);
      removeTemporary(paths);
      assert.equal(saidBy(paths.site), stays);
      assert.deepEqual(names(), stays === undefined ? [] : ['dist']);
    });
});
