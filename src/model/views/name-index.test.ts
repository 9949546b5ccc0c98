import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { letterPagesOf, type IndexLine } from './name-index.ts';

const lines = (counts: Record<string, number>): IndexLine[] =>
  Object.entries(counts).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, number) => ({
      form: `${letter}${number}`,
      letter,
      actor: { id: 'oda-lind', name: 'Oda Lind' },
      kind: 'Person',
      real: true,
      garbled: false,
      accounts: { shown: [], total: 0 },
    })),
  );

/** Each page as "A4 B3": letters with their number of lines, and "+" for a continued letter. */
const shape = (counts: Record<string, number>, size: number) =>
  letterPagesOf(lines(counts), size).map((groups) =>
    groups.map(({ letter, continued, lines: { length } }) => `${letter}${length}${continued ? '+' : ''}`).join(' '),
  );

describe('the pages of the name index', () => {
  test('contain as many whole letters as fit', () => assert.deepEqual(shape({ A: 4, B: 3, C: 3, D: 1 }, 10), ['A4 B3 C3', 'D1']));
  test('start with the letter that does not fit on the previous page', () => assert.deepEqual(shape({ A: 6, B: 5, C: 5 }, 10), ['A6', 'B5 C5']));
  test('contain only one letter if the letter has more lines than a page', () =>
    assert.deepEqual(shape({ A: 2, B: 23, C: 4 }, 10), ['A2', 'B10', 'B10+', 'B3+', 'C4']));
  test('do not exist without names', () => assert.deepEqual(shape({}, 10), []));
});
