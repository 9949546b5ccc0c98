import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accountLabelsOf, labelWithLetter, mostLetters, shortLabelsOf, type Publication } from './short-labels.ts';

const publication = (outlet: string, author: string, at: string): Publication => ({ outlet, author, published: { at } });

describe('a short label', () => {
  test('consists of the outlet and the day', () =>
    assert.deepEqual(shortLabelsOf([publication('Guancha', 'Ruan Jiaqi', '2025-05-03T16:07:34+08:00')]), ['Guancha, 3 May 2025']));

  test('names the author if an outlet has several labels on one day', () =>
    assert.deepEqual(
      shortLabelsOf([
        publication('Guancha', 'Ruan Jiaqi', '2025-05-03T16:07:34+08:00'),
        publication('Guancha', 'Chen Bo', '2025-05-03T16:07:34+08:00'),
        publication('Guancha', 'Chen Bo', '2025-05-04T16:07:34+08:00'),
        publication('Nikkei', 'Chen Bo', '2025-05-03T16:07:34+08:00'),
      ]),
      ['Guancha, Ruan Jiaqi, 3 May 2025', 'Guancha, Chen Bo, 3 May 2025', 'Guancha, 4 May 2025', 'Nikkei, 3 May 2025'],
    ));

  test('names the time of day if the author is the same, and the author only if authors differ', () =>
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

  test('has a number if nothing else differs', () =>
    assert.deepEqual(
      shortLabelsOf([
        publication('Guancha', 'Ruan Jiaqi', '2025-05-03T16:07:34+08:00'),
        publication('Guancha', 'Ruan Jiaqi', '2025-05-03T16:07:50+08:00'),
        publication('Guancha', 'Ruan Jiaqi', '2025-05-03T17:00:00+08:00'),
      ]),
      ['Guancha, 3 May 2025, 16:07 (1)', 'Guancha, 3 May 2025, 16:07 (2)', 'Guancha, 3 May 2025, 17:00'],
    ));

  test('is unique, even if names of outlets and authors coincide', () => {
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

describe('two accounts of one day and kind', () => {
  const account = (source: { outlet?: string; author?: string }, at: string) =>
    ({ genre: 'commentary', source, published: { at } }) as Parameters<typeof accountLabelsOf>[0][number];
  const labels = (...accounts: ReturnType<typeof account>[]) =>
    accountLabelsOf(
      accounts,
      new Map([
        ['guancha', 'Guancha'],
        ['nikkei', 'Nikkei'],
        ['ruan', 'Ruan Jiaqi'],
        ['chen', 'Chen Bo'],
      ]),
    ).map(({ label }) => label);

  test('are told apart by their outlets', () =>
    assert.deepEqual(
      labels(
        account({ outlet: 'guancha', author: 'ruan' }, '2025-05-03T16:07:34+08:00'),
        account({ outlet: 'nikkei', author: 'ruan' }, '2025-05-03T18:00:00+08:00'),
        account({ outlet: 'nikkei', author: 'ruan' }, '2025-05-04T18:00:00+08:00'),
      ),
      ['Commentary of 3 May 2025 by Guancha', 'Commentary of 3 May 2025 by Nikkei', 'Commentary of 4 May 2025'],
    ));

  test('are told apart by their authors if they have one outlet or none', () => {
    const expected = ['Commentary of 3 May 2025 by Ruan Jiaqi', 'Commentary of 3 May 2025 by Chen Bo'];
    for (const outlet of [{ outlet: 'guancha' }, {}])
      assert.deepEqual(
        labels(account({ ...outlet, author: 'ruan' }, '2025-05-03T16:07:34+08:00'), account({ ...outlet, author: 'chen' }, '2025-05-03T18:00:00+08:00')),
        expected,
      );
  });

  test('are told apart by the author that only one of them prints', () =>
    assert.deepEqual(
      labels(account({ outlet: 'guancha', author: 'ruan' }, '2025-05-03T16:07:34+08:00'), account({ outlet: 'guancha' }, '2025-05-03T18:00:00+08:00')),
      ['Commentary of 3 May 2025 by Ruan Jiaqi', 'Commentary of 3 May 2025, no author printed'],
    ));

  test('are told apart by the author, the time or a number if nothing before differs', () =>
    assert.deepEqual(
      labels(
        account({ outlet: 'guancha', author: 'ruan' }, '2025-05-03T16:07:34+08:00'),
        account({ outlet: 'guancha', author: 'chen' }, '2025-05-03T17:00:00+08:00'),
        account({ outlet: 'nikkei', author: 'chen' }, '2025-05-03T17:00:00+08:00'),
        account({ outlet: 'nikkei', author: 'chen' }, '2025-05-03T18:00:00+08:00'),
        account({ outlet: 'nikkei', author: 'chen' }, '2025-05-03T18:00:30+08:00'),
      ),
      [
        'Commentary of 3 May 2025 by Guancha, Ruan Jiaqi',
        'Commentary of 3 May 2025 by Guancha, Chen Bo',
        'Commentary of 3 May 2025 by Nikkei, 17:00',
        'Commentary of 3 May 2025 by Nikkei, 18:00 (1)',
        'Commentary of 3 May 2025 by Nikkei, 18:00 (2)',
      ],
    ));
});

test('a letter precedes the label; a short label is not repeated', () => {
  assert.equal(labelWithLetter({ siglum: 'A', label: 'Commentary of 3 May 2025' }), 'A, Commentary of 3 May 2025');
  assert.equal(labelWithLetter({ siglum: 'Guancha, 3 May 2025', label: 'Guancha, 3 May 2025' }), 'Guancha, 3 May 2025');
});

describe('a label of an account', () => {
  const names = new Map(Object.entries({ arxiv: 'arXiv', bloomberg: 'Bloomberg', lee: 'Lee Sukbae', kim: 'Kim Jihoon', kwon: 'Kwon Young-Wan' }));
  const account = (source: object) => ({ genre: 'report', source, published: { at: '2023-07-22T12:00:00Z' } }) as Parameters<typeof accountLabelsOf>[0][number];
  /** The first labels of an archive in which letters are not used. */
  const labelsOf = (...sources: object[]) =>
    accountLabelsOf([...sources, ...Array.from({ length: mostLetters }, (_, day) => ({ outlet: `filler-${day}` }))].map(account), names)
      .slice(0, sources.length)
      .map(({ label }) => label);

  test('names the outlet, else the authors, else the platform', () => {
    assert.deepEqual(labelsOf({ outlet: 'bloomberg', author: 'lee' }, { platform: 'arxiv', authors: ['lee'] }, { platform: 'arxiv' }), [
      'Bloomberg, 22 July 2023',
      'Lee Sukbae, 22 July 2023',
      'arXiv, 22 July 2023',
    ]);
    assert.deepEqual(labelsOf({ platform: 'arxiv', authors: ['lee', 'kim'] }, { platform: 'arxiv', authors: ['lee', 'kim', 'kwon'] }), [
      'Lee Sukbae and Kim Jihoon, 22 July 2023',
      'Lee Sukbae and others, 22 July 2023',
    ]);
  });

  test('says that no author is printed, if another account of the outlet and day has one', () =>
    assert.deepEqual(labelsOf({ outlet: 'bloomberg' }, { outlet: 'bloomberg', author: 'lee' }), [
      'Bloomberg, no author printed, 22 July 2023',
      'Bloomberg, Lee Sukbae, 22 July 2023',
    ]));
});
