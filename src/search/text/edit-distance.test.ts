import assert from 'node:assert/strict';
import test from 'node:test';
import { editDistance, keptAffixes, errorsIn } from './edit-distance.ts';

test('a transposition of adjacent letters is one edit', () => {
  assert.equal(editDistance('ishbia', 'ishiba'), 1);
  assert.equal(editDistance('komieto', 'komeito'), 1);
  assert.equal(editDistance('', 'abe'), 3);
  assert.equal(editDistance('bessent', 'bessent'), 0);
  assert.equal(editDistance('rutenberg', 'lutnick', 2), Infinity);
});

test('a similar short word or name is not taken for a misspelling', () => {
  assert.equal(errorsIn('rice', 'price', 'text'), Infinity);
  assert.equal(errorsIn('nato', 'kato', 'person'), Infinity);
  assert.equal(errorsIn('whale', 'whole', 'text'), Infinity);
  assert.equal(errorsIn('abe', 'aba', 'person'), Infinity);
});

test('a short word may have a transposition; a word of five letters or more may also lack a letter', () => {
  assert.equal(errorsIn('bodn', 'bond', 'text'), 1);
  assert.equal(errorsIn('acord', 'accord', 'text'), 1);
  assert.equal(errorsIn('erath', 'earth', 'text'), 1);
  assert.equal(errorsIn('aisa', 'asia', 'name'), 1);
  assert.equal(errorsIn('bant', 'ban', 'text'), Infinity);
  assert.equal(errorsIn('cuba', 'cube', 'name'), Infinity);
  assert.equal(errorsIn('stool', 'steel', 'text'), Infinity);
  assert.equal(errorsIn('black', 'back', 'text'), Infinity);
});

test('a misspelt name is recognized, even with a wrong first letter', () => {
  assert.equal(errorsIn('kaot', 'kato', 'person'), 1);
  assert.equal(errorsIn('vessent', 'bessent', 'person'), 1.5);
  assert.equal(errorsIn('negotations', 'negotiations', 'text'), 1);
  assert.equal(errorsIn('negociatons', 'negotiations', 'text'), 2);
  assert.equal(errorsIn('internet', 'interest', 'text'), Infinity);
});

test('one error leaves the prefix or the suffix of a word unchanged', () => {
  for (const word of ['kato', 'akira', 'ishiba', 'bessent', 'takaichi', 'tariff', 'komeito', 'semiconductor']) {
    const swaps = Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
    const gaps = Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
    const wrong = Array.from({ length: word.length }, (_, at) => `${word.slice(0, at)}q${word.slice(at + 1)}`);
    const doubled = Array.from({ length: word.length }, (_, at) => word.slice(0, at + 1) + word.slice(at));
    for (const typed of [...swaps, ...gaps, ...wrong, ...doubled].filter(({ length }) => length > 3)) {
      const { start, end, swapped } = keptAffixes(typed);
      assert.ok(word.startsWith(typed.slice(0, start)) || word.endsWith(typed.slice(-end)) || swapped === word, `${typed} for ${word}`);
    }
  }
});
