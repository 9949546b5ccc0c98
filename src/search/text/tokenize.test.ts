import assert from 'node:assert/strict';
import test from 'node:test';
import { termsOf, pairsOf, wordsOf } from './tokenize.ts';

const typed = (query: string) => wordsOf(query, true).flatMap(({ term, stop }) => (stop ? [] : [term]));

test('a figure and its unit are one term in any spelling', () => {
  for (const query of ['85 minutes', '85-minute', '85 Minutes']) assert.deepEqual(typed(query), ['85 minute'], query);
  for (const query of ['24%', '24 %', '24 per cent', '24 percent']) assert.deepEqual(typed(query), ['24%'], query);
  assert.deepEqual(typed('$1,125.9 billion'), ['1125.9 billion']);
  assert.deepEqual(typed('two hours'), ['2 hour']);
  assert.deepEqual(termsOf('the 85-minute meeting'), ['85 minute', '85', 'minute', 'meeting']);
});

test('"US" is read as the country and "May" as the month', () => {
  assert.deepEqual(termsOf('It may help us in May, says the U.S. side'), ['help', 'may', 'us', 'side']);
  assert.deepEqual(typed('us tariffs'), ['us', 'tariff']);
});

test('a run of Chinese or Japanese is one term, with variants and width folded', () => {
  assert.deepEqual(termsOf('赤澤亮正、赤泽亮正'), ['赤沢亮正', '赤沢亮正']);
  assert.deepEqual(termsOf('ﾍﾞｯｾﾝﾄ ドナルド・トランプ'), ['ベッセント', 'ドナルド', 'トランプ']);
  assert.deepEqual(termsOf('own底气and'), ['own', '底气']);
});

test('control characters, signs and accents are not part of a word', () => {
  assert.deepEqual(typed('\u0000ta\u0301riff\u0007(.*[\\'), ['tariff']);
  assert.deepEqual(typed('.*+?^${}()|[]\\'), []);
});

test('adjacent words form the same pair in both orders; stop words are skipped', () => {
  assert.deepEqual(pairsOf('Kato Katsunobu'), pairsOf('Katsunobu Kato'));
  assert.ok(pairsOf('Minister for Economic Revitalization').includes('economic minister'));
});
