import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayRange, monthHeading } from './date-labels.ts';

test('the days of a date are marked as approximate or uncertain; a month or a year has no days', () => {
  assert.deepEqual(['2025-04-04', '2025-04-16/2025-04-21', '2025-04-27/2025-05-03', '2025-04-04~', '2025-04-04?', '2025-04', '2025'].map(dayRange), [
    '4',
    '16–21',
    '27–3',
    'c. 4',
    '4?',
    '',
    '',
  ]);
});

test('a heading has month and year, or the year alone for a date that is only a year', () => {
  assert.deepEqual(
    [monthHeading(Date.UTC(2025, 8)), monthHeading(Date.UTC(2025, 0), '2025'), monthHeading(Date.UTC(1999, 0), '1999?')],
    ['Sep 2025', '2025', '1999'],
  );
});
