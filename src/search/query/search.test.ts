import assert from 'node:assert/strict';
import test from 'node:test';
import type { RecordKind, SearchResponse } from '../protocol.ts';
import type { Filters } from '../search-form.ts';
import { find } from './search.ts';
import { openIndex } from '../index/read-index.ts';
import { openShards } from '../index/read-shards.ts';
import type { ClaimRecord, SearchDocument } from '../documents/search-document.ts';
import { indexFiles } from '../index/write-index.ts';

/** A small archive: an account that misprints the name of a secretary, and an account about bonds. */

const blank = { person: false, names: [], printed: [], alsoKnown: [], mentions: [], claims: [], actors: [], topics: [], text: [] };

const blankClaim = { kind: 'statement', topics: [] } as const satisfies Partial<ClaimRecord>;

const documents: SearchDocument[] = [
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
    kind: 'account',
    id: 'opening',
    title: 'The ferry sails',
    detail: 'Report of 1 May',
    date: '2024-05-01',
    mentions: [{ actor: 'oda-lind', name: 'Oda Lind', names: ['Oda Lind', 'オダ・リンド'], forms: ['Olga Lint'], offices: ['Bridge Secretary'], person: true }],
    actors: ['oda-lind'],
    claims: [
      { ...blankClaim, id: 'c1', says: 'The toll will double.', phrases: ['twofold'], actors: ['oda-lind'] },
      { ...blankClaim, id: 'c2', says: 'The pier was closed at night.', phrases: [], actors: [] },
    ],
    text: ['The harbour was full.'],
  },
  {
    ...blank,
    kind: 'account',
    id: 'bonds',
    title: 'Bridge bonds',
    detail: 'Report of 2 May',
    date: '2024-05-02',
    text: ['The secretary of the bank sold bonds for 24% of prices.'],
  },
];

const filesFor = (some: readonly SearchDocument[], form: 'whole' | 'shards') =>
  new Map(indexFiles(some, form).map(({ name, content }) => [name, JSON.stringify(content)]));
const indexIn = (files: ReadonlyMap<string, string>) =>
  openIndex(
    async (name) => JSON.parse(files.get(name) ?? 'null'),
    () => openShards,
  );
const index = (form: 'whole' | 'shards' = 'whole') => indexIn(filesFor(documents, form));

const idsIn = ({ groups }: SearchResponse, wanted: RecordKind): string[] =>
  groups.flatMap(({ kind, results }) => (kind === wanted ? results.map(({ id }) => id) : []));
const accountsFor = async (query: string): Promise<string[]> => idsIn(await find(await index(), query), 'account');
const claimsIn = (found: SearchResponse): string[] => idsIn(found, 'claim');

test('an account is found by the real name in any script, and by the form that it prints', async () => {
  for (const query of ['Oda Lind', 'Lind Oda', 'Olga Lint', 'オダ・リンド']) assert.deepEqual(await accountsFor(query), ['opening'], query);
});

test('an office is found as a phrase, not by two separate words', async () => {
  assert.deepEqual(await accountsFor('bridge secretary'), ['opening']);
  assert.deepEqual(await accountsFor('bridge bonds'), ['bonds']);
});

test('a short word and a figure match exactly, and an unknown word matches nothing', async () => {
  assert.deepEqual(await accountsFor('rice'), []);
  assert.deepEqual(await accountsFor('24 per cent'), ['bonds']);
  assert.deepEqual(await accountsFor('25%'), []);
  assert.deepEqual(await accountsFor('bonds tomorrow'), []);
});

test('a claim is found by its text, its phrases and the names of its actors; one claim must have all words', async () => {
  for (const form of ['whole', 'shards'] as const) {
    const claims = async (query: string) => claimsIn(await find(await index(form), query));
    assert.deepEqual(await claims('toll'), ['opening/c1'], form);
    assert.deepEqual(await claims('twofold toll'), ['opening/c1'], form);
    for (const name of ['Lind', 'リンド', 'Olga Lint', 'Bridge Secretary'])
      assert.deepEqual(await claims(`${name} double`), ['opening/c1'], `${form}: ${name}`);
    assert.deepEqual(await claims('pier night'), ['opening/c2'], form);
    assert.deepEqual(await claims('toll pier'), [], form);
  }
  assert.deepEqual(await accountsFor('toll pier'), ['opening']);
});

