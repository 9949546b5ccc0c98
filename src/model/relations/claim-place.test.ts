import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimPlace, closerPlace } from './claim-place.ts';

test('a reader is told where a claim is by what its source has: paragraph, page, section or time', () => {
  assert.equal(claimPlace({ paragraph: 4 }), '¶\u00a04');
  assert.equal(claimPlace({ page: 12, section: '3.2' }), 'p.\u00a012, §\u00a03.2');
  assert.equal(claimPlace({ page: 'iv' }), 'p.\u00a0iv');
  assert.equal(claimPlace({ time: '1:05' }), 'at\u00a01:05');
  assert.equal(claimPlace({ paragraph: 2, section: 'A.1' }), '¶\u00a02, §\u00a0A.1');
  assert.equal(claimPlace({}), '');
});

test('beside the paragraph itself its number is not said again', () => {
  assert.equal(closerPlace({ paragraph: 4 }), '');
  assert.equal(closerPlace({ paragraph: 4, page: 2 }), 'p.\u00a02');
});
