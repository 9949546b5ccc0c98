import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  canBeAt,
  comparePublications,
  daysOfPublication,
  edtfOf,
  isSurelyBefore,
  publicationBoundFault,
  publicationDateFault,
  type PublicationDate,
} from './publication.ts';

describe('a publication date', () => {
  test('is a time with an offset, or a day, month, year or interval, which may be about or perhaps', () => {
    for (const text of ['2025-05-03T16:07:34+08:00', '2025-05-03T16:07Z', '2023-07-22', '2023-07', '2023', '2023-07-22/2023-07-25', '2023-08~', '2023-07-22?'])
      assert.equal(publicationDateFault(text), undefined, text);
  });

  test('is not a time without an offset, a day that does not exist, or an open interval', () => {
    assert.match(publicationDateFault('2023-07-22T10:00') ?? '', /with an offset/);
    assert.match(publicationDateFault('2023-02-30T10:00Z') ?? '', /on a day that exists/);
    assert.equal(publicationDateFault('2023-02-30'), 'names a day or month that does not exist');
    assert.equal(publicationDateFault('2023-07-22/2023-07-20'), 'ends before it starts; swap the two dates');
    assert.equal(publicationDateFault('2023-07-22/..'), 'has an open end; give "after" or "before" instead of "at"');
    assert.match(publicationDateFault('22 July 2023') ?? '', /^is not a time with an offset, .*, nor a day/);
  });

  test('has bounds that are a day, month or year', () => {
    for (const text of ['2023-07-22', '2023-07', '2023~']) assert.equal(publicationBoundFault(text), undefined, text);
    for (const text of ['2023-07-22/2023-07-25', '../2023', '2023-07-22T10:00Z', '2023-02-30']) assert.ok(publicationBoundFault(text), text);
  });
});

const day = (published: PublicationDate) => [daysOfPublication(published).firstDay, daysOfPublication(published).lastDay];

test('the first and last possible day follow from the precision, the margin or the bounds', () => {
  assert.deepEqual(day({ at: '2025-05-03T00:30:00+08:00' }), ['2025-05-03', '2025-05-03']);
  assert.deepEqual(day({ at: '2025-05-03T00:30:00+08:00', margin: 'P1D' }), ['2025-05-03', '2025-05-03']);
  assert.deepEqual(day({ at: '2023-07-22T12:00:00Z', margin: 'PT12H' }), ['2023-07-22', '2023-07-22']);
  assert.deepEqual(day({ at: '2023-08-15T12:00:00Z', margin: 'P24D' }), ['2023-07-22', '2023-09-08']);
  assert.deepEqual(day({ at: '2023-07-22' }), ['2023-07-22', '2023-07-22']);
  assert.deepEqual(day({ at: '2023-02~' }), ['2023-02-01', '2023-02-28']);
  assert.deepEqual(day({ at: '2023-07-22/2023-07-25' }), ['2023-07-22', '2023-07-25']);
  assert.deepEqual(day({ after: '2023-07-22' }), ['2023-07-23', undefined]);
  assert.deepEqual(day({ before: '2023-12' }), [undefined, '2023-11-30']);
  assert.deepEqual(day({ after: '2023-07', before: '2023-12-13' }), ['2023-08-01', '2023-12-12']);
});

test('as EDTF an undated account is the interval of the days that are possible', () => {
  assert.equal(edtfOf({ after: '2023-07-22' }), '2023-07-23/..');
  assert.equal(edtfOf({ before: '2023-12-13' }), '../2023-12-12');
  assert.equal(edtfOf({ after: '2023-07-22', before: '2023-12-13' }), '2023-07-23/2023-12-12');
  assert.equal(edtfOf({ at: '2025-05-03T00:30:00+08:00' }), '2025-05-03');
});

test('publications are ordered by first, then by last possible instant, whatever their order in the content', () => {
  const ordered: PublicationDate[] = [
    { at: '2023-06' },
    { before: '2023-07-02' },
    { at: '2023-07-22T07:30:00+08:00' },
    { at: '2023-07-22T00:00:00Z' },
    { at: '2023-07-22' },
    { at: '2023-07-22/2023-07-25' },
    { at: '2023-07-22T09:00:00Z', margin: 'P30D' },
    { at: '2023-07-23' },
    { after: '2023-07-22', before: '2023-08-01' },
    { after: '2023-07-22', before: '2023-12-13' },
    { after: '2023-07-22' },
    { after: '2023-07-23' },
  ];
  for (let shift = 0; shift < ordered.length; shift += 1)
    assert.deepEqual([...ordered.slice(shift), ...ordered.slice(0, shift)].toSorted(comparePublications), ordered);
  assert.deepEqual(ordered.toReversed().toSorted(comparePublications), ordered);
  for (const a of ordered) for (const b of ordered) assert.equal(Math.sign(comparePublications(a, b)), -Math.sign(comparePublications(b, a)) + 0);
});

test('of two dates of one text one is surely before the other only if no time zone and no doubt makes them meet', () => {
  const before = (a: string, b: string) => isSurelyBefore({ at: a }, { at: b });
  assert.ok(before('2023-07-21', '2023-07-22'));
  assert.ok(before('2023-07-21', '2023-07-22T12:00:00+08:00'));
  assert.ok(before('2023-07-22T10:00:00+08:00', '2023-07-22T11:00:00+08:00'));
  assert.ok(before('2023-06', '2023-07-22'));
  assert.ok(!before('2023-07-22', '2023-07-22'));
  assert.ok(!before('2023-07', '2023-07-22'));
  assert.ok(!before('2023-07-21~', '2023-07-22'));
  assert.ok(!before('2023-07-21', '2023-07-22T01:00:00+09:00'));
  assert.ok(!before('2023-07-22T10:00:00+08:00', '2023-07-22T09:00:00+09:00'));
  assert.ok(isSurelyBefore({ at: '2023-07-22' }, { after: '2023-07-22' }));
  assert.ok(!isSurelyBefore({ at: '2023-07-22' }, { before: '2023-12-13' }));
});

test('an instant of the address can be that of the account within its margin, or on its day in some time zone', () => {
  const decoded = Date.parse('2023-08-04T16:12:59.601Z');
  assert.ok(canBeAt(decoded, { at: '2023-08-04T16:13:00Z', margin: 'PT1M' }));
  assert.ok(canBeAt(decoded, { at: '2023-08-04T16:12:59Z' }));
  assert.ok(!canBeAt(decoded, { at: '2023-08-04T16:13:01Z' }));
  assert.ok(canBeAt(decoded, { at: '2023-08-04' }));
  assert.ok(canBeAt(decoded, { at: '2023-08-05' }), 'it is 5 August in Tokyo');
  assert.ok(!canBeAt(decoded, { at: '2023-08-03' }));
  assert.ok(canBeAt(decoded, { at: '2023-08' }));
  assert.ok(!canBeAt(decoded, { at: '2023-07' }));
});