test('a response has its query and the words to highlight', async () => {
  const found = await find(await index(), 'Harbuor');
  assert.equal(found.query, 'Harbuor');
  assert.deepEqual(found.words, ['harbour']);
  assert.deepEqual(found.suggestions, ['Harbour']);
});

/** Enough accounts for several shards. The number of an account determines which of twelve words it has; every fifth account has two claims. */
function manyAccounts(count: number): SearchDocument[] {
  const words = 'harvest harvester harrow barley orchard meadow pasture granary furrow sickle thresher plough'.split(' ');
  const topics = ['soil', 'crops'].map((id): SearchDocument => ({ ...blank, kind: 'topic', id, title: `On ${id}`, detail: '', topics: [id] }));
  const accounts = Array.from({ length: count }, (_, number): SearchDocument => {
    const held = words.filter((_word, at) => (number * 7 + at * at * 3) % (at + 2) === 0);
    const claim = (id: string, says: string): ClaimRecord => ({ ...blankClaim, id, says, phrases: [], actors: [], topics: number % 3 === 0 ? ['crops'] : [] });
    return {
      ...blank,
      kind: 'account',
      id: `account-${number}`,
      title: `Number ${number + 5000}`,
      detail: `Account ${number}`,
      date: `2024-${String(1 + Math.floor(number / 220)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`,
      topics: number % 4 === 0 ? ['soil'] : [],
      claims:
        number % 5 === 0
          ? [claim('one', 'The windmill turned.'), claim('two', number === 40 ? 'The windmill and the watermill turned.' : 'The watermill stood.')]
          : [],
      text: [held.join(' ')],
    };
  });
  return [...topics, ...accounts];
}

test('a sharded index and an index of one file find the same number of accounts with any filters', async () => {
  const many = manyAccounts(2600);
  const [whole, shards] = [await indexIn(filesFor(many, 'whole')), filesFor(many, 'shards')];
  assert.ok(
    [...shards.keys()].some((name) => name.startsWith('retellings-')),
    'no word occurs only in retellings',
  );
  const filterSets: Filters[] = [
    {},
    { topic: ['soil'] },
    { account: ['account-6'] },
    { from: '2024-03-05', to: '2024-03-05' },
    { to: '2024-01-31' },
    { kind: ['event'] },
    { claimKind: ['quote'] },
  ];
  let most = 0;
  for (const query of ['harvest', 'orchard harv', 'barley harves', 'meadow pastrue', 'sickle plough thresher', 'granary furow harvester'])
    for (const filters of filterSets) {
      const [one, other] = [await find(whole, query, { filters }), await find(await indexIn(shards), query, { filters, isThorough: true })];
      assert.equal(other.total, one.total, `${query} ${JSON.stringify(filters)}`);
      assert.equal(other.groups.length > 0, other.total > 0);
      most = Math.max(most, other.total);
    }
  assert.ok(most > 100);
});

test('a single claim with the whole query is found among many accounts that have its words in separate claims', async () => {
  const index = await indexIn(filesFor(manyAccounts(90), 'shards'));
  assert.ok((await find(index, 'windmill watermill')).further);
  assert.deepEqual(claimsIn(await find(index, 'windmill watermill', { isThorough: true })), ['account-40/two']);
});

/** Opens a sharded index that records the names of the files it reads. */
async function recordingIndex(some: readonly SearchDocument[]) {
  const read: string[] = [];
  const files = filesFor(some, 'shards');
  const index = await openIndex(
    async (name) => {
      read.push(name);
      return JSON.parse(files.get(name) ?? 'null');
    },
    () => openShards,
  );
  return { index, read };
}

test('words that occur only in retellings are found by a thorough search, not by a quick one', async () => {
  const { index, read } = await recordingIndex(manyAccounts(90));
  const quick = await find(index, 'orchard barley');
  assert.deepEqual([quick.total, quick.further, quick.suggestions], [0, true, []]);
  assert.ok(!read.some((name) => name.startsWith('retellings')));
  const thorough = await find(index, 'orchard barley', { isThorough: true });
  assert.equal(idsIn(thorough, 'account').length, 3);
  assert.ok(!thorough.further);
});

