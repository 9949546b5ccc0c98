import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetSearch, forgetSearches, recentSearches, rememberSearch } from './recent-searches.ts';

function browser(stored: Record<string, string> = {}) {
  const entries = new Map(Object.entries(stored));
  return () => ({
    getItem: (term: string) => entries.get(term) ?? null,
    setItem: (term: string, value: string) => void entries.set(term, value),
    removeItem: (term: string) => void entries.delete(term),
  });
}

test('the last eight searches are kept, newest first, each once', () => {
  const storage = browser();
  for (const query of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'B', '']) rememberSearch(storage, query);
  assert.deepEqual(recentSearches(storage), ['B', 'i', 'h', 'g', 'f', 'e', 'd', 'c']);
});

test('one search or all searches can be forgotten', () => {
  const storage = browser();
  for (const query of ['a', 'b', 'c']) rememberSearch(storage, query);
  forgetSearch(storage, 'b');
  assert.deepEqual(recentSearches(storage), ['c', 'a']);
  forgetSearches(storage);
  assert.equal(storage().getItem('recent-searches'), null);
});

test('refused storage and invalid stored data count as no searches', () => {
  const refusing = () => {
    throw new Error('SecurityError');
  };
  rememberSearch(refusing, 'a');
  assert.deepEqual(recentSearches(refusing), []);
  for (const text of ['{', '{}', '[1, null, "a", ""]', 'null'])
    assert.deepEqual(recentSearches(browser({ 'recent-searches': text })), text.startsWith('[') ? ['a'] : []);
});
