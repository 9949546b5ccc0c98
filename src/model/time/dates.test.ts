import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  bounds,
  compareDates,
  dateInWords,
  dayOf,
  edtfFault,
  isBefore,
  isDuration,
  isEdtf,
  keepDatesWhole,
  millisecondsOf,
  monthKey,
  secondsInToutiaoId,
  timeOf,
  zoneOf,
} from './dates.ts';

test('an editor may write a day, a month, a year, about or uncertain, and an interval of two such', () => {
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

test('what cannot be placed on a time axis is refused', () => {
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

test('a day that is in no calendar and an interval that runs backwards are told apart from other slips', () => {
  assert.equal(edtfFault('2026-02-30'), 'names a day or month that is in no calendar');
  assert.equal(edtfFault('2025-02-29'), 'names a day or month that is in no calendar');
  assert.equal(edtfFault('2025-04-31'), 'names a day or month that is in no calendar');
  assert.equal(edtfFault('2025-13'), 'names a day or month that is in no calendar');
  assert.equal(edtfFault('2025-00'), 'names a day or month that is in no calendar');
  assert.equal(edtfFault('2025-05-00~'), 'names a day or month that is in no calendar');
  assert.equal(edtfFault('2025-05-01/2025-02-30'), 'names a day or month that is in no calendar');
  assert.equal(edtfFault('2025-05-10/2025-05-01'), 'ends before it starts; swap the two dates');
  assert.equal(edtfFault('2026/2025'), 'ends before it starts; swap the two dates');
  assert.match(edtfFault('2 May 2025') ?? '', /^is not an EDTF date; write 2025-05-02/);
  assert.equal(edtfFault('2025-05-02'), undefined);
  assert.throws(() => bounds('2026-02-30'), RangeError);
});

test('a date lasts from its first to its last millisecond, in UTC', () => {
  assert.deepEqual(bounds('2025-05-02'), { from: Date.UTC(2025, 4, 2), to: Date.UTC(2025, 4, 3) - 1 });
  assert.deepEqual(bounds('2025-05'), { from: Date.UTC(2025, 4, 1), to: Date.UTC(2025, 5, 1) - 1 });
  assert.deepEqual(bounds('2024-02'), { from: Date.UTC(2024, 1, 1), to: Date.UTC(2024, 2, 1) - 1 });
  assert.deepEqual(bounds('2025'), { from: Date.UTC(2025, 0, 1), to: Date.UTC(2026, 0, 1) - 1 });
  assert.deepEqual(bounds('2025-05-28/2025-06'), { from: Date.UTC(2025, 4, 28), to: Date.UTC(2025, 6, 1) - 1 });
  assert.deepEqual(bounds('2025-01-28/..'), { from: Date.UTC(2025, 0, 28), to: Infinity });
  assert.deepEqual(bounds('../2020-09-16'), { from: -Infinity, to: Date.UTC(2020, 8, 17) - 1 });
});

test('about and uncertain say how sure a date is, and do not move it', () => {
  assert.deepEqual(bounds('2025-04-16~'), bounds('2025-04-16'));
  assert.deepEqual(bounds('2025-04?'), bounds('2025-04'));
});

test('a reader gets dates in English words', () => {
  const words = {
    '2025-05-02': '2 May 2025',
    '2025-05': 'May 2025',
    '2025': '2025',
    '2025-04-16~': 'about 16 April 2025',
    '2025-05-28?': 'perhaps 28 May 2025',
    '2025-05-28%': 'perhaps about 28 May 2025',
    '2025-05-12/2025-05-14': '12–14 May 2025',
    '2025-05-01/2025-05-10': 'early May 2025',
    '2025-05-11/2025-05-20': 'mid-May 2025',
    '2025-05-21/2025-05-31': 'late May 2025',
    '2024-02-21/2024-02-29': 'late February 2024',
    '2025-05-21/2025-06-10': 'late May or early June 2025',
    '2025-05-01/2025-05-31': 'May 2025',
    '2025-04-24/2025-05-02': '24 April to 2 May 2025',
    '2024-05/2024-06': 'May to June 2024',
    '2024-10-01/2025-10-21': '1 October 2024 to 21 October 2025',
    '2019/2021': '2019 to 2021',
    '2025-01-28/..': 'since 28 January 2025',
    '../2020-09-16': 'until 16 September 2020',
    '2025-05-01~/2025-05-10': 'about early May 2025',
  };
  for (const [date, expected] of Object.entries(words)) assert.equal(dateInWords(date), expected, date);
});

test('the story has one order: by start, then by end, whatever order the entries come in', () => {
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

test('any two dates are either the same text or one stands before the other', () => {
  const dates = ['2025', '2025~', '2025-05', '2025-05-02', '2025-05-02?', '2025-05-02~', '2025-05-02/2025-05-02', '2025-01-28/..', '../2025', '../2025-05'];
  for (const a of dates)
    for (const b of dates) {
      assert.equal(Math.sign(compareDates(a, b)), -Math.sign(compareDates(b, a)) || 0, `${a} ${b}`);
      assert.equal(compareDates(a, b) === 0, a === b, `${a} ${b}`);
    }
});

test('one date is before another only if the whole of it is', () => {
  assert.equal(isBefore('2025-05-02', '2025-05-03'), true);
  assert.equal(isBefore('2025-05', '2025-05-03'), false);
  assert.equal(isBefore('2025-05-03', '2025-05-03'), false);
  assert.equal(isBefore('2025-01-28/..', '2030'), false);
  assert.equal(isBefore('2024', '2025-01-01'), true);
});

test('a day, a clock and a zone are those of the offset in which a time is written', () => {
  assert.equal(dayOf('2025-05-03T00:30:00+08:00'), '2025-05-03');
  assert.equal(timeOf('2025-05-03T16:07:34+08:00'), '16:07');
  assert.equal(zoneOf('2025-05-03T16:07:34+08:00'), 'UTC+8');
  assert.equal(zoneOf('2025-05-03T16:07:34-04:00'), 'UTC−4');
  assert.equal(zoneOf('2025-05-03T16:07:34+05:30'), 'UTC+5:30');
  assert.equal(zoneOf('2025-05-03T16:07:34Z'), 'UTC');
});

test('an entry is filed under its first month, or its last where the start is open', () => {
  assert.equal(monthKey('2025-05-28/2025-06-03'), '2025-05');
  assert.equal(monthKey('2025'), '2025-01');
  assert.equal(monthKey('../2020-09-16'), '2020-09');
});

test('the addresses of the five accounts tell when they came out, though their numbers exceed what a float can hold', () => {
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

test('a number of any other length is not decoded', () => {
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

test('a margin is a duration of days, hours, minutes and seconds', () => {
  assert.equal(millisecondsOf('PT1M'), 60_000);
  assert.equal(millisecondsOf('P1D'), 86_400_000);
  assert.equal(millisecondsOf('P1DT2H3M4S'), 93_784_000);
  assert.equal(millisecondsOf('PT0S'), 0);
  for (const text of ['P', 'PT', 'P1DT', '1D', 'P1M', 'P1Y', 'P1W', 'PT1.5H', 'PT1M ', 'pt1m', '-PT1M', '']) assert.equal(isDuration(text), false, text);
  assert.throws(() => millisecondsOf('P1M'), RangeError);
});

test('a date in a text stays on one line', () => {
  const shown = (text: string) => keepDatesWhole(text).replaceAll('\u00a0', '_');
  assert.equal(shown('What did Kato say on 2 May 2025 in Tokyo?'), 'What did Kato say on 2_May_2025 in Tokyo?');
  assert.equal(shown('Commentary of 12 February'), 'Commentary of 12_February');
  assert.equal(shown('in spring 2025 and in February 2026'), 'in spring 2025 and in February_2026');
  assert.equal(shown('Mayors of 5 Marchlands'), 'Mayors of 5 Marchlands');
});
