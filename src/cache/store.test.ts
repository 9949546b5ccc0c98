import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { openStore, type Store } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossread-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const code = 'a'.repeat(64);
const warnings: string[] = [];
const open = (fingerprint = code): Store => openStore(folder, fingerprint, (sentence) => warnings.push(sentence));
const names = ['content/articles/one.md', 'content/articles/two.md', 'site/index.html'];

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  const store = open();
  for (const name of names) store.set(name, `key of ${name}`, JSON.stringify({ name, text: 'two\nlines\tand a tab' }));
  store.save('forget');
  warnings.length = 0;
});

const got = (store: Store) => names.map((name) => store.get(name, `key of ${name}`));

describe('the cache of a build', () => {
  test('returns a text exactly as it was set, and undefined for another key', () => {
    const store = open();
    assert.deepEqual(
      got(store),
      names.map((name) => JSON.stringify({ name, text: 'two\nlines\tand a tab' })),
    );
    assert.equal(store.get('content/articles/one.md', 'another key'), undefined);
    assert.equal(store.get('content/articles/three.md', ''), undefined);
    assert.deepEqual(warnings, []);
  });

  test('deletes texts that a complete build has not used', () => {
    const store = open();
    store.get('site/index.html', 'key of site/index.html');
    store.save('forget');
    assert.deepEqual(
      got(open()).map((text) => text !== undefined),
      [false, false, true],
    );
  });

  test('keeps texts that a failed build has not used', () => {
    open().save('keep');
    assert.ok(got(open()).every((text) => text !== undefined));
  });

  test('is deleted with one warning if other code wrote it', () => {
    assert.deepEqual(got(open('b'.repeat(64))), [undefined, undefined, undefined]);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /was written by another version of the code; it is deleted, and everything is built again\.$/);
    warnings.length = 0;
    assert.deepEqual(got(open('b'.repeat(64))), [undefined, undefined, undefined]);
    assert.deepEqual(warnings, [], 'a deleted store causes no second warning');
  });

  const damages: Record<string, (text: string) => string> = {
    'with one character changed': (text) => text.replace('lines', 'limes'),
    'that is truncated': (text) => text.slice(0, text.length / 2),
    'with an added line': (text) => `${text}x\ty\tz\n`,
    'that is empty, as after a power failure': () => '',
    'that is not text': () => 'PNG\n\u0000\u0001',
    'of another format': (text) => text.replace('crossread-cache 1', 'crossread-cache 2'),
  };
  for (const [what, damage] of Object.entries(damages))
    test(`is deleted with one warning if it has a file ${what}`, () => {
      const file = join(folder, readdirSync(folder)[0] ?? '');
      const text = readFileSync(file, 'utf8');
      assert.notEqual(damage(text), text);
      writeFileSync(file, damage(text));
      assert.deepEqual(got(open()), [undefined, undefined, undefined]);
      assert.equal(warnings.length, 1);
      assert.match(warnings[0] ?? '', /is damaged.*; it is deleted, and everything is built again\.$/);
    });

  test('ignores the unfinished file of a killed build', () => {
    writeFileSync(join(folder, `${readdirSync(folder)[0]}.new`), 'half');
    assert.ok(got(open()).every((text) => text !== undefined));
    assert.deepEqual(warnings, []);
  });

  test('warns if a file has the name of its folder', () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file');
    assert.deepEqual(got(open()), [undefined, undefined, undefined]);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /cannot be read \(EEXIST\); everything is built again\.$/);
    rmSync(folder);
  });
});
