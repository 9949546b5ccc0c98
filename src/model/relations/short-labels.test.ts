import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { labelWithLetter, rowInWords, rowOf, shortLabelsOf, type Publication } from './short-labels.ts';

const publication = (outlet: string, author: string, at: string): Publication => ({ outlet, author, day: at.slice(0, 10), at });

describe('a short label', () => {
  test('is the outlet and the day', () =>
    assert.deepEqual(shortLabelsOf([publication('Guancha', 'Ruan Jiaqi', '2025-05-03T16:07:34+08:00')]), ['Guancha, 3 May 2025']));

  test('names the author where one outlet has two on one day', () =>
    assert.deepEqual(
      shortLabelsOf([
        publication('Guancha', 'Ruan Jiaqi', '2025-05-03T16:07:34+08:00'),
        publication('Guancha', 'Chen Bo', '2025-05-03T16:07:34+08:00'),
        publication('Guancha', 'Chen Bo', '2025-05-04T16:07:34+08:00'),
        publication('Nikkei', 'Chen Bo', '2025-05-03T16:07:34+08:00'),
      ]),
      ['Guancha, Ruan Jiaqi, 3 May 2025', 'Guancha, Chen Bo, 3 May 2025', 'Guancha, 4 May 2025', 'Nikkei, 3 May 2025'],
    ));

  test('names the time of day where the author is the same, and leaves the author out if that tells nobody apart', () =>
    assert.deepEqual(
      shortLabelsOf([
        publication('Guancha', 'Ruan Jiaqi', '2025-05-03T16:07:34+08:00'),
        publication('Guancha', 'Ruan Jiaqi', '2025-05-03T18:30:00+08:00'),
        publication('Nikkei', 'Chen Bo', '2025-05-03T08:00:00+09:00'),
        publication('Nikkei', 'Oda Lind', '2025-05-03T08:00:00+09:00'),
        publication('Nikkei', 'Oda Lind', '2025-05-03T09:00:00+09:00'),
      ]),
      [
        'Guancha, 3 May 2025, 16:07',
        'Guancha, 3 May 2025, 18:30',
        'Nikkei, Chen Bo, 3 May 2025',
        'Nikkei, Oda Lind, 3 May 2025, 08:00',
        'Nikkei, Oda Lind, 3 May 2025, 09:00',
      ],
    ));

  test('has a number where nothing else tells two apart', () =>
    assert.deepEqual(
      shortLabelsOf([
        publication('Guancha', 'Ruan Jiaqi', '2025-05-03T16:07:34+08:00'),
        publication('Guancha', 'Ruan Jiaqi', '2025-05-03T16:07:50+08:00'),
        publication('Guancha', 'Ruan Jiaqi', '2025-05-03T17:00:00+08:00'),
      ]),
      ['Guancha, 3 May 2025, 16:07 (1)', 'Guancha, 3 May 2025, 16:07 (2)', 'Guancha, 3 May 2025, 17:00'],
    ));

  test('is of one account only, though names and authors be alike', () => {
    const labels = shortLabelsOf(
      Array.from({ length: 3000 }, (_, number) =>
        publication(
          ['Guancha', 'Guancha, Ruan Jiaqi', 'Nikkei'][number % 3] ?? '',
          ['Ruan Jiaqi', 'Guancha', 'Nikkei', 'Chen Bo'][number % 4] ?? '',
          `2025-05-0${1 + (number % 5)}T0${number % 7}:00:00Z`,
        ),
      ),
    );
    assert.equal(new Set(labels).size, 3000);
  });
});

test('a letter stands before the label; a short label is not said twice', () => {
  assert.equal(labelWithLetter({ siglum: 'A', label: 'Commentary of 3 May 2025' }), 'A, Commentary of 3 May 2025');
  assert.equal(labelWithLetter({ siglum: 'Guancha, 3 May 2025', label: 'Guancha, 3 May 2025' }), 'Guancha, 3 May 2025');
});

test('a row of accounts is cut where it gets long, and says how many it leaves out', () => {
  const named = (sigla: readonly string[]) => sigla.map((siglum) => ({ id: siglum.toLowerCase(), siglum, label: siglum }));
  assert.equal(rowInWords(rowOf(named(['A', 'B', 'C']))), 'A, B, C');
  assert.equal(rowInWords(rowOf(named([...'ABCDEFGHIJKLMNOPQR']))), 'A, B, C, D, E, F, G, H, I, J, K, L and 6 more');
  const labels = named(Array.from({ length: 1007 }, (_, number) => `Guancha, ${number} May 2025`));
  assert.equal(rowInWords(rowOf(labels.slice(0, 2))), 'Guancha, 0 May 2025; Guancha, 1 May 2025');
  assert.equal(rowInWords(rowOf(labels)).replace('\u00a0', ' '), 'Guancha, 0 May 2025; Guancha, 1 May 2025; Guancha, 2 May 2025 and 1 004 more');
});
