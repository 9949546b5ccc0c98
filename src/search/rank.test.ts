import assert from 'node:assert/strict';
import test from 'node:test';
import { find } from './rank.ts';
import { openIndex } from './read-index.ts';
import type { ClaimRecord, SearchRecord } from './record.ts';
import { indexFiles } from './write-index.ts';

/** A tiny archive: one minister whom one account misprints, and another account about bonds. */

const blank = { person: false, names: [], printed: [], alsoKnown: [], mentions: [], claims: [], actors: [], topics: [], text: [] };

const unsaid = { kind: 'statement', topics: [] } as const satisfies Partial<ClaimRecord>;

const records: SearchRecord[] = [
  {
    ...blank,
    kind: 'actor',
    id: 'oda-lind',
    title: 'Oda Lind',
    detail: 'Person',
    person: true,
    names: ['Oda Lind', 'オダ・リンド'],
    printed: [{ form: 'Olga Lint', accounts: 1, first: 'Report of 1 May', titled: false }],
    alsoKnown: ['Bridge Secretary'],
    actors: ['oda-lind'],
  },
  {
    ...blank,
    kind: 'article',
    id: 'opening',
    title: 'The ferry sails',
    detail: 'Report of 1 May',
    date: '2024-05-01',
    mentions: [{ actor: 'oda-lind', name: 'Oda Lind', names: ['Oda Lind', 'オダ・リンド'], forms: ['Olga Lint'], offices: ['Bridge Secretary'] }],
    actors: ['oda-lind'],
    claims: [
      { ...unsaid, id: 'c1', says: 'The toll will double.', phrases: ['twofold'], actors: ['oda-lind'] },
      { ...unsaid, id: 'c2', says: 'The pier was closed at night.', phrases: [], actors: [] },
    ],
    text: ['The harbour was full.'],
  },
  {
    ...blank,
    kind: 'article',
    id: 'bonds',
    title: 'Bridge bonds',
    detail: 'Report of 2 May',
    date: '2024-05-02',
    text: ['The secretary of the bank sold bonds for 24% of prices.'],
  },
];

const index = async (form: 'whole' | 'drawers' = 'whole') => {
  const files = new Map(indexFiles(records, form).map(({ name, content }) => [name, JSON.stringify(content)]));
  return openIndex(async (name) => JSON.parse(files.get(name) ?? 'null'));
};

const articles = async (query: string): Promise<string[]> =>
  (await find(await index(), query)).groups.flatMap(({ kind, results }) => (kind === 'article' ? results.map(({ id }) => id) : []));

test('an account is found by the real name, in any script, and by the form it prints', async () => {
  for (const query of ['Oda Lind', 'Lind Oda', 'Olga Lint', 'オダ・リンド']) assert.deepEqual(await articles(query), ['opening'], query);
});

test('an office is found as an office, not by its two words standing apart', async () => {
  assert.deepEqual(await articles('bridge secretary'), ['opening']);
  assert.deepEqual(await articles('bridge bonds'), ['bonds']);
});

test('a short word is found whole, a figure exactly, and a word that nobody uses not at all', async () => {
  assert.deepEqual(await articles('rice'), []);
  assert.deepEqual(await articles('24 per cent'), ['bonds']);
  assert.deepEqual(await articles('25%'), []);
  assert.deepEqual(await articles('bonds tomorrow'), []);
});

test('a claim is found by its words, by what it keeps of the translation and by whom it names, all of them in that one claim', async () => {
  for (const form of ['whole', 'drawers'] as const) {
    const claims = async (query: string) =>
      (await find(await index(form), query)).groups.flatMap(({ kind, results }) => (kind === 'claim' ? results.map(({ id }) => id) : []));
    assert.deepEqual(await claims('toll'), ['opening/c1'], form);
    assert.deepEqual(await claims('twofold toll'), ['opening/c1'], form);
    for (const name of ['Lind', 'リンド', 'Olga Lint', 'Bridge Secretary'])
      assert.deepEqual(await claims(`${name} double`), ['opening/c1'], `${form}: ${name}`);
    assert.deepEqual(await claims('pier night'), ['opening/c2'], form);
    assert.deepEqual(await claims('toll pier'), [], form);
  }
  assert.deepEqual(await articles('toll pier'), ['opening']);
});

test('an answer echoes its query and gives the words to highlight', async () => {
  const found = await find(await index(), 'Harbuor');
  assert.equal(found.query, 'Harbuor');
  assert.deepEqual(found.words, ['harbour']);
  assert.deepEqual(found.suggestions, ['harbour']);
});
