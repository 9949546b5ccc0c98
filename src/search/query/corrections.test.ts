import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Spelling } from '../index/search-index.ts';
import { errorsIn } from '../text/edit-distance.ts';
import { corrections, mostProposals, proposedByFuse } from './corrections.ts';

/** 3 375 words of three syllables, and two names. */
const syllables = 'ba ke li mo nu ra se ti vo zu da fe gi ho ju'.split(' ');
const words = syllables.flatMap((a) => syllables.flatMap((b) => syllables.map((c) => a + b + c)));
const vocabulary: Spelling[] = [
  ...words.map((term) => ({ term, isName: false, isPerson: false })),
  ...['akazawa', 'lutnick'].map((term) => ({ term, isName: true, isPerson: true })),
];
const index = { vocabulary: () => [async () => vocabulary], beginning: async () => [] };
const typed = (word: string) => ({ plain: word, term: word });

test('a name with a deletion, insertion, substitution or transposition is corrected', async () => {
  for (const misspelt of ['akazwa', 'akkazawa', 'akazava', 'akzaawa'])
    assert.deepEqual(
      (await corrections(index).candidatesFor(typed(misspelt))).map(({ term }) => term),
      ['akazawa'],
      misspelt,
    );
});

test('Fuse proposes few words of a large vocabulary, including every word at an edit distance of one', () => {
  for (const [at, word] of words.entries()) {
    if (at % 50 > 0) continue;
    const misspelt = word.slice(0, 2) + word.slice(3);
    const oneErrorAway = vocabulary.filter(({ term }) => errorsIn(misspelt, term, 'person') <= 1);
    const proposed = proposedByFuse(misspelt, vocabulary);
    assert.ok(proposed.length <= mostProposals && proposed.length < vocabulary.length / 10, `${proposed.length} words are proposed for ${misspelt}`);
    assert.deepEqual(
      oneErrorAway.filter((spelling) => !proposed.includes(spelling)).map(({ term }) => term),
      [],
      misspelt,
    );
  }
});

test('only words that Fuse proposes are corrections', async () => {
  assert.deepEqual(await corrections(index, () => []).candidatesFor(typed('akazwa')), []);
  const isLutnick = ({ term }: Spelling) => term === 'lutnick';
  assert.deepEqual(await corrections(index, (_typed, all) => all.filter(isLutnick)).candidatesFor(typed('akazwa')), []);
});

test('a word that Fuse proposes is rejected if its edit distance is too large', async () => {
  const kato: Spelling = { term: 'kato', isName: true, isPerson: true };
  assert.ok(proposedByFuse('nato', [kato]).includes(kato));
  assert.deepEqual(await corrections({ ...index, vocabulary: () => [async () => [kato]] }).candidatesFor(typed('nato')), []);
});
