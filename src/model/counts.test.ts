import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allOf, counted, grouped, listed } from './counts.ts';

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

test('all of a kind are counted, unless there is one or none', () =>
  assert.deepEqual(
    [0, 1, 2].map((count) => allOf(count, 'claim')),
    ['No claims', 'The only claim', 'All 2 claims'],
  ));

test('a list ends with “and”, without a comma before it', () =>
  assert.deepEqual([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(listed), ['', 'A', 'A and B', 'A, B and C']));
