import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authorsOf } from './authors.ts';
import { directionOf } from './direction.ts';
import { mediumOf } from './medium.ts';

test('a source without pages and running time is a text with paragraphs', () => {
  assert.deepEqual(mediumOf({ genre: 'report', source: { paragraphs: 8 } }), { paragraphs: true, pages: false, time: false });
  assert.deepEqual(mediumOf({ genre: 'blog', source: {} }), { paragraphs: true, pages: false, time: false });
});

test('a source with pages or a running time has paragraphs only if it gives their number', () => {
  assert.deepEqual(mediumOf({ genre: 'preprint', source: { pages: 18 } }), { paragraphs: false, pages: true, time: false });
  assert.deepEqual(mediumOf({ genre: 'paper', source: { pages: 18, paragraphs: 120 } }), { paragraphs: true, pages: true, time: false });
  assert.deepEqual(mediumOf({ genre: 'interview', source: { duration: '12:05' } }), { paragraphs: false, pages: false, time: true });
});

test('a video of which only the words are counted is a recording', () =>
  assert.deepEqual(mediumOf({ genre: 'video', source: {} }), { paragraphs: false, pages: false, time: true }));

test('one author is a list of one; an account may print none', () => {
  assert.deepEqual(authorsOf({ author: 'ada-berg' }), ['ada-berg']);
  assert.deepEqual(authorsOf({ authors: ['ada-berg', 'ben-holm'] }), ['ada-berg', 'ben-holm']);
  assert.deepEqual(authorsOf({}), []);
});

test('Arabic, Hebrew and Persian are written from right to left, by script rather than by language', () => {
  for (const lang of ['ar', 'he', 'fa', 'ur', 'az-Arab', 'dv']) assert.equal(directionOf(lang), 'rtl', lang);
  for (const lang of ['en', 'zh-Hant', 'ja', 'az', 'ar-Latn', 'arn']) assert.equal(directionOf(lang), undefined, lang);
});
