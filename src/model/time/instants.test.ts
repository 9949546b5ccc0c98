import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, isDuration, millisecondsOf, secondsInToutiaoId, timeOf, zoneOf } from './instants.ts';

test('the day and the time of an instant are in its own time zone', () => {
  assert.equal(dayOf('2025-05-03T00:30:00+08:00'), '2025-05-03');
  assert.equal(timeOf('2025-05-03T16:07:34+08:00'), '16:07');
  assert.equal(zoneOf('2025-05-03T16:07:34+08:00'), 'UTC+8');
  assert.equal(zoneOf('2025-05-03T16:07:34-04:00'), 'UTC−4');
  assert.equal(zoneOf('2025-05-03T16:07:34+05:30'), 'UTC+5:30');
  assert.equal(zoneOf('2025-05-03T16:07:34Z'), 'UTC');
  assert.equal(zoneOf('2025-05-03T16:07:34+00:00'), 'UTC');
});

test('the time in a Toutiao id is decoded without loss of precision', () => {
  const published = {
    '1833607160973315': '2025-05-31T04:00:55.000Z',
    '7500067747854959156': '2025-05-03T04:13:21.000Z',
    '1856992400842060': '2026-02-13T06:59:18.000Z',
    '7494885862094717478': '2025-04-19T05:04:59.000Z',
    '7500128107811111424': '2025-05-03T08:07:34.000Z',
  };
  assert.ok(Number('7500128107811111424') > Number.MAX_SAFE_INTEGER);
  for (const [id, instant] of Object.entries(published)) {
    const seconds = secondsInToutiaoId(id);
    assert.ok(seconds !== undefined, id);
    assert.equal(new Date(seconds * 1000).toISOString(), instant, id);
  }
});

test('an id of any other length is not decoded', () => {
  for (const id of [
    '',
    '1',
    '183360716097331',
    '18336071609733155',
    '750006774785495915',
    '75000677478549591566',
    '183360716097331a',
    '-833607160973315',
    '1833607160973.15',
  ])
    assert.equal(secondsInToutiaoId(id), undefined, id);
});

test('a duration consists of days, hours, minutes and seconds', () => {
  assert.equal(millisecondsOf('PT1M'), 60_000);
  assert.equal(millisecondsOf('P1D'), 86_400_000);
  assert.equal(millisecondsOf('P1DT2H3M4S'), 93_784_000);
  assert.equal(millisecondsOf('PT0S'), 0);
  for (const text of ['P', 'PT', 'P1DT', '1D', 'P1M', 'P1Y', 'P1W', 'PT1.5H', 'PT1M ', 'pt1m', '-PT1M', '']) assert.equal(isDuration(text), false, text);
  assert.throws(() => millisecondsOf('P1M'), RangeError);
});
