import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printedAddressInWords, sourceInWords, tellsInWords } from './account-words.ts';

test('the length of an account names the translation and its language, or only the language', () => {
  const source = { paragraphs: 9, words: 700, language: 'zh' };
  assert.equal(sourceInWords({ ...source, translation: 'machine' }, '400'), '9 paragraphs, 700 words in machine translation from Chinese; retold here in 400');
  assert.equal(sourceInWords({ ...source, translation: 'human' }, '400'), '9 paragraphs, 700 words in human translation from Chinese; retold here in 400');
  assert.equal(sourceInWords({ pages: 1, translation: 'none', language: 'ar' }, '1 word'), '1 page in Arabic; retold here in 1 word');
});

test('what an account tells of is one span, however its dates are written', () => {
  assert.equal(tellsInWords(['2023-07-22', '2023-08/2023-09'], []), '22 July to September 2023');
  assert.equal(tellsInWords(['2025-04-16'], ['2025-07', '2025-06-15']), '16 April 2025; looks ahead to July 2025');
  assert.equal(tellsInWords([], ['2018-07-10~']), 'nothing dated; looks ahead to about 10 July 2018');
});

test('an address that the account prints is told as it stands there', () => {
  assert.equal(printedAddressInWords('a.example/1', 'https://a.example/1'), 'printed without “https://”: a.example/1');
  assert.equal(printedAddressInWords('a.example/1', 'https://www.a.example/1'), 'printed without “https://www.”: a.example/1');
  assert.equal(printedAddressInWords('hxxp://a.example/1', 'https://a.example/1'), 'printed as hxxp://a.example/1');
});
