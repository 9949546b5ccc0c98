import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ActorData } from '../entries/actor-schema.ts';
import { allMentions, formPlaces, type LinkedForm } from './printed-forms.ts';

const link = (as: string, account: string, paragraph: number): LinkedForm => ({ actor: 'oda-lind', as, in: account, paragraph });
const links = [
  link('Mayor Lindt', 'one', 2),
  link('Mayor Lindt', 'one', 2),
  link('Mayor Lindt', 'one', 5),
  link('she', 'one', 3),
  link('Mayor Lindt', 'two', 1),
  link('Lind', 'two', 4),
];
const lindt: ActorData['printed'][number] = { as: 'Mayor Lindt', type: 'title+name', garbled: true, reason: 'There is one mayor.' };
const printed = (list: ActorData['printed'], implied: ActorData['implied'] = []) => allMentions({ printed: list, implied }, links).printed;

test('a linked form that the file does not list is a name that the account prints in the paragraphs of the links', () =>
  assert.deepEqual(printed([]), [
    { as: 'Mayor Lindt', in: 'one', paragraphs: [2, 5], type: 'name', garbled: false },
    { as: 'she', in: 'one', paragraphs: [3], type: 'name', garbled: false },
    { as: 'Mayor Lindt', in: 'two', paragraphs: [1], type: 'name', garbled: false },
    { as: 'Lind', in: 'two', paragraphs: [4], type: 'name', garbled: false },
  ]));

test('a form listed without an account is that of every account whose links print it', () =>
  assert.deepEqual(printed([lindt]).slice(0, 2), [
    { ...lindt, in: 'one', paragraphs: [2, 5] },
    { ...lindt, in: 'two', paragraphs: [1] },
  ]));

test('a form listed for an account has its paragraphs from the links of that account, or its own', () => {
  assert.deepEqual(printed([{ ...lindt, in: 'one' }])[0], { ...lindt, in: 'one', paragraphs: [2, 5] });
  assert.deepEqual(printed([{ ...lindt, in: 'one', paragraphs: [2, 5, 6] }])[0], { ...lindt, in: 'one', paragraphs: [2, 5, 6] });
});

test('paragraphs that another entry lists are not given twice', () =>
  assert.deepEqual(
    printed([
      { ...lindt, in: 'one', paragraphs: [5], reason: 'Here too.' },
      { ...lindt, in: 'one' },
    ]).slice(0, 2),
    [
      { ...lindt, in: 'one', paragraphs: [5], reason: 'Here too.' },
      { ...lindt, in: 'one', paragraphs: [2] },
    ],
  ));

test('an account that is listed by itself is left out of the entry for all accounts', () =>
  assert.deepEqual(printed([lindt, { ...lindt, in: 'two', reason: 'In the other one as well.' }]).slice(0, 2), [
    { ...lindt, in: 'one', paragraphs: [2, 5] },
    { ...lindt, in: 'two', paragraphs: [1], reason: 'In the other one as well.' },
  ]));

test('a form that is listed for one account only has the same type in the links of the others', () =>
  assert.deepEqual(
    printed([{ ...lindt, in: 'one', paragraphs: [2, 5] }]).find((mention) => mention.in === 'two'),
    { ...lindt, in: 'two', paragraphs: [1] },
  ));

test('an implied mention is no printed form, and has its paragraphs from the links', () => {
  const implied = [{ as: 'she', in: 'one', reason: 'The pronoun takes up the mayor.' }];
  const mentions = allMentions({ printed: [lindt], implied }, links);
  assert.deepEqual(mentions.implied, [{ ...implied[0], paragraphs: [3] }]);
  assert.ok(mentions.printed.every(({ as }) => as !== 'she'));
});

test('an entry that no link prints has no place', () => {
  const { placesOf } = formPlaces({ printed: [lindt], implied: [] }, links);
  assert.deepEqual(placesOf({ as: 'Lindt' }), []);
  assert.deepEqual(placesOf({ as: 'Lind', in: 'one' }), []);
  assert.equal(placesOf({ as: 'Lind', in: 'two' }).length, 1);
});