test('a title is found without a lookup of all its words; a query that is not a title needs all lookups', async () => {
  const names = 'amber basalt cobalt dolomite emerald flint garnet hematite'.split(' ');
  const titled = (id: string, title: string): SearchDocument => ({ ...blank, kind: 'account', id, title, detail: id, text: [] });
  const filling = Array.from({ length: 4000 }, (_, number) => titled(`filling-${number}`, `${names[number % 8] ?? ''} ${number.toString(36)}q${number % 97}`));
  const { index, read } = await recordingIndex([...filling, titled('all', `The ${names.join(' ')}`)]);
  const words = () => read.filter((name) => name.startsWith('words')).length;
  assert.deepEqual(idsIn(await find(index, names.join(' ')), 'account'), ['all']);
  const [short, before] = [words(), read.length];
  assert.ok(short < names.length);
  assert.ok((await find(index, `${names.slice(0, 4).join(' ')} nobody`)).relaxed);
  assert.ok(words() > short && read.length > before);
});

test('a quick search for a name shows the actor and accounts; with another word it shows claims too', async () => {
  const index = await indexIn(filesFor(documents, 'shards'));
  const name = await find(index, 'Oda Lind');
  assert.deepEqual([idsIn(name, 'actor'), idsIn(name, 'account'), claimsIn(name)], [['oda-lind'], ['opening'], []]);
  assert.deepEqual(claimsIn(await find(index, 'Oda Lind', { isThorough: true })), ['opening/c1']);
  assert.deepEqual(claimsIn(await find(index, 'Lind toll')), ['opening/c1']);
  assert.deepEqual(claimsIn(await find(index, 'Oda Lind', { filters: { kind: ['claim'] } })), ['opening/c1']);
});

test('a word of at most three letters is not corrected', async () => {
  const { index, read } = await recordingIndex(manyAccounts(90));
  for (const query of ['h', 'ha', 'hr']) await find(index, query);
  assert.deepEqual(
    read.filter((name) => /^(?:spellings|endings)/.test(name)),
    [],
  );
});

test('the build hash of an index depends on claims', () => {
  const buildOf = (says: string) => {
    const claimed = documents.map((document) =>
      document.id === 'opening' ? { ...document, claims: [{ ...blankClaim, id: 'c1', says, phrases: [], actors: [] }] } : document,
    );
    return (indexFiles(claimed, 'shards')[0]?.content as { build?: string } | undefined)?.build;
  };
  assert.notEqual(buildOf('The toll will not double.'), buildOf('Not double will the toll.'));
});

test('a topic word without a term does not match other queries', async () => {
  const odd: SearchDocument[] = [
    { ...blank, kind: 'topic', id: 'research', title: 'Research', detail: '', alsoKnown: ['R&D'], topics: ['research'] },
    ...documents.map((document) => ({ ...document, topics: ['research'] })),
  ];
  const opened = await indexIn(filesFor(odd, 'whole'));
  for (const query of ['rice', 'さん', 'R&D']) assert.equal((await find(opened, query)).total, 0, query);
});

test('a word is found by its other endings, and is not corrected', async () => {
  for (const query of ['harbours', 'harboured', 'harbouring']) {
    const found = await find(await index(), query);
    assert.deepEqual(idsIn(found, 'account'), ['opening'], query);
    assert.deepEqual(found.suggestions, [], query);
  }
});

test('exact words score higher than words with the same root', async () => {
  const akin = documents.map((document) =>
    document.id === 'opening'
      ? {
          ...document,
          claims: [
            { ...blankClaim, id: 'kin', says: 'The negotiator met the harvesting crew.', phrases: [], actors: [] },
            { ...blankClaim, id: 'exact', says: 'Negotiations with the harvesting crew.', phrases: [], actors: [] },
          ],
        }
      : document,
  );
  const found = await find(await indexIn(filesFor(akin, 'whole')), 'negotiations harvester');
  assert.deepEqual(claimsIn(found), ['opening/exact', 'opening/kin']);
});
