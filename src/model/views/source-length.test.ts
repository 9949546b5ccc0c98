import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthInWords } from './source-length.ts';

test('the length of a source is printed in what it has', () => {
  assert.equal(lengthInWords({ paragraphs: 8, words: 210 }), '8 paragraphs, 210 words');
  assert.equal(lengthInWords({ paragraphs: 1, words: 1 }), '1 paragraph, 1 word');
  assert.equal(lengthInWords({ words: 4000 }), '4\u00a0000 words');
  assert.equal(lengthInWords({ pages: 18 }), '18 pages');
  assert.equal(lengthInWords({ pages: 1, words: 300 }), '1 page, 300 words');
  assert.equal(lengthInWords({ duration: '12:05' }), '12\u00a0min 5\u00a0s');
});
