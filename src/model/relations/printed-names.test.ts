import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNames, initialOf, namesInOrder, spreadsheetLetters, type NamedActor } from './printed-names.ts';

const printed = (as: string, account: string, paragraphs: number[], garbled = false): NamedActor['printed'][number] => ({
  as,
  in: account,
  paragraphs,
  type: 'name',
  garbled,
});

const ishiba = {
  id: 'shigeru-ishiba',
  name: 'Shigeru Ishiba',
  native: {},
  printed: [
    printed('Shinzo Abe', 'cool-answer-to-washington', [8], true),
    printed('Shiozawa', 'handwritten-letter-to-beijing', [1, 2], true),
    printed('Shigeru Ishiba', 'talks-collapse-treasury-card', [7]),
  ],
};
const abe = {
  id: 'shinzo-abe',
  name: 'Shinzo Abe',
  native: {},
  printed: [],
};

test('a form that means two actors has an entry for each', () => {
  const abes = namesInOrder([ishiba, abe]).filter(({ form }) => form === 'Shinzo Abe');
  assert.deepEqual(
    abes.map(({ actor, name, garbled, accounts }) => ({ actor, name, garbled, accounts })),
    [
      { actor: 'shigeru-ishiba', name: 'Shigeru Ishiba', garbled: true, accounts: ['cool-answer-to-washington'] },
      { actor: 'shinzo-abe', name: 'Shinzo Abe', garbled: false, accounts: [] },
    ],
  );
});

test('a printed real name has one entry, with its accounts', () => {
  const own = namesInOrder([ishiba]).filter(({ form }) => form === 'Shigeru Ishiba');
  assert.deepEqual(
    own.map(({ accounts }) => accounts),
    [['talks-collapse-treasury-card']],
  );
});

test('an account that prints a form several times is listed once', () => {
  const actor = {
    id: 'a',
    name: 'Ryosei Akazawa',
    native: {},
    printed: [printed('Akasawa', 'one', [1]), printed('Akasawa', 'one', [4], true), printed('Akasawa', 'two', [2])],
  };
  assert.deepEqual(
    namesInOrder([actor])
      .filter(({ form }) => form === 'Akasawa')
      .map(({ accounts, garbled }) => ({ accounts, garbled })),
    [{ accounts: ['one', 'two'], garbled: true }],
  );
});

test('a form is listed without its leading article', () => {
  const minister = {
    id: 'm',
    name: 'Finance Minister',
    native: {},
    printed: [{ ...printed('the minister who flew', 'one', [1]), type: 'descriptor' as const }],
  };
  assert.deepEqual(
    namesInOrder([minister]).map(({ form, accounts }) => [form, accounts]),
    [
      ['Finance Minister', []],
      ['minister who flew', ['one']],
    ],
  );
});

test('the index letter ignores articles and diacritics', () => {
  assert.equal(initialOf('The Washington Post'), 'W');
  assert.equal(initialOf('a spokesman'), 'S');
  assert.equal(initialOf('Élysée'), 'E');
  assert.equal(initialOf('akazawa'), 'A');
  assert.equal(initialOf('石破茂'), '#');
  assert.equal(initialOf('7-Eleven'), '#');
  assert.equal(initialOf(''), '#');
});

test('names sort in English order, and different spellings are never equal', () => {
  assert.deepEqual(['Zoë', 'abe', 'Åland', 'Abe', 'Zoe'].toSorted(compareNames), ['Zoë', 'abe', 'Åland', 'Abe', 'Zoe'].toReversed().toSorted(compareNames));
  assert.deepEqual(['b', 'A', 'C'].toSorted(compareNames), ['A', 'b', 'C']);
  assert.notEqual(compareNames('Abe', 'abe'), 0);
  assert.equal(compareNames('Abe', 'Abe'), 0);
});

test('letters run from a to z, then from aa, and are unique', () => {
  assert.deepEqual([0, 1, 25, 26, 27, 51, 52, 701, 702].map(spreadsheetLetters), ['a', 'b', 'z', 'aa', 'ab', 'az', 'ba', 'zz', 'aaa']);
  assert.equal(new Set(Array.from({ length: 1000 }, (_, index) => spreadsheetLetters(index))).size, 1000);
});
