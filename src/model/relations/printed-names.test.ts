import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPrinted, compareNames, formIndex, initialOf, meansActor, namesInOrder, spreadsheetLetters, type NamedActor } from './printed-names.ts';

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
  implied: [{ as: 'the Abe government', in: 'handwritten-letter-to-beijing', paragraphs: [1], reason: 'The cabinet of April 2025 was his.' }],
};
const abe = {
  id: 'shinzo-abe',
  name: 'Shinzo Abe',
  native: {},
  printed: [],
  implied: [{ as: 'the Abe government', in: 'cool-answer-to-washington', paragraphs: [19], reason: 'The sentence is about 2019.' }],
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

const indexOf = (actor: Pick<typeof ishiba, 'printed' | 'implied'>) => formIndex({ lookalikes: [], ...actor });

test('a form means different actors in different paragraphs', () => {
  assert.equal(meansActor(indexOf(ishiba), { account: 'handwritten-letter-to-beijing', paragraph: 1, form: 'the Abe government' }), true);
  assert.equal(meansActor(indexOf(abe), { account: 'cool-answer-to-washington', paragraph: 19, form: 'the Abe government' }), true);
  assert.equal(meansActor(indexOf(ishiba), { account: 'cool-answer-to-washington', paragraph: 19, form: 'the Abe government' }), false);
  assert.equal(meansActor(indexOf(abe), { account: 'handwritten-letter-to-beijing', paragraph: 1, form: 'the Abe government' }), false);
  assert.equal(meansActor(indexOf(ishiba), { account: 'cool-answer-to-washington', paragraph: 8, form: 'Shinzo Abe' }), true);
  assert.equal(meansActor(indexOf(abe), { account: 'cool-answer-to-washington', paragraph: 8, form: 'Shinzo Abe' }), false);
});

test('a listed form is valid only in its paragraphs, and is case-sensitive', () => {
  assert.equal(meansActor(indexOf(ishiba), { account: 'handwritten-letter-to-beijing', paragraph: 2, form: 'Shiozawa' }), true);
  assert.equal(meansActor(indexOf(ishiba), { account: 'handwritten-letter-to-beijing', paragraph: 3, form: 'Shiozawa' }), false);
  assert.equal(meansActor(indexOf(ishiba), { account: 'handwritten-letter-to-beijing', paragraph: 2, form: 'shiozawa' }), false);
});

test('a form listed for another account is valid in any paragraph', () => {
  assert.equal(meansActor(indexOf(ishiba), { account: 'talks-collapse-treasury-card', paragraph: 3, form: 'Shiozawa' }), true);
  assert.equal(meansActor(indexOf(ishiba), { account: 'talks-collapse-treasury-card', paragraph: 3, form: 'Shiosawa' }), false);
});

test('a lookalike listed for the account makes the form invalid there', () => {
  const lookalikes = [{ as: 'Shiozawa', in: 'talks-collapse-treasury-card', paragraphs: [3] }];
  assert.equal(meansActor(formIndex({ ...ishiba, lookalikes }), { account: 'talks-collapse-treasury-card', paragraph: 3, form: 'Shiozawa' }), false);
  assert.equal(meansActor(formIndex({ ...ishiba, lookalikes }), { account: 'talks-collapse-treasury-card', paragraph: 4, form: 'Shiozawa' }), false);
});

test('an implied form is valid only in the account that it is listed for', () =>
  assert.equal(meansActor(indexOf(ishiba), { account: 'talks-collapse-treasury-card', paragraph: 3, form: 'the Abe government' }), false));

test('forms that only links name follow the listed forms, one per form and account', () => {
  const link = (as: string, account: string, paragraph: number) => ({ as, in: account, paragraph });
  const all = allPrinted({ ...ishiba, lookalikes: [] }, [
    link('Shinzo Abe', 'cool-answer-to-washington', 8),
    link('Shiozawa', 'talks-collapse-treasury-card', 3),
    link('Shiozawa', 'akazawa-lutnick-impasse', 2),
    link('Shiozawa', 'talks-collapse-treasury-card', 3),
    link('Shiozawa', 'talks-collapse-treasury-card', 5),
    link('the Abe government', 'handwritten-letter-to-beijing', 1),
  ]);
  assert.deepEqual(all, [
    ...ishiba.printed,
    printed('Shiozawa', 'talks-collapse-treasury-card', [3, 5], true),
    printed('Shiozawa', 'akazawa-lutnick-impasse', [2], true),
  ]);
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
