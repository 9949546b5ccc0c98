import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { numberReader, numberWriter } from './number-coding.ts';

test('the reader returns the numbers that were written, in any mixture of codes', () => {
  const some = fc.record({
    limit: fc.integer({ min: 1, max: 300_000 }),
    below: fc.nat(299_999),
    any: fc.nat(1_000_000),
    rising: fc.uniqueArray(fc.nat(299_999), { maxLength: 400 }),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), (all) => {
      const writer = numberWriter();
      const within = all.map(({ limit, below, rising, any }) => ({
        limit,
        any,
        below: below % limit,
        rising: [...new Set(rising.map((number) => number % limit))].toSorted((a, b) => a - b),
      }));
      for (const { limit, below, any, rising } of within) {
        writer.any(rising.length);
        writer.rising(rising, limit);
        writer.below(below, limit);
        writer.any(any);
      }
      const text = writer.text();
      assert.match(text, /^[\w-]*$/);
      const reader = numberReader(text);
      for (const { limit, below, any, rising } of within) {
        assert.deepEqual(reader.rising(reader.any(), limit), rising);
        assert.equal(reader.below(limit), below);
        assert.equal(reader.any(), any);
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('numbers that are determined by their limits take no characters', () => {
  const writer = numberWriter();
  writer.rising([0, 1, 2, 3], 4);
  writer.below(0, 1);
  assert.equal(writer.text(), '');
});

test('the reader ends at the end of a truncated text', () => {
  assert.equal(typeof numberReader('').any(), 'number');
  assert.equal(numberReader('A').rising(3, 1000).length, 3);
});
