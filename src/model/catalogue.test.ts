import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDossier } from '../loader/dossier.ts';
import { catalogueOf } from './catalogue.ts';

const written = readDossier('test/fixture/content');
const [one, two] = written.articles;
assert.ok(one && two);

/** A catalogue of `count` copies of two accounts of the fixture, three published per day. */
const withAccounts = (count: number) =>
  catalogueOf({
    ...written,
    articles: Array.from({ length: count }, (_, number) => ({
      ...(number % 2 === 0 ? one : two),
      id: `account-${number}`,
      published: { ...one.published, at: `2025-0${1 + Math.floor(number / 54)}-${10 + Math.floor((number % 54) / 3)}T1${number % 3}:00:00+08:00` },
    })),
  });

describe('sigla of accounts', () => {
  test('are letters in order of publication for 26 accounts', () => {
    const { accounts } = withAccounts(26);
    assert.equal(accounts.map(({ siglum }) => siglum).join(''), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    assert.match(accounts[0]?.label ?? '', /^(?:Commentary|News digest) of 10 January 2025\b/);
  });
  test('are unique short labels, equal to the labels, for 27 accounts', () => {
    const { accounts } = withAccounts(27);
    assert.match(accounts[0]?.siglum ?? '', /, 10 January 2025\b/);
    assert.equal(new Set(accounts.map(({ siglum }) => siglum)).size, 27);
    assert.ok(accounts.every(({ siglum, label }) => siglum === label));
  });
  test('are unique for 200 accounts', () => assert.equal(new Set(withAccounts(200).accounts.map(({ siglum }) => siglum)).size, 200));
});
