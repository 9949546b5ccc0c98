import assert from 'node:assert/strict';
import { test } from 'node:test';
import { downloadsOf } from '../../src/exports/tables.ts';
import { readDossier } from '../../src/loader/dossier.ts';
import { collections } from '../../src/model/entries/schema.ts';
import { catalogueOf } from '../../src/model/catalogue.ts';
import { formRowsOf } from '../../src/model/views/actor-head.ts';
import { documentsOf } from '../../src/search/documents/documents.ts';
import { bridge, change, linesAfter, lorry } from './faults/slip.ts';

/** The links of an account say which forms it prints; the actor's file says what a form is that is not simply a name. */

const written = readDossier('test/fixture/content');
const [first] = written.actors.find(({ id }) => id === 'oda-lind')?.printed ?? [];
assert.equal(first?.as, 'Mayor Lindt');
const listed = [{ ...first, in: 'lorry-on-the-bridge', paragraphs: [3] }];
const catalogue = catalogueOf({
  ...written,
  actors: written.actors.map((actor) => (actor.id === 'oda-lind' ? { ...actor, printed: listed } : actor)),
});

test('an account may print a form that is listed for another one, or for none', () => {
  assert.deepEqual(linesAfter(change(lorry, '"she"', '"Mayor Lindt"')), []);
  assert.deepEqual(linesAfter(change(bridge, '[The mayor](actor:oda-lind "Mayor Lindt")', '[The mayor](actor:oda-lind "Mayor Lind")')), []);
});

test('the page of the actor and the search include every account that prints the form, with its type and reason', () => {
  const lindt = formRowsOf(catalogue, catalogue.actor('oda-lind').printed).shown.flatMap(({ places, ...row }) =>
    places.shown.map(({ account, paragraphs }) => ({ in: account.id, ...row, paragraphs })),
  );
  const what = { form: 'Mayor Lindt', type: 'title and name', garbled: true, reason: first?.reason };
  assert.deepEqual(lindt, [
    { in: 'bridge-closed', ...what, paragraphs: [2, 5] },
    { in: 'lorry-on-the-bridge', ...what, paragraphs: [3] },
  ]);
  const records = documentsOf(catalogue);
  assert.deepEqual(
    records.find(({ kind, id }) => kind === 'actor' && id === 'oda-lind')?.printed.map(({ form, accounts }) => [form, accounts]),
    [['Mayor Lindt', 2]],
  );
  assert.deepEqual(records.find(({ id }) => id === 'bridge-closed')?.mentions.find(({ actor }) => actor === 'oda-lind')?.forms, ['Mayor Lindt']);
});

test('the download of actors holds every form, with all fields of the schema but the mark of a draft and former ids, which it has none of', () => {
  const download = downloadsOf(catalogue).find(({ name }) => name === 'actors.json');
  const oda = (JSON.parse(download?.body() ?? '[]') as { id: string; printed: unknown }[]).find(({ id }) => id === 'oda-lind');
  assert.deepEqual(oda?.printed, [...listed, { ...first, in: 'bridge-closed', paragraphs: [2, 5] }]);
  const { draft: _, formerIds: __, ...fields } = collections.actors.shape;
  assert.deepEqual(Object.keys(oda ?? {}).toSorted(), ['id', ...Object.keys(fields)].toSorted());
});
