import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { accountsPerClaimShard, cardStarts, cut, least, most, mostFiles, sizeOf } from './shard-sizes.ts';

const shapeOf = (accounts: number, named = 240) => ({ named, accounts, size: named + Math.ceil(accounts * 0.7) + accounts });

test('the number of files of each kind is within its limit for every size of archive', () => {
  assert.ok(Object.values(most).reduce((sum, count) => sum + count, 3) <= mostFiles);
  for (const [accounts, named] of [
    [21, 0],
    [300, 240],
    [10_000, 240],
    [100_000, 20_000],
    [1_000_000, 240],
  ] as const) {
    const shape = shapeOf(accounts, named);
    assert.ok(cardStarts(shape).length <= most.namedCards + most.otherCards + most.accountCards, `cards of ${accounts}`);
    assert.ok(Math.ceil(accounts / accountsPerClaimShard(shape)) <= most.claims, `claims of ${accounts}`);
  }
});

test('lines of any length are divided into at most the given number of shards, without loss', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40_000), { minLength: 1, maxLength: 3000 }), fc.integer({ min: 1, max: 400 }), (lengths, count) => {
      const total = lengths.reduce((sum, length) => sum + length, 0);
      const shards = cut(lengths, sizeOf(total, count, least.words), (length) => length);
      assert.ok(shards.length <= count);
      assert.deepEqual(shards.flat(), lengths);
      assert.ok(shards.every((shard) => shard.length > 0));
    }),
    { seed: 1 },
  );
});

test('every document is in one card shard, and the newest accounts are in the smallest', () => {
  for (const accounts of [0, 1, 7, 60, 3_000, 10_000]) {
    const shape = shapeOf(accounts);
    const starts = cardStarts(shape);
    assert.equal(starts[0], 0);
    assert.ok(starts.every((start, at) => at === 0 || start > (starts[at - 1] ?? 0)));
    const ofAccounts = starts.filter((start) => start >= shape.size - accounts);
    assert.equal(ofAccounts[0] ?? shape.size, accounts > 0 ? shape.size - accounts : shape.size);
    assert.ok(shape.size - (ofAccounts.at(-1) ?? shape.size) <= 4);
  }
});
