import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay, isWithin } from './days.ts';

test('a day is a calendar date in the form yyyy-mm-dd', () => {
  for (const day of ['2025-05-01', '2024-02-29', '0001-01-01']) assert.ok(isDay(day), day);
  for (const text of ['', 'yesterday', '2025-5-1', '2025-13-45', '2025-02-29', '2025-05', '2025-05-01T00:00']) assert.ok(!isDay(text), text);
});

test('an event of several days is within a span that contains one of them', () => {
  const talks = ['2025-05-01', '2025-05-03'];
  assert.ok(isWithin(talks, { from: '2025-05-03' }));
  assert.ok(isWithin(talks, { to: '2025-05-01' }));
  assert.ok(isWithin(talks, { from: '2025-05-02', to: '2025-05-02' }));
  assert.ok(!isWithin(talks, { from: '2025-05-04' }));
  assert.ok(!isWithin(talks, { to: '2025-04-30' }));
});

test('an item without a date is found only without a date filter', () => {
  assert.ok(isWithin([], {}));
  assert.ok(!isWithin([], { from: '2025-05-01' }));
  assert.ok(!isWithin([], { to: '2025-05-01' }));
});
