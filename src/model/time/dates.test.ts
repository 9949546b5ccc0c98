import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bounds, compareDates, edtfFault, isBefore, isEdtf, monthKey } from './dates.ts';

test('a day, a month, a year, a qualified date and an interval are valid', () => {
  for (const date of [
    '2025-05-02',
    '2025-05',
    '2025',
    '2025-04-16~',
    '2025-05-28?',
    '2025-05-28%',
    '2025-05~',
    '1985~',
    '2024-02-29',
    '2025-05-01/2025-05-10',
    '2025-05/2025-06',
    '2025-05-02/2025-06',
    '2025-01-28/..',
    '../2020-09-16',
    '2025-05-01~/2025-05-10?',
  ])
    assert.equal(isEdtf(date), true, date);
});

test('dates outside the supported subset of EDTF are rejected', () => {
  for (const text of [
    '',
    '..',
    '../..',
    '/',
    '2025-05-02/',
    '/2025-05-02',
    '2025-5-2',
    '25-05-02',
    '20250502',
    '2025-21',
    '2025-XX',
    '2025-05-XX',
    'Y12025',
    '-0044-03-15',
    '199',
    '2025-05-02T16:07:34',
    '2025-05-02T16:07:34+08:00',
    '[2025-05-02,2025-05-03]',
    '{2025,2026}',
    '[2025-05-01..2025-05-10]',
    '2025-05-01/2025-05-10/2025-05-12',
    '2 May 2025',
    'May 2025',
    'yesterday',
    ' 2025-05-02',
    '2025-05-02 ',
    '２０２５-05-02',
  ])
    assert.equal(isEdtf(text), false, text);
});

test('a day that does not exist and a reversed interval have specific messages', () => {
  assert.equal(edtfFault('2026-02-30'), 'names a day or month that does not exist');
  assert.equal(edtfFault('2025-02-29'), 'names a day or month that does not exist');
  assert.equal(edtfFault('2025-04-31'), 'names a day or month that does not exist');
  assert.equal(edtfFault('2025-13'), 'names a day or month that does not exist');
  assert.equal(edtfFault('2025-00'), 'names a day or month that does not exist');
  assert.equal(edtfFault('2025-05-00~'), 'names a day or month that does not exist');
  assert.equal(edtfFault('2025-05-01/2025-02-30'), 'names a day or month that does not exist');
  assert.equal(edtfFault('2025-05-10/2025-05-01'), 'ends before it starts; swap the two dates');
  assert.equal(edtfFault('2026/2025'), 'ends before it starts; swap the two dates');
  assert.match(edtfFault('2 May 2025') ?? '', /^is not an EDTF date; write 2025-05-02/);
  assert.equal(edtfFault('2025-05-02'), undefined);
  assert.throws(() => bounds('2026-02-30'), RangeError);
});

test('the bounds of a date are its first and last millisecond in UTC', () => {
  assert.deepEqual(bounds('2025-05-02'), { from: Date.UTC(2025, 4, 2), to: Date.UTC(2025, 4, 3) - 1 });
  assert.deepEqual(bounds('2025-05'), { from: Date.UTC(2025, 4, 1), to: Date.UTC(2025, 5, 1) - 1 });
  assert.deepEqual(bounds('2024-02'), { from: Date.UTC(2024, 1, 1), to: Date.UTC(2024, 2, 1) - 1 });
  assert.deepEqual(bounds('2025'), { from: Date.UTC(2025, 0, 1), to: Date.UTC(2026, 0, 1) - 1 });
  assert.deepEqual(bounds('2025-05-28/2025-06'), { from: Date.UTC(2025, 4, 28), to: Date.UTC(2025, 6, 1) - 1 });
  assert.deepEqual(bounds('2025-01-28/..'), { from: Date.UTC(2025, 0, 28), to: Infinity });
  assert.deepEqual(bounds('../2020-09-16'), { from: -Infinity, to: Date.UTC(2020, 8, 17) - 1 });
});

test('a qualifier does not change the bounds', () => {
  assert.deepEqual(bounds('2025-04-16~'), bounds('2025-04-16'));
  assert.deepEqual(bounds('2025-04?'), bounds('2025-04'));
});

test('dates sort by start, then by end, regardless of the input order', () => {
  const inOrder = ['../2020', '2019', '2025', '2025-04-16', '2025-04-16~', '2025-04-16/2025-04-17', '2025-04-16/..', '2025-04-17', '2025-05'];
  const expected = inOrder.toSorted(compareDates);
  assert.deepEqual(
    expected,
    ['../2020', '2019', '2025-04-16', '2025-04-16~', '2025-04-16/2025-04-17', '2025-04-16/..', '2025-04-17', '2025-05', '2025'].toSorted(compareDates),
  );
  for (let shift = 0; shift < inOrder.length; shift += 1)
    assert.deepEqual([...inOrder.slice(shift), ...inOrder.slice(0, shift)].toReversed().toSorted(compareDates), expected);
  assert.deepEqual(expected.slice(0, 3), ['../2020', '2019', '2025']);
  assert.deepEqual(expected.slice(3, 7), ['2025-04-16', '2025-04-16~', '2025-04-16/2025-04-17', '2025-04-16/..']);
});

test('the order of dates is total: only equal strings compare as equal', () => {
  const dates = ['2025', '2025~', '2025-05', '2025-05-02', '2025-05-02?', '2025-05-02~', '2025-05-02/2025-05-02', '2025-01-28/..', '../2025', '../2025-05'];
  for (const a of dates)
    for (const b of dates) {
      assert.equal(Math.sign(compareDates(a, b)), -Math.sign(compareDates(b, a)) || 0, `${a} ${b}`);
      assert.equal(compareDates(a, b) === 0, a === b, `${a} ${b}`);
    }
});

test('a date is before another if its last day is before the first day of the other', () => {
  assert.equal(isBefore('2025-05-02', '2025-05-03'), true);
  assert.equal(isBefore('2025-05', '2025-05-03'), false);
  assert.equal(isBefore('2025-05-03', '2025-05-03'), false);
  assert.equal(isBefore('2025-01-28/..', '2030'), false);
  assert.equal(isBefore('2024', '2025-01-01'), true);
});

test('the month of a date is that of its start, or of its end if the start is open; a year has no month', () => {
  assert.equal(monthKey('2025-05-28/2025-06-03'), '2025-05');
  assert.equal(monthKey('2025'), '2025');
  assert.equal(monthKey('1999?'), '1999');
  assert.equal(monthKey('../2020-09-16'), '2020-09');
});
