import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from './highlight.ts';

const marks = (text: string, ...words: string[]) =>
  piecesOf(text, new Set(words))
    .filter(({ found }) => found)
    .map((piece) => piece.text);

test('a word is highlighted in any case and number, with accents, and only as a whole word', () => {
  assert.deepEqual(marks('Tariffs, a tariff; TARIFF. Tariffication', 'tariff'), ['Tariffs', 'tariff', 'TARIFF']);
  assert.deepEqual(marks("Japan’s and Japan's", 'japan'), ['Japan', 'Japan']);
  assert.deepEqual(marks('Café', 'cafe'), ['Café']);
  assert.deepEqual(marks('the U.S. and us', 'us'), ['U.S.']);
});

test('a figure is highlighted with its unit', () => {
  assert.deepEqual(marks('They met for 85 minutes, at 8.5 per cent.', '85 minute'), ['85 minutes']);
  assert.deepEqual(marks('the 90-day pause', '90 day'), ['90-day']);
  assert.deepEqual(marks('24%, 24 per cent and 24', '24%'), ['24%', '24 per cent']);
  assert.deepEqual(marks('$550 billion, $55 billion', '550 billion'), ['550 billion']);
});

test('a name is highlighted within a run of Chinese or Japanese characters, also in the variants of the other country', () => {
  assert.deepEqual(marks('石破茂首相', '石破'), ['石破']);
  assert.deepEqual(marks('赤泽亮正', '赤沢'), ['赤泽']);
  assert.deepEqual(marks('ﾍﾞｯｾﾝﾄ長官', 'ベッセント'), ['ﾍﾞｯｾﾝﾄ長官'], 'normalisation changes the length of the word');
});

test('the pieces join to the text for any words', () => {
  for (const text of ['', 'Kato', 'a<b>&c', 'Kato said: “Kato”.', '😀 石破 \u0000 24%'])
    for (const words of [[], ['kato'], ['(', '.*', '\\', '石破', '24%']])
      assert.equal(
        piecesOf(text, new Set(words))
          .map((piece) => piece.text)
          .join(''),
        text,
      );
});
