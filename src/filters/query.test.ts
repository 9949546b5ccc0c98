import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FilterForm } from './filter-form.ts';
import { readQuery, writeQuery } from './query.ts';

/** A library: books by form, author and language, in an order. */
const library = {
  form: { label: 'Form', parameter: 'genre', formerParameters: ['form', 'kind'] },
  author: { label: 'Author', several: true },
  language: { label: 'Language', several: true, formerValues: new Map([['jp', 'ja']]) },
  sort: { label: 'Sort by' },
} as const satisfies FilterForm;

const any = () => true;

test('a link that one reader sends shows another reader the same', () => {
  const chosen = { form: 'novel', author: ['soseki', 'ogai'], language: ['ja'], sort: '-date' };
  const query = '?genre=novel&author=soseki&author=ogai&language=ja&sort=-date';
  assert.equal(writeQuery(library, chosen), query);
  assert.deepEqual(readQuery(library, query, any), chosen);
});

test('if nothing is chosen, the address has no query', () => {
  assert.equal(writeQuery(library, {}), '');
  assert.equal(writeQuery(library, { author: [], form: undefined }), '');
  assert.deepEqual(readQuery(library, '', any), {});
  assert.deepEqual(readQuery(library, '?', any), {});
});

test('a link with a former parameter or a former value still works, and is written with the present ones', () => {
  for (const old of ['?form=novel&language=jp', '?kind=novel&language=jp']) {
    const chosen = readQuery(library, old, any);
    assert.deepEqual(chosen, { form: 'novel', language: ['ja'] });
    assert.equal(writeQuery(library, chosen), '?genre=novel&language=ja');
  }
});

test('the present parameter comes before a former one', () => {
  assert.deepEqual(readQuery(library, '?kind=play&form=essay&genre=novel', any), { form: 'novel' });
});

test('a former and a present name of one value are the same choice', () => {
  assert.deepEqual(readQuery(library, '?language=jp&language=ja', any), { language: ['ja'] });
});

test('values that the list does not know, and parameters of others, are ignored', () => {
  const known = (field: string, value: string) => field === 'author' && value === 'ogai';
  assert.deepEqual(readQuery(library, '?genre=novel&author=nobody&author=ogai&utm_source=x', known), { author: ['ogai'] });
});

test('a value that is no id, empty or longer than any is ignored', () => {
  for (const value of ['', ' ', '<b>', '"', 'Novel', 'a/b', '%FF', '\u202e', 'x'.repeat(101)])
    assert.deepEqual(readQuery(library, `?genre=${encodeURIComponent(value)}&author=${encodeURIComponent(value)}`, any), {}, value);
  assert.deepEqual(readQuery(library, `?genre=${'x'.repeat(100)}`, any), { form: 'x'.repeat(100) });
});

test('words of the language that no list has are values like any other', () => {
  assert.deepEqual(
    readQuery(library, '?language=constructor&__proto__=x&toString=y', (_, value) => value === 'ja'),
    {},
  );
});

test('a field with one value takes the first that is known, a field with several the first twenty, each once', () => {
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

test('what is typed comes first in the address', () => {
  assert.equal(writeQuery(library, { form: 'novel' }, [['q', 'the cat & I']]), '?q=the+cat+%26+I&genre=novel');
});
