import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDossier } from '../../loader/dossier.ts';
import { catalogueOf } from '../catalogue.ts';
import { accountsView } from './accounts.ts';
import { accountPageSize } from './paging.ts';

const { articles, ...rest } = readDossier('test/fixture/content');
const [one] = articles;
assert.ok(one);

test('a long list is by month, newest first; an account dated by its year is under the year, and accounts without a date are at the end', () => {
  const dates = [{ at: '2024' }, { after: '2024-05' }, ...Array.from({ length: accountPageSize }, (_, day) => ({ at: `2024-0${3 + (day % 2)}-1${day % 10}` }))];
  const catalogue = catalogueOf({ ...rest, articles: dates.map((date, number) => ({ ...one, id: `a-${number}`, published: { basis: 'inferred', ...date } })) });
  const pages = [1, 2].map((number) => accountsView(catalogue, number));
  assert.deepEqual(
    pages.map(({ groups }) => groups.map(({ title, cards }) => `${title}: ${cards.length}`)),
    [
      ['April 2024: 60', 'March 2024: 60'],
      ['2024: 1', 'Undated: 1'],
    ],
  );
  assert.deepEqual(
    pages[0]?.years.map(({ year, cells }) => `${year}: ${cells.map(({ text, count }) => `${text} ${count}`).join()}`),
    ['2024: April 60,March 60,2024 1'],
  );
});
