import assert from 'node:assert/strict';
import { test } from 'node:test';
import { basisInWords, machineDate, momentInWords, publicationInLabel, publicationInName, publicationInWords } from './publication-words.ts';
import type { PublicationDate } from './publication.ts';

/** Dates of every form with the words of lists. */
const dates: [PublicationDate, string][] = [
  [{ at: '2025-05-03T16:07:34+08:00', margin: 'PT1M' }, '3 May 2025'],
  [{ at: '2025-05-03T16:07:34+08:00', margin: 'P1D' }, '3 May 2025'],
  [{ at: '2023-08-15T12:00:00Z', margin: 'P24D' }, 'about 15 August 2023'],
  [{ at: '2023-07-22' }, '22 July 2023'],
  [{ at: '2023-07-22?' }, 'perhaps 22 July 2023'],
  [{ at: '2023-07' }, 'July 2023'],
  [{ at: '2023~' }, 'about 2023'],
  [{ at: '2023-07-22/2023-07-25' }, '22–25 July 2023'],
  [{ after: '2023-07-22' }, 'undated; after 22 July 2023'],
  [{ before: '2023-12' }, 'undated; before December 2023'],
  [{ after: '2023-07-22', before: '2023-12-13' }, 'undated; after 22 July and before 13 December 2023'],
  [{ after: '2022-12', before: '2023-07-22' }, 'undated; after December 2022 and before 22 July 2023'],
];

test('a list says when an account came out, and no more than is known', () =>
  assert.deepEqual(
    dates.map(([date]) => publicationInWords(date)),
    dates.map(([, words]) => words),
  ));

test('the name of an undated account says so', () => {
  assert.equal(`Report${publicationInName({ at: '2023-07' })}`, 'Report of July 2023');
  assert.equal(`Report${publicationInName({ after: '2023-07-22' })}`, 'Report, undated (after 22 July 2023)');
  assert.equal(publicationInLabel({ at: '2023-07-22' }), '22 July 2023');
  assert.equal(publicationInLabel({ before: '2023' }), 'undated (before 2023)');
});

test('the time of day is printed only if it is known', () => {
  assert.equal(momentInWords({ at: '2025-05-03T16:07:34+08:00' }), '3 May 2025, 16:07 (UTC+8)');
  assert.equal(momentInWords({ at: '2025-05-03T16:07:34+08:00', margin: 'P1D' }), '3 May 2025');
  assert.equal(momentInWords({ at: '2023-07-22' }), '22 July 2023');
  assert.equal(momentInWords({ after: '2023-07-22' }), 'undated; after 22 July 2023');
});

test('machines get a date only of what is known exactly', () =>
  assert.deepEqual(
    dates.map(([date]) => machineDate(date)),
    [
      '2025-05-03T16:07:34+08:00',
      '2025-05-03',
      undefined,
      '2023-07-22',
      undefined,
      '2023-07',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ],
  ));

const printed = { how: 'stated by the account', printed: true };
const inferred = { how: 'inferred by the editor', printed: false };

test('a printed day, month or year is all that the account prints', () => {
  assert.equal(basisInWords({ at: '2023-07-22' }, printed), 'the day is all it prints.');
  assert.equal(basisInWords({ at: '2023-07' }, printed), 'the month is all it prints.');
  assert.equal(basisInWords({ at: '2023' }, printed), 'the year is all it prints.');
});

test('of other dates the page says how they are known, and how exactly', () => {
  assert.equal(basisInWords({ at: '2025-05-03T16:07:34+08:00', margin: 'PT1M' }, printed), 'stated by the account, to the minute.');
  assert.equal(basisInWords({ at: '2025-05-03T16:07+08:00' }, printed), 'stated by the account, to the minute.');
  assert.equal(basisInWords({ at: '2025-05-03T16:07:34+08:00' }, printed), 'stated by the account, to the second.');
  assert.equal(basisInWords({ at: '2025-05-03T16:07:34+08:00', margin: 'P1D' }, inferred), 'inferred by the editor, to the day.');
  assert.equal(basisInWords({ at: '2023-07-22T12:00:00Z', margin: 'PT12H' }, inferred), 'inferred by the editor, give or take 12 hours.');
  assert.equal(basisInWords({ at: '2023-07-22T12:00:00Z', margin: 'P1DT1H30M' }, inferred), 'inferred by the editor, give or take 26 hours.');
  assert.equal(basisInWords({ at: '2023-07-22' }, inferred), 'inferred by the editor, to the day.');
  assert.equal(basisInWords({ at: '2023-07-22~' }, inferred), 'inferred by the editor.');
  assert.equal(basisInWords({ at: '2023-07-22?' }, printed), 'stated by the account.');
  assert.equal(basisInWords({ at: '2023-07-22/2023-07-25' }, inferred), 'inferred by the editor, some time in this span.');
  assert.equal(basisInWords({ after: '2023-07-22' }, inferred), 'inferred by the editor.');
});
