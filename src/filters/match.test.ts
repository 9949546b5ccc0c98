import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches } from './match.ts';

const book = { form: ['novel'], language: ['ja', 'de'], author: [] };

test('values of one field are combined with "or": a novel matches the filter "novel or play"', () => {
  assert.ok(matches({ form: ['play', 'novel'] }, book));
  assert.ok(!matches({ form: ['play', 'essay'] }, book));
});

test('fields are combined with "and": a novel in German does not match the filter "play, in German"', () => {
  assert.ok(matches({ form: 'novel', language: ['de'] }, book));
  assert.ok(!matches({ form: 'play', language: ['de'] }, book));
});

test('a field without a value matches every book', () => {
  assert.ok(matches({}, book));
  assert.ok(matches({ author: undefined, form: [], language: '' }, book));
});

test('a book without a value in a field matches no value of that field', () => {
  assert.ok(!matches({ author: 'soseki' }, book));
  assert.ok(!matches({ publisher: 'shunyodo' }, book));
});

test('a value is compared as a whole: "nov" does not match "novel"', () => {
  assert.ok(!matches({ form: 'nov' }, book));
});
