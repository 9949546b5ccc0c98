import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changed, type Selection } from './filter-form.ts';
import { facetCounts } from './facet-counts.ts';
import { matches } from './match.ts';

/** A shelf: the values of each book. */
const shelf = [
  { form: ['novel'], author: ['soseki'], language: ['ja'] },
  { form: ['novel'], author: ['ogai'], language: ['ja', 'de'] },
  { form: ['play'], author: ['ogai', 'shaw'], language: ['de'] },
  { form: ['essay'], author: [], language: ['en'] },
];

const listed = (chosen: Selection, field: string) => Object.fromEntries(facetCounts(shelf, field, chosen).counts);
const found = (chosen: Selection) => shelf.filter((book) => matches(chosen, book)).length;

test('if nothing is chosen, every value has the number of its books', () => {
  assert.deepEqual(listed({}, 'author'), { soseki: 1, ogai: 2, shaw: 1 });
  assert.equal(facetCounts(shelf, 'author', {}).total, 4);
});

test('a choice in one field does not hide the alternatives to it', () => {
  assert.deepEqual(listed({ form: 'novel' }, 'form'), { novel: 2, play: 1, essay: 1 });
  assert.equal(facetCounts(shelf, 'form', { form: 'novel' }).total, 4);
});

test('a choice in one field narrows the counts of the others', () => {
  assert.deepEqual(listed({ form: 'novel' }, 'author'), { soseki: 1, ogai: 1 });
  assert.equal(facetCounts(shelf, 'author', { form: 'novel' }).total, 2);
});

test('what is chosen stays in the list with 0 when nothing has it, so that it can be taken back', () => {
  assert.deepEqual(listed({ author: ['shaw', 'nobody'], form: ['novel'] }, 'author'), { shaw: 0, nobody: 0, soseki: 1, ogai: 1 });
});

test('every count is the number of books found when that value alone is chosen in its field', () => {
  for (const chosen of [{}, { form: 'play' }, { author: ['ogai', 'soseki'] }, { form: 'novel', language: ['de'], author: ['shaw'] }])
    for (const field of ['form', 'author', 'language'])
      for (const [value, count] of facetCounts(shelf, field, chosen).counts)
        assert.equal(count, found(changed<Selection>(chosen, { [field]: [value] })), `${JSON.stringify(chosen)} ${field}=${value}`);
});
