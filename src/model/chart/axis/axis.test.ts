import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bounds } from '../../time/dates.ts';
import { dayLength } from '../date-extent.ts';
import { durationInWords } from '../../time/duration-words.ts';
import { axisOf } from './axis.ts';
import { splitAtBreaks } from './breaks.ts';

const dates = [
  '1985-09-22',
  '2025-04-16',
  '2025-04-16/2025-04-21',
  '2025-04-17~',
  '2025-04-18?',
  '2025-05-01',
  '2025-05-02',
  '2025-05-02',
  '2025-05-02',
  '2025-05-03',
  '2025-07-22',
  '2026-03-19',
];

describe('the broken axis', () => {
  const intervals = dates.map((date) => ({ ...bounds(date), weight: 1 }));
  const axis = axisOf(intervals, { start: 100, end: 1000, minSegment: 20, breakWidth: 10, maxBreaks: 12 });

  test('keeps instants in order and within its ends', () => {
    const instants = Array.from({ length: 4000 }, (_, index) => Date.UTC(1980, 0, 1) + index * 4.3 * dayLength);
    const positions = instants.map(axis.scale);
    assert.ok(positions.every((position, index) => index === 0 || position >= (positions[index - 1] ?? 0)));
    assert.ok(positions.every((position) => position >= 100 && position <= 1000));
    assert.deepEqual([axis.scale(bounds('1985-09-22').from), Math.round(axis.scale(bounds('2026-03-19').to))], [100, 1000]);
  });

  test('has a break for each long gap, and no break between close dates', () => {
    assert.deepEqual(
      axis.breaks.map(({ from, to }) => durationInWords(to - from)),
      ['40 years', '3 months', '8 months'],
    );
    assert.ok(axis.breaks.every(({ start, end }) => Math.abs(end - start - 10) < 1e-9));
    assert.equal(axis.segments.length, 4);
    const [spring] = axis.segments.slice(1);
    assert.deepEqual([spring?.from, spring?.to], [bounds('2025-04-16').from, bounds('2025-05-03').to]);
    assert.ok(spring && spring.end - spring.start > 500, 'the segment with several days gets the remaining width');
  });

  test('is linear within a segment', () => {
    const at = (date: string) => axis.scale(bounds(date).from);
    assert.ok(Math.abs(at('2025-04-18') - at('2025-04-17') - (at('2025-05-02') - at('2025-05-01'))) < 1e-9);
  });

  test('labels days, months and years without overlaps', () => {
    for (const unit of ['day', 'month', 'year'] as const) {
      const positions = axis.ticks.filter((tick) => tick.unit === unit).map(({ position }) => position);
      assert.ok(positions.length > 1);
      assert.ok(
        positions.every((position, index) => index === 0 || position - (positions[index - 1] ?? 0) > 12),
        `${unit}: ${positions.join()}`,
      );
    }
    assert.deepEqual(
      axis.ticks.filter(({ unit }) => unit === 'year').map(({ text }) => text),
      ['1985', '2025', '2026'],
    );
  });

  test('has no segments, breaks or ticks without intervals', () => {
    const empty = axisOf([], { start: 0, end: 10, minSegment: 1, breakWidth: 1, maxBreaks: 1 });
    assert.deepEqual([empty.segments, empty.breaks, empty.ticks, empty.scale(0)], [[], [], [], 0]);
  });
});

test('clusters are split at long gaps only, and at no more than the limit', () => {
  const daily = [1, 3, 5, 7, 9].map((date) => ({ from: date * dayLength, to: date * dayLength }));
  assert.equal(splitAtBreaks(daily, 9).length, 1);
  assert.equal(splitAtBreaks([...daily, { from: 400 * dayLength, to: 400 * dayLength }, { from: 900 * dayLength, to: 900 * dayLength }], 1).length, 2);
});
