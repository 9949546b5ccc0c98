import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readDossier } from '../loader/dossier.ts';
import { catalogueOf } from '../model/catalogue.ts';
import { faultsOf } from './verify.ts';

/** The site that `npm test` has built, damaged on purpose. */

const catalogue = catalogueOf(readDossier('content'));
const folder = mkdtempSync(join(tmpdir(), 'crossread-verify-'));
const account = join(folder, 'articles/cool-answer-to-washington/index.html');
before(() => cpSync('dist', folder, { recursive: true }));
after(() => rmSync(folder, { recursive: true, force: true }));

const damaged = (file: string, from: string, to: string): string[] => {
  const html = readFileSync(file, 'utf8');
  assert.ok(html.includes(from));
  writeFileSync(file, html.replaceAll(from, to));
  try {
    return faultsOf(folder, '/', catalogue);
  } finally {
    writeFileSync(file, html);
  }
};

describe('a finished site is not let into place', () => {
  test('only if something is wrong with it: the real one is let in', () => assert.deepEqual(faultsOf(folder, '/', catalogue), []));
  test('nor for words of an account that look like a link', () => assert.deepEqual(damaged(account, '</h1>', ' href="/nowhere/" id="kato-chip"</h1>'), []));
  test('without the page of an account', () => {
    const html = readFileSync(account, 'utf8');
    rmSync(account);
    const faults = faultsOf(folder, '/', catalogue);
    writeFileSync(account, html);
    assert.ok(existsSync(account));
    assert.ok(faults.includes('the page /articles/cool-answer-to-washington/ is missing'));
  });
  test('without one of its claims', () =>
    assert.ok(damaged(account, 'id="kato-chip"', '').includes('"kato-chip" is not on the page of "cool-answer-to-washington"')));
  test('with a link that leads nowhere', () =>
    assert.ok(
      damaged(account, 'href="/actors/scott-bessent/"', 'href="/actors/nobody/"').includes(
        '/articles/cool-answer-to-washington/ links to /actors/nobody/, which is not there',
      ),
    ));
  test('with a link to a place that is not on its page', () =>
    assert.ok(damaged(account, 'href="#m-1"', 'href="#m-gone"').includes('/articles/cool-answer-to-washington/ links to #m-gone, and there is no such place')));
  test('with an empty page', () => assert.ok(damaged(account, '<h1', '<p').includes('/articles/cool-answer-to-washington/ has no heading')));
});
