import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import { openStore, type Store } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossread-store-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const code = 'a'.repeat(64);
const said: string[] = [];
const open = (fingerprint = code): Store => openStore(folder, fingerprint, (sentence) => said.push(sentence));
const names = ['content/articles/one.md', 'content/articles/two.md', 'site/index.html'];

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  const store = open();
  for (const name of names) store.set(name, `key of ${name}`, JSON.stringify({ name, text: 'two\nlines\tand a tab' }));
  store.save('forget');
  said.length = 0;
});

const got = (store: Store) => names.map((name) => store.get(name, `key of ${name}`));

describe('the cache of a build', () => {
  test('gives what was kept, to the letter, and nothing for another key', () => {
    const store = open();
    assert.deepEqual(
      got(store),
      names.map((name) => JSON.stringify({ name, text: 'two\nlines\tand a tab' })),
    );
    assert.equal(store.get('content/articles/one.md', 'another key'), undefined);
    assert.equal(store.get('content/articles/three.md', ''), undefined);
    assert.deepEqual(said, []);
  });

  test('forgets what a whole build has not asked for', () => {
    const store = open();
    store.get('site/index.html', 'key of site/index.html');
    store.save('forget');
    assert.deepEqual(
      got(open()).map((text) => text !== undefined),
      [false, false, true],
    );
  });

  test('keeps what a build that ended early has not come to', () => {
    open().save('keep');
    assert.ok(got(open()).every((text) => text !== undefined));
  });

  test('of other code is thrown away with one sentence', () => {
    assert.deepEqual(got(open('b'.repeat(64))), [undefined, undefined, undefined]);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /was written by other code; it is thrown away, and everything is made anew\.$/);
    said.length = 0;
    assert.deepEqual(got(open('b'.repeat(64))), [undefined, undefined, undefined]);
    assert.deepEqual(said, [], 'the second time there is nothing to throw away');
  });

  const damages: Record<string, (text: string) => string> = {
    'with one character changed': (text) => text.replace('lines', 'limes'),
    'that ends halfway': (text) => text.slice(0, text.length / 2),
    'with more at its end': (text) => `${text}x\ty\tz\n`,
    'that is empty, as after the machine went down': () => '',
    'that is something else': () => 'PNG\n\u0000\u0001',
    'of another format': (text) => text.replace('crossread-cache 1', 'crossread-cache 2'),
  };
  for (const [what, damage] of Object.entries(damages))
    test(`is thrown away with one sentence where it has a file ${what}`, () => {
      const file = join(folder, readdirSync(folder)[0] ?? '');
      const text = readFileSync(file, 'utf8');
      assert.notEqual(damage(text), text);
      writeFileSync(file, damage(text));
      assert.deepEqual(got(open()), [undefined, undefined, undefined]);
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', /is damaged.*; it is thrown away, and everything is made anew\.$/);
    });

  test('passes over what a build that was killed had begun to write', () => {
    writeFileSync(join(folder, `${readdirSync(folder)[0]}.new`), 'half');
    assert.ok(got(open()).every((text) => text !== undefined));
    assert.deepEqual(said, []);
  });

  test('says in a sentence that it cannot be read where a file lies in the place of its folder', () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file');
    assert.deepEqual(got(open()), [undefined, undefined, undefined]);
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /cannot be read \(EEXIST\); everything is made anew\.$/);
    rmSync(folder);
  });
});
