import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDossier } from '../loader/dossier.ts';
import { catalogueOf, type Catalogue } from '../model/catalogue.ts';
import type { Entries } from '../model/entries/entries.ts';
import { viewKeysOf } from './view-keys.ts';

const entries = readDossier('test/fixture/content');

/** Key of a view of the fixture after `change` to a copy of its entries. */
function keyAfter(change: (entries: Entries) => void, view: (catalogue: Catalogue) => unknown): string {
  const copy = structuredClone(entries);
  change(copy);
  const catalogue = catalogueOf(copy);
  return viewKeysOf(catalogue).keyOf(view(catalogue));
}

function nothing() {}
const question = (catalogue: Catalogue) => ({ heading: 'Why?', question: catalogue.question('why-closed') });

describe('the key of a view', () => {
  test('is the same for the same content', () => assert.equal(keyAfter(nothing, question), keyAfter(nothing, question)));

  const changes: Record<string, (entries: Entries) => void> = {
    'a field of the entry': ({ questions }) => questions.forEach((entry) => (entry.note += ' More.')),
    'a claim of the entry': ({ articles }) => articles.forEach(({ claims }) => claims.forEach((claim) => (claim.says += ' More.'))),
    'the dossier, which every page prints': ({ dossier }) => (dossier.editor += ' and a friend'),
  };
  for (const [what, change] of Object.entries(changes))
    test(`changes with ${what}`, () => assert.notEqual(keyAfter(change, question), keyAfter(nothing, question)));

  test('does not change with entries that are not in the view', () =>
    assert.equal(
      keyAfter(({ topics }) => topics.forEach((topic) => (topic.scope += ' More.')), question),
      keyAfter(nothing, question),
    ));

  test('includes the values of Maps and Sets', () => {
    const keyOf = (view: unknown) => keyAfter(nothing, () => view);
    assert.notEqual(keyOf(new Map([['a', 1]])), keyOf(new Map([['a', 2]])));
    assert.notEqual(keyOf(new Set(['a'])), keyOf(new Set(['b'])));
    assert.notEqual(keyOf({ list: [1, 2] }), keyOf({ list: [2, 1] }));
  });

  test('cannot be computed for a view with a function, which might read any data', () =>
    assert.throws(() => keyAfter(nothing, (catalogue) => ({ of: catalogue.account })), /must be plain data/));
});
