import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matches } from './match.ts';

const book = { form: ['novel'], language: ['ja', 'de'], author: [] };

test('values of one field are alternatives: a novel is among novels and plays', () => {
  assert.ok(matches({ form: ['play', 'novel'] }, book));
  assert.ok(!matches({ form: ['play', 'essay'] }, book));
});

test('fields narrow together: a novel in German is no play in German', () => {
  assert.ok(matches({ form: 'novel', language: ['de'] }, book));
  assert.ok(!matches({ form: 'play', language: ['de'] }, book));
});

test('a field in which nothing is chosen lets everything through', () => {
  assert.ok(matches({}, book));
  assert.ok(matches({ author: undefined, form: [], language: '' }, book));
});

test('a book without a value in a field is found by no choice in that field', () => {
  assert.ok(!matches({ author: 'soseki' }, book));
  assert.ok(!matches({ publisher: 'shunyodo' }, book));
});

test('a choice is compared as a whole: "nov" is no novel', () => {
  assert.ok(!matches({ form: 'nov' }, book));
});
