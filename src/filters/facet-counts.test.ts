import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, type Selection } from './filter-form.ts';
import { facetCounts } from './facet-counts.ts';
import { matches } from './match.ts';

/** Values of each book of a library. */
const shelf = [
  { form: ['novel'], author: ['soseki'], language: ['ja'] },
  { form: ['novel'], author: ['ogai'], language: ['ja', 'de'] },
  { form: ['play'], author: ['ogai', 'shaw'], language: ['de'] },
  { form: ['essay'], author: [], language: ['en'] },
];

const listed = (chosen: Selection, field: string) => Object.fromEntries(facetCounts(shelf, field, chosen).counts);
const found = (chosen: Selection) => shelf.filter((book) => matches(chosen, book)).length;

test('without a selection every value has the number of its books', () => {
  assert.deepEqual(listed({}, 'author'), { soseki: 1, ogai: 2, shaw: 1 });
  assert.equal(facetCounts(shelf, 'author', {}).total, 4);
});

test('a selection in a field does not hide the other values of the field', () => {
  assert.deepEqual(listed({ form: 'novel' }, 'form'), { novel: 2, play: 1, essay: 1 });
  assert.equal(facetCounts(shelf, 'form', { form: 'novel' }).total, 4);
});

test('a selection in a field reduces the counts of the other fields', () => {
  assert.deepEqual(listed({ form: 'novel' }, 'author'), { soseki: 1, ogai: 1 });
  assert.equal(facetCounts(shelf, 'author', { form: 'novel' }).total, 2);
});

test('a selected value that no result has is listed with the count 0, so that it can be cleared', () => {
  assert.deepEqual(listed({ author: ['shaw', 'nobody'], form: ['novel'] }, 'author'), { shaw: 0, nobody: 0, soseki: 1, ogai: 1 });
});

test('every count is the number of books found if only that value is selected in its field', () => {
  for (const chosen of [{}, { form: 'play' }, { author: ['ogai', 'soseki'] }, { form: 'novel', language: ['de'], author: ['shaw'] }])
    for (const field of ['form', 'author', 'language'])
      for (const [value, count] of facetCounts(shelf, field, chosen).counts)
        assert.equal(count, found(changed<Selection>(chosen, { [field]: [value] })), `${JSON.stringify(chosen)} ${field}=${value}`);
});
