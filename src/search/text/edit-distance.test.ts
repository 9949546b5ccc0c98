import assert from 'node:assert/strict';
import test from 'node:test';
import { edits, keptLetters, wrongness } from './edit-distance.ts';

test('letters swapped with their neighbour are one error', () => {
  assert.equal(edits('ishbia', 'ishiba'), 1);
  assert.equal(edits('komieto', 'komeito'), 1);
  assert.equal(edits('', 'abe'), 3);
  assert.equal(edits('bessent', 'bessent'), 0);
  assert.equal(edits('rutenberg', 'lutnick', 2), Infinity);
});

test('short words, and strangers with a similar name, are nobody’s misspelling', () => {
  assert.equal(wrongness('rice', 'price', 'text'), Infinity);
  assert.equal(wrongness('nato', 'kato', 'person'), Infinity);
  assert.equal(wrongness('whale', 'whole', 'text'), Infinity);
  assert.equal(wrongness('abe', 'aba', 'person'), Infinity);
});

test('short words are forgiven swapped letters, and from five a letter left out', () => {
  assert.equal(wrongness('bodn', 'bond', 'text'), 1);
  assert.equal(wrongness('acord', 'accord', 'text'), 1);
  assert.equal(wrongness('erath', 'earth', 'text'), 1);
  assert.equal(wrongness('aisa', 'asia', 'name'), 1);
  assert.equal(wrongness('bant', 'ban', 'text'), Infinity);
  assert.equal(wrongness('cuba', 'cube', 'name'), Infinity);
  assert.equal(wrongness('stool', 'steel', 'text'), Infinity);
  assert.equal(wrongness('black', 'back', 'text'), Infinity);
});

test('a misspelt name is forgiven, its first letter included', () => {
  assert.equal(wrongness('kaot', 'kato', 'person'), 1);
  assert.equal(wrongness('vessent', 'bessent', 'person'), 1.5);
  assert.equal(wrongness('negotations', 'negotiations', 'text'), 1);
  assert.equal(wrongness('negociatons', 'negotiations', 'text'), 2);
  assert.equal(wrongness('internet', 'interest', 'text'), Infinity);
});

test('one error leaves the beginning or the end of a word as it was', () => {
  for (const word of ['kato', 'akira', 'ishiba', 'bessent', 'takaichi', 'tariff', 'komeito', 'semiconductor']) {
    const swaps = Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
    const gaps = Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
    const wrong = Array.from({ length: word.length }, (_, at) => `${word.slice(0, at)}q${word.slice(at + 1)}`);
    const doubled = Array.from({ length: word.length }, (_, at) => word.slice(0, at + 1) + word.slice(at));
    for (const typed of [...swaps, ...gaps, ...wrong, ...doubled].filter(({ length }) => length > 3)) {
      const { start, end, swapped } = keptLetters(typed);
      assert.ok(word.startsWith(typed.slice(0, start)) || word.endsWith(typed.slice(-end)) || swapped === word, `${typed} for ${word}`);
    }
  }
});
