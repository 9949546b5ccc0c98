import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, isDuration, isInstant, millisecondsOf, timeOf, zoneOf } from './instants.ts';

test('the day and the time of an instant are in its own time zone', () => {
  assert.equal(dayOf('2025-05-03T00:30:00+08:00'), '2025-05-03');
  assert.equal(timeOf('2025-05-03T16:07:34+08:00'), '16:07');
  assert.equal(zoneOf('2025-05-03T16:07:34+08:00'), 'UTC+8');
  assert.equal(zoneOf('2025-05-03T16:07:34-04:00'), 'UTC−4');
  assert.equal(zoneOf('2025-05-03T16:07:34+05:30'), 'UTC+5:30');
  assert.equal(zoneOf('2025-05-03T16:07:34Z'), 'UTC');
  assert.equal(zoneOf('2025-05-03T16:07:34+00:00'), 'UTC');
});

test('an instant has a day that exists, hours, minutes and an offset; seconds are optional', () => {
  for (const text of ['2025-05-03T16:07:34+08:00', '2025-05-03T16:07+08:00', '2025-05-03T16:07:34.5Z', '2024-02-29T00:00:00-05:30'])
    assert.ok(isInstant(text), text);
  for (const text of [
    '2025-05-03',
    '2025-05-03T16:07:34',
    '2025-02-29T00:00:00Z',
    '2025-05-03T24:00:00Z',
    '2025-05-03T16:60:00Z',
    '2025-05-03T16:07:34+99:00',
    '2025-05-03T16Z',
    ' 2025-05-03T16:07Z',
  ])
    assert.ok(!isInstant(text), text);
});

test('a duration consists of days, hours, minutes and seconds', () => {
  assert.equal(millisecondsOf('PT1M'), 60_000);
  assert.equal(millisecondsOf('P1D'), 86_400_000);
  assert.equal(millisecondsOf('P1DT2H3M4S'), 93_784_000);
  assert.equal(millisecondsOf('PT0S'), 0);
  for (const text of ['P', 'PT', 'P1DT', '1D', 'P1M', 'P1Y', 'P1W', 'PT1.5H', 'PT1M ', 'pt1m', '-PT1M', '']) assert.equal(isDuration(text), false, text);
  assert.throws(() => millisecondsOf('P1M'), RangeError);
});
