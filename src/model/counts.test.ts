import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, grouped } from './counts.ts';

test('digits are grouped in threes', () =>
  assert.deepEqual(
    [0, 12, 999, 1000, 1204, 10_000, 1_234_567].map((count) => grouped(count).replaceAll('\u00a0', '_')),
    ['0', '12', '999', '1_000', '1_204', '10_000', '1_234_567'],
  ));

test('a count of one takes the singular', () => {
  assert.equal(counted(1, 'claim'), '1 claim');
  assert.equal(counted(0, 'claim'), '0 claims');
  assert.equal(counted(2, 'person', 'people'), '2 people');
});
