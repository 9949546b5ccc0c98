import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translatedInWords } from './utterances.ts';

test('phrases are called those of a translation only for the accounts that are translated', () => {
  assert.equal(translatedInWords(0, 3), '');
  assert.equal(translatedInWords(3, 3), 'The phrases went through at least one translation and are nobody’s exact words.');
  assert.equal(translatedInWords(1, 3), 'The phrases of 1 of the 3 accounts went through at least one translation and are nobody’s exact words.');
});
