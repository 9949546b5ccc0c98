import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublicationDate } from './publication.ts';
import { byMonth, chronological, entriesOf, type Entry } from './timeline.ts';

const event = (id: string, date: string): Entry => ({ kind: 'event', id, date });
const publication = (id: string, at: string): Entry => ({ kind: 'publication', id, date: at.slice(0, 10), published: { at } });
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id);

test('on one day events sort before publications', () => {
  assert.deepEqual(ids(chronological([publication('post', '2025-05-02T08:00:00+08:00'), event('round-2', '2025-05-02')])), ['round-2', 'post']);
});

test('publications of one day sort by instant, not by id', () => {
  assert.deepEqual(ids(chronological([publication('a-late', '2025-05-03T16:07:34+08:00'), publication('b-early', '2025-05-03T12:13:21+08:00')])), [
    'b-early',
    'a-late',
  ]);
});

test('an account without a date has its place by its bounds, in the month of the first, or else of the last possible day', () => {
  const dated = (id: string, published: PublicationDate): Entry => entriesOf([], [{ id, published }])[0] ?? event(id, '');
  const entries = [
    dated('before', { before: '2023-09-01' }),
    dated('after', { after: '2023-07-22' }),
    dated('month', { at: '2023-07' }),
    dated('day', { at: '2023-07-23' }),
    event('event', '2023-07-23'),
    event('last', '2023-09-01'),
  ];
  assert.deepEqual(
    byMonth(entries.toReversed()).map(({ month, entries: some }) => [month, ids(some)]),
    [
      ['2023-07', ['month', 'event', 'day', 'after']],
      ['2023-08', ['before']],
      ['2023-09', ['last']],
    ],
  );
});

test('events of one date sort by id', () => {
  const entries = [event('c', '2025-05-02'), event('a', '2025-05-02'), event('b', '2025-05-02')];
  assert.deepEqual(ids(chronological(entries)), ['a', 'b', 'c']);
  assert.deepEqual(ids(chronological(entries.toReversed())), ['a', 'b', 'c']);
});

test('a date of month precision sorts after the first day of that month', () => {
  assert.deepEqual(ids(chronological([event('some-time', '2025-05'), event('first', '2025-05-01'), event('second', '2025-05-02')])), [
    'first',
    'some-time',
    'second',
  ]);
});

test('the sorted order does not depend on the input order', () => {
  const entries = [
    event('since', '2025-01-28/..'),
    event('until', '../2020-09-16'),
    event('day', '2025-05-02'),
    event('about', '2025-05-02~'),
    event('span', '2025-05-02/2025-05-04'),
    event('year', '2025'),
    publication('post', '2025-05-02T08:00:00+08:00'),
    publication('reply', '2025-05-02T08:00:00+08:00'),
  ];
  const expected = ids(chronological(entries));
  assert.equal(expected.length, 8);
  assert.equal(expected[0], 'until');
  for (let shift = 1; shift < entries.length; shift += 1) assert.deepEqual(ids(chronological([...entries.slice(shift), ...entries.slice(0, shift)])), expected);
  assert.deepEqual(ids(chronological(entries.toReversed())), expected);
});

test('entries are grouped by month in chronological order', () => {
  const months = byMonth([event('b', '2025-05-28/2025-06-03'), event('c', '2025-06-01'), event('a', '2025-04-16'), event('d', '2025-05-02')]);
  assert.deepEqual(
    months.map(({ month, entries }) => [month, ids(entries)]),
    [
      ['2025-04', ['a']],
      ['2025-05', ['d', 'b']],
      ['2025-06', ['c']],
    ],
  );
});

test('what is dated by a year alone is in no month', () => {
  assert.deepEqual(
    byMonth([event('found', '1999?'), event('new-year', '1999-01-05')]).map(({ month, entries }) => [month, ids(entries)]),
    [
      ['1999', ['found']],
      ['1999-01', ['new-year']],
    ],
  );
});

test('every event and every account has an entry', () => {
  assert.deepEqual(entriesOf([{ id: 'round-1', date: '2025-04-16' }], [{ id: 'post', published: { at: '2025-04-19T13:04:59+08:00' } }]), [
    { kind: 'event', id: 'round-1', date: '2025-04-16' },
    { kind: 'publication', id: 'post', date: '2025-04-19', published: { at: '2025-04-19T13:04:59+08:00' } },
  ]);
});
