import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { comparedShards, shardCount } from '../../src/exports/comparison-shards.ts';
import { shardOf, sideBySide } from '../../src/model/relations/comparison-data.ts';
import { companionsOf, pairsToCompare } from '../../src/model/views/account-pairs.ts';
import { comparisonView } from '../../src/model/views/comparison.ts';
import { most } from '../../src/model/views/paging.ts';
import { archive, five, large } from './archives.ts';

/** Comparisons of two accounts in small and large archives. */

describe('comparisons of two accounts', () => {
  test('have a page for every pair of thirty accounts, and for the pairs with most shared questions of thirty-one', () => {
    assert.equal(pairsToCompare(archive(30)).length, (30 * 29) / 2);
    const thirtyOne = pairsToCompare(archive(31));
    assert.ok(thirtyOne.length > 20 && thirtyOne.length <= most.pairsOfMany, String(thirtyOne.length));
  });

  test('have at most sixty pages in a large archive, for the pairs with most shared questions', () => {
    const pairs = pairsToCompare(large);
    assert.equal(pairs.length, most.pairsOfMany);
    const shared = (first: string, second: string) => comparisonView(large, first, second).shared.total;
    const least = Math.min(...pairs.map(({ first, second }) => shared(first.id, second.id)));
    assert.ok(least >= 1);
    const paired = new Set(pairs.map(({ first, second }) => `${first.id}/${second.id}`));
    for (const { id } of large.accounts)
      for (const { other, shared: count, pair } of companionsOf(large, id)) {
        assert.equal(count, shared(id, other.id));
        assert.ok(pair !== undefined || count <= least, `${id} and ${other.id} share ${count} questions and have no page`);
        assert.equal(pair !== undefined, paired.has(`${id}/${other.id}`) || paired.has(`${other.id}/${id}`));
      }
  });

  test('give the same relations from the data files as on the page of the pair', () => {
    for (const catalogue of [five, large]) {
      const shards = comparedShards(catalogue);
      assert.equal(shards.length, shardCount(catalogue));
      const account = (id: string) => {
        const found = shards[shardOf(id, shards.length)]?.[id];
        assert.ok(found, id);
        return found;
      };
      assert.ok(catalogue.accounts.every(({ id }) => account(id).id === id));
      for (const { first, second } of pairsToCompare(catalogue).slice(0, 60)) {
        const printed = comparisonView(catalogue, first.id, second.id);
        const shown = sideBySide(account(first.id), account(second.id));
        const relations = (questions: { id: string; relation: string }[]) => Object.fromEntries(questions.map(({ id, relation }) => [id, relation]));
        assert.deepEqual(
          relations(shown.shared.map(({ question, relation }) => ({ id: question, relation }))),
          relations(printed.shared.shown.map(({ question, relation }) => ({ id: question.id, relation }))),
        );
        assert.deepEqual(shown.onlyFirst.map(({ question }) => question).toSorted(), printed.onlyFirst.shown.map(({ id }) => id).toSorted());
      }
    }
  });
});
