import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchResponse } from './protocol.ts';
import { countInWords, daysInWords, idInWords } from './wording.ts';

const found = (results: number, more: Partial<SearchResponse> = {}): SearchResponse => ({
  query: 'Kato',
  groups:
    results > 0
      ? [
          {
            kind: 'actor',
            results: Array.from({ length: results }, (_, n) => ({
              kind: 'actor',
              id: `${n}`,
              title: '',
              detail: '',
              why: '',
              actors: [],
              topics: [],
            })),
          },
        ]
      : [],
  total: results,
  facets: { kind: [], account: [], actor: [], topic: [], claimKind: [] },
  suggestions: [],
  relaxed: false,
  further: false,
  unfinished: false,
  words: [],
  ...more,
});

test('the number of results is stated in one sentence', () => {
  assert.equal(countInWords(found(3), false), '3 found.');
  assert.equal(countInWords(found(3, { total: 40 }), false), '40 found; the best 3 are shown.');
  assert.equal(countInWords(found(3, { total: 40 }), true), '40 found with these filters; the best 3 are shown.');
  assert.equal(countInWords(found(3, { total: 40, further: true }), false), '40 found at a glance; the best 3 are shown.');
  assert.equal(countInWords(found(2, { relaxed: true }), false), 'Nothing has all these words. With fewer of them: 2 found.');
  assert.equal(countInWords(found(0), false), 'Nothing found for “Kato”.');
  assert.equal(countInWords(found(0, { query: 'x'.repeat(200) }), true), `Nothing found for “${'x'.repeat(80)}…” with these filters.`);
});

test('a span of days is written in words, with "since" or "until" for an open end', () => {
  assert.equal(daysInWords(['2025-05-03', '2025-05-03']), '3 May 2025');
  assert.equal(daysInWords(['2025-04-08', '2025-05-06']), '8 April 2025 to 6 May 2025');
  assert.equal(daysInWords(['2025-01-28', '9999-12-31']), 'since 28 January 2025');
  assert.equal(daysInWords(['0000-01-01', '2025-01-28']), 'until 28 January 2025');
});

test('an id without a name is written as words', () => {
  assert.equal(idInWords('wall-street-journal'), 'Wall Street Journal');
});
