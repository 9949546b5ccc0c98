import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fewestLanes, firstFitLanes, laneCount } from './lanes.ts';

const intervals = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length })));

test('each interval takes the first free lane, in the order given', () => {
  const given = [
    { start: 0, end: 4 },
    { start: 2, end: 6 },
    { start: 4, end: 8 },
    { start: 5, end: 9 },
  ];
  assert.deepEqual(firstFitLanes(given), [0, 1, 0, 2]);
  assert.equal(laneCount([]), 0);
});

test('intervals of one lane do not overlap, and the number of lanes is the largest number of simultaneous intervals', () =>
  fc.assert(
    fc.property(intervals, (given) => {
      const lanes = fewestLanes(given);
      for (const [index, a] of given.entries())
        for (const [other, b] of given.entries()) if (index < other && lanes[index] === lanes[other]) assert.ok(a.end <= b.start || b.end <= a.start);
      const busiest = Math.max(0, ...given.map(({ start }) => given.filter((b) => b.start <= start && start < b.end).length));
      assert.equal(laneCount(lanes), busiest);
    }),
  ));
