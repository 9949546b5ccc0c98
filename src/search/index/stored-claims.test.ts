import assert from 'node:assert/strict';
import test from 'node:test';
import type { ClaimRecord, SearchDocument } from '../documents/search-document.ts';
import { numberingOf, readCards, writtenCards } from './stored-cards.ts';
import { readClaims, writtenClaims } from './stored-claims.ts';

const blank = { person: false, names: [], printed: [], alsoKnown: [], mentions: [], claims: [], actors: [], topics: [], text: [] };
const named = (kind: 'actor' | 'topic', id: string, title: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  ...blank,
  kind,
  id,
  title,
  detail: '',
  ...more,
});

const topics = [named('topic', 'toll', 'Tolls'), named('topic', 'pier', 'Piers')];
const actors = [
  named('actor', 'ann', 'Ann', { printed: [{ form: 'Anne', accounts: 1, first: 'One', titled: false }] }),
  named('actor', 'anna-lind', 'Anna Lind', { person: true, alsoKnown: ['Minister'] }),
  named('actor', 'bridge-office', 'Bridge Office'),
];
const claims: ClaimRecord[] = [
  {
    id: 'c1',
    says: 'Anna Lind told Ann of Anna Lind.',
    kind: 'quote',
    speaker: 'anna-lind',
    phrases: ['of 1 May', 'twice'],
    actors: ['anna-lind', 'ann'],
    topics: ['pier'],
  },
  { id: 'c2', says: 'A tab\t1 and a line\nend.', kind: 'figure', phrases: [], actors: ['bridge-office'], topics: [] },
];
const mention = { names: [], person: false, offices: [], forms: [] };
const account = (id: string, some: ClaimRecord[]): SearchDocument => ({
  ...blank,
  kind: 'account',
  id,
  title: `Title of ${id}`,
  detail: 'Label, 1 May 2025',
  date: '2025-05-01',
  claims: some,
  actors: ['bridge-office', 'ann'],
  topics: ['toll', 'pier'],
  mentions: [
    { ...mention, actor: 'ann', name: 'Ann', forms: ['Anne'] },
    { ...mention, actor: 'anna-lind', name: 'Anna Lind', offices: ['Minister'] },
  ],
});
const accounts = [account('one', claims), account('none', []), account('two', claims.slice(0, 1))];
const numbering = numberingOf([...topics, ...actors, ...accounts]);

test('reading returns the claims that were written, with the names in their text; tabs and line ends become spaces', () => {
  const shard = writtenClaims(accounts, numbering, ['quote', 'figure']);
  assert.ok(!shard.says.includes('Lind'));
  const read = readClaims(shard, {
    accounts: 3,
    kinds: ['quote', 'figure'],
    topics: topics.map(({ id }) => id),
    actors: actors.map(({ id, title }) => ({ id, name: title })),
  });
  const [first, second] = claims;
  assert.deepEqual(read, [[first, { ...second, says: 'A tab 1 and a line end.' }], [], [first]]);
});

test('reading returns the topics, actors and mentions of an account in their order', () => {
  const [card] = readCards(writtenCards(accounts, numbering), { kinds: accounts.map(({ kind }) => kind), topics: topics.length, actors: actors.length });
  assert.deepEqual(
    [card?.title, card?.date, card?.topics, card?.actors, card?.mentions],
    [
      'Title of one',
      '2025-05-01',
      [0, 1],
      [2, 0],
      [
        { actor: 0, forms: [0], offices: [] },
        { actor: 1, forms: [], offices: [0] },
      ],
    ],
  );
});
