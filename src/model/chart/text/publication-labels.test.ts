import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateDetail, publicationDay, publicationLabel, shortDate } from './publication-labels.ts';

test('the date of a publication is the one of its own time zone, with three letters for the month', () => {
  assert.equal(shortDate({ at: '2025-09-01T01:00:00+08:00' }), '1 Sep 2025');
  assert.equal(publicationDay({ at: '2025-09-01T01:00:00+08:00' }), '1');
  assert.equal(dateDetail({ at: '2025-09-01T01:00:00+08:00' }), '01:00 UTC+8');
});

test('a label says no more than is known of the date', () => {
  assert.deepEqual(
    [{ at: '2023-07-22' }, { at: '2023-07' }, { at: '2023-07-22/2023-07-25' }, { at: '2023-07-22T12:00:00Z', margin: 'P24D' }, { after: '2023-07-22' }].map(
      (published) => [shortDate(published), dateDetail(published), publicationDay(published)],
    ),
    [
      ['22 Jul 2023', '', '22'],
      ['Jul 2023', '', ''],
      ['22–25 Jul 2023', '', '22–25'],
      ['c. 22 Jul 2023', '', 'c. 22'],
      ['undated', 'after 22 Jul 2023', ''],
    ],
  );
  assert.equal(dateDetail({ at: '2025-09-01T01:00:00+08:00', margin: 'P1D' }), '');
});

test('the row of a publication names the time, or the date if the day beside it does not', () => {
  const label = (published: Parameters<typeof shortDate>[0]) => publicationLabel({ id: 'a', siglum: 'A', label: 'Report', published });
  assert.equal(label({ at: '2025-05-03T12:13:00+08:00' }), 'A came out, 12:13 UTC+8');
  assert.equal(label({ at: '2025-05-03' }), 'A came out');
  assert.equal(label({ at: '2025-05' }), 'A came out, May 2025');
  assert.equal(label({ after: '2025-05-03' }), 'A came out, undated; after 3 May 2025');
});
