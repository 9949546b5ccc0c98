import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestQuery, queryFrom } from './clean-query.ts';

test('a query is truncated at the maximum length, and its control characters become spaces', () => {
  assert.deepEqual(queryFrom('  Kato\u0000chip\u202e '), { query: 'Kato chip', cut: false });
  assert.equal(queryFrom('tariff '.repeat(100)).query, 'tariff '.repeat(28).trim());
  assert.deepEqual(queryFrom('a'.repeat(5000)), { query: 'a'.repeat(longestQuery), cut: true });
  assert.equal(queryFrom(`${'a'.repeat(longestQuery - 1)}😀`).query, 'a'.repeat(longestQuery - 1));
  assert.equal(queryFrom('\ud800').query, '\ufffd');
});
