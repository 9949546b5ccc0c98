import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isPosition, isRunningTime, runningTimeInWords, secondsOf } from './running-time.ts';

describe('a place in a recording', () => {
  test('is minutes and seconds, or hours, minutes and seconds', () => {
    for (const text of ['0:00', '1:05', '01:05', '75:30', '1:02:05', '10:00:00']) assert.ok(isPosition(text), text);
    for (const text of ['1', '65', '1:5', '1:60', '1:60:05', '1:2:05', '1.05', '1m5s', '1:05 min', '-1:05', 'PT1M5S', '']) assert.ok(!isPosition(text), text);
  });

  test('is counted in seconds', () => {
    assert.equal(secondsOf('1:05'), 65);
    assert.equal(secondsOf('1:02:05'), 3725);
    assert.equal(secondsOf('75:30'), 4530);
  });
});

describe('the length of a recording', () => {
  test('is such a time or an ISO 8601 duration, and more than nothing', () => {
    for (const text of ['18:30', '1:02:05', 'PT18M30S', 'PT1H', 'PT90S']) assert.ok(isRunningTime(text), text);
    for (const text of ['0:00', 'PT0S', '18 minutes', '18', 'PT', '18M']) assert.ok(!isRunningTime(text), text);
  });

  test('is printed in hours, minutes and seconds, without those that are nought', () => {
    assert.equal(runningTimeInWords('12:05'), '12\u00a0min 5\u00a0s');
    assert.equal(runningTimeInWords('PT18M30S'), '18\u00a0min 30\u00a0s');
    assert.equal(runningTimeInWords('1:02:00'), '1\u00a0h 2\u00a0min');
    assert.equal(runningTimeInWords('PT90S'), '1\u00a0min 30\u00a0s');
    assert.equal(runningTimeInWords('1:00:00'), '1\u00a0h');
    assert.equal(runningTimeInWords('0:45'), '45\u00a0s');
  });
});
