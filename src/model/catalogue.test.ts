import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDossier } from '../loader/dossier.ts';
import { catalogueOf } from './catalogue.ts';

const written = readDossier('content');
const [one, two] = written.articles;
assert.ok(one && two);

/** The dossier's accounts, two by turns, as if so many had come out, three a day. */
const withAccounts = (count: number) =>
  catalogueOf({
    ...written,
    articles: Array.from({ length: count }, (_, number) => ({
      ...(number % 2 === 0 ? one : two),
      id: `account-${number}`,
      published: { ...one.published, at: `2025-0${1 + Math.floor(number / 54)}-${10 + Math.floor((number % 54) / 3)}T1${number % 3}:00:00+08:00` },
    })),
  });

describe('what tables name an account by', () => {
  test('26 accounts have a letter each, in order of publication', () => {
    const { accounts } = withAccounts(26);
    assert.equal(accounts.map(({ siglum }) => siglum).join(''), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    assert.match(accounts[0]?.label ?? '', /^(?:Commentary|News digest) of 10 January 2025$/);
  });
  test('27 have short labels, no two the same, and are called by them everywhere', () => {
    const { accounts } = withAccounts(27);
    assert.match(accounts[0]?.siglum ?? '', /, 10 January 2025\b/);
    assert.equal(new Set(accounts.map(({ siglum }) => siglum)).size, 27);
    assert.ok(accounts.every(({ siglum, label }) => siglum === label));
  });
  test('so do 200', () => assert.equal(new Set(withAccounts(200).accounts.map(({ siglum }) => siglum)).size, 200));
});
