import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readPostings, writtenPostings } from './posting-list.ts';
import { docOf, maskOf, postingOf } from '../documents/postings.ts';

const size = 17_300;

test('reading returns the documents and field masks that were written', () => {
  const held = fc.uniqueArray(fc.tuple(fc.nat(size - 1), fc.integer({ min: 1, max: 15 })), {
    selector: ([document]) => document,
    maxLength: 5000,
    size: 'max',
  });
  fc.assert(
    fc.property(held, (some) => {
      const postings = some.map(([document, mask]) => postingOf(document, mask)).toSorted((a, b) => a - b);
      const read = readPostings(writtenPostings(postings, size, some.length * 2), size);
      assert.equal(read.elsewhere, some.length * 2);
      assert.deepEqual(
        [...read.masks].toSorted(([a], [b]) => a - b),
        postings.map((posting) => [docOf(posting), maskOf(posting)]),
      );
    }),
    { seed: 1, numRuns: 60 },
  );
});

test('a list of one document takes at most five characters; a list of every second document at most two bits a document', () => {
  assert.ok(writtenPostings([postingOf(9_000, 4)], size).length <= 5);
  const every = Array.from({ length: size / 2 }, (_, at) => postingOf(2 * at + (at % 3 === 0 ? 1 : 0), 4));
  assert.ok(writtenPostings(every, size).length * 6 <= 2 * size);
});
