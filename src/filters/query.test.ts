import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FilterForm } from './filter-form.ts';
import { readQuery, writeQuery } from './query.ts';

/** Filters for the books of a library. */
const library = {
  form: { label: 'Form', parameter: 'genre', formerParameters: ['form', 'kind'] },
  author: { label: 'Author', several: true },
  language: { label: 'Language', several: true, formerValues: new Map([['jp', 'ja']]) },
  sort: { label: 'Sort by' },
} as const satisfies FilterForm;

const any = () => true;

test('a selection written to an address is read back unchanged', () => {
  const chosen = { form: 'novel', author: ['soseki', 'ogai'], language: ['ja'], sort: '-date' };
  const query = '?genre=novel&author=soseki&author=ogai&language=ja&sort=-date';
  assert.equal(writeQuery(library, chosen), query);
  assert.deepEqual(readQuery(library, query, any), chosen);
});

test('an empty selection gives an address without a query', () => {
  assert.equal(writeQuery(library, {}), '');
  assert.equal(writeQuery(library, { author: [], form: undefined }), '');
  assert.deepEqual(readQuery(library, '', any), {});
  assert.deepEqual(readQuery(library, '?', any), {});
});

test('former parameters and former values are still read; the current ones are written', () => {
  for (const old of ['?form=novel&language=jp', '?kind=novel&language=jp']) {
    const chosen = readQuery(library, old, any);
    assert.deepEqual(chosen, { form: 'novel', language: ['ja'] });
    assert.equal(writeQuery(library, chosen), '?genre=novel&language=ja');
  }
});

test('the current parameter takes precedence over a former one', () => {
  assert.deepEqual(readQuery(library, '?kind=play&form=essay&genre=novel', any), { form: 'novel' });
});

test('a former and a current name of one value are read as one value', () => {
  assert.deepEqual(readQuery(library, '?language=jp&language=ja', any), { language: ['ja'] });
});

test('unknown values and unknown parameters are ignored', () => {
  const known = (field: string, value: string) => field === 'author' && value === 'ogai';
  assert.deepEqual(readQuery(library, '?genre=novel&author=nobody&author=ogai&utm_source=x', known), { author: ['ogai'] });
});

test('a value that is empty, longer than 100 characters or not an id is ignored', () => {
  for (const value of ['', ' ', '<b>', '"', 'Novel', 'a/b', '%FF', '\u202e', 'x'.repeat(101)])
    assert.deepEqual(readQuery(library, `?genre=${encodeURIComponent(value)}&author=${encodeURIComponent(value)}`, any), {}, value);
  assert.deepEqual(readQuery(library, `?genre=${'x'.repeat(100)}`, any), { form: 'x'.repeat(100) });
});

test('names of object properties such as "constructor" are unknown values and parameters', () => {
  assert.deepEqual(
    readQuery(library, '?language=constructor&__proto__=x&toString=y', (_, value) => value === 'ja'),
    {},
  );
});

test('a field with one value takes the first known one; a field with several takes the first twenty, each once', () => {
  assert.deepEqual(
    readQuery(library, '?genre=play&genre=novel', (_, value) => value === 'novel'),
    { form: 'novel' },
  );
  const many = Array.from({ length: 30 }, (_, at) => `author=a${at}&author=a${at}`).join('&');
  assert.deepEqual(
    readQuery(library, many, any).author,
    Array.from({ length: 20 }, (_, at) => `a${at}`),
  );
});

test('the typed query comes first in the address', () => {
  assert.equal(writeQuery(library, { form: 'novel' }, [['q', 'the cat & I']]), '?q=the+cat+%26+I&genre=novel');
});
