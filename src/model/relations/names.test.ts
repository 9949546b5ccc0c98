import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPrinted, compareNames, formIndex, initialOf, meansActor, namesInOrder, spreadsheetLetters, type NamedActor } from './names.ts';

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

test('the index of names lists Shinzo Abe twice: the man himself, and the name printed for Ishiba', () => {
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

test('one string means two persons, each where it stands', () => {
  assert.equal(meansActor(indexOf(ishiba), 'handwritten-letter-to-beijing', 1, 'the Abe government'), true);
  assert.equal(meansActor(indexOf(abe), 'cool-answer-to-washington', 19, 'the Abe government'), true);
  assert.equal(meansActor(indexOf(ishiba), 'cool-answer-to-washington', 19, 'the Abe government'), false);
  assert.equal(meansActor(indexOf(abe), 'handwritten-letter-to-beijing', 1, 'the Abe government'), false);
  assert.equal(meansActor(indexOf(ishiba), 'cool-answer-to-washington', 8, 'Shinzo Abe'), true);
  assert.equal(meansActor(indexOf(abe), 'cool-answer-to-washington', 8, 'Shinzo Abe'), false);
});

test('a printed form counts only in the paragraphs that print it, and letter for letter', () => {
  assert.equal(meansActor(indexOf(ishiba), 'handwritten-letter-to-beijing', 2, 'Shiozawa'), true);
  assert.equal(meansActor(indexOf(ishiba), 'handwritten-letter-to-beijing', 3, 'Shiozawa'), false);
  assert.equal(meansActor(indexOf(ishiba), 'handwritten-letter-to-beijing', 2, 'shiozawa'), false);
});

test('an account may print a form that the file lists for another account only', () => {
  assert.equal(meansActor(indexOf(ishiba), 'talks-collapse-treasury-card', 3, 'Shiozawa'), true);
  assert.equal(meansActor(indexOf(ishiba), 'talks-collapse-treasury-card', 3, 'Shiosawa'), false);
});

test('what the file lists for an account holds for it: its paragraphs, and where the string means somebody else', () => {
  const lookalikes = [{ as: 'Shiozawa', in: 'talks-collapse-treasury-card', paragraphs: [3] }];
  assert.equal(meansActor(formIndex({ ...ishiba, lookalikes }), 'talks-collapse-treasury-card', 3, 'Shiozawa'), false);
  assert.equal(meansActor(formIndex({ ...ishiba, lookalikes }), 'talks-collapse-treasury-card', 4, 'Shiozawa'), false);
});

test('whom an account means without a name is said for each account', () =>
  assert.equal(meansActor(indexOf(ishiba), 'talks-collapse-treasury-card', 3, 'the Abe government'), false));

test('what links alone say is printed stands after what the file lists, once for each form of an account', () => {
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

test('a real name that is printed too stands once, with the accounts that print it', () => {
  const own = namesInOrder([ishiba]).filter(({ form }) => form === 'Shigeru Ishiba');
  assert.deepEqual(
    own.map(({ accounts }) => accounts),
    [['talks-collapse-treasury-card']],
  );
});

test('an account that prints a form in many places is named once', () => {
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

test('a title that an account prints can be looked up too, under its word and not under "the"', () => {
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

test('names are filed under their Latin letter, articles and accents left off', () => {
  assert.equal(initialOf('The Washington Post'), 'W');
  assert.equal(initialOf('a spokesman'), 'S');
  assert.equal(initialOf('Élysée'), 'E');
  assert.equal(initialOf('akazawa'), 'A');
  assert.equal(initialOf('石破茂'), '#');
  assert.equal(initialOf('7-Eleven'), '#');
  assert.equal(initialOf(''), '#');
});

test('names stand in English order whatever the machine, and two spellings never tie', () => {
  assert.deepEqual(['Zoë', 'abe', 'Åland', 'Abe', 'Zoe'].toSorted(compareNames), ['Zoë', 'abe', 'Åland', 'Abe', 'Zoe'].toReversed().toSorted(compareNames));
  assert.deepEqual(['b', 'A', 'C'].toSorted(compareNames), ['A', 'b', 'C']);
  assert.notEqual(compareNames('Abe', 'abe'), 0);
  assert.equal(compareNames('Abe', 'Abe'), 0);
});

test('marks run a to z, then aa, and never repeat', () => {
  assert.deepEqual([0, 1, 25, 26, 27, 51, 52, 701, 702].map(spreadsheetLetters), ['a', 'b', 'z', 'aa', 'ab', 'az', 'ba', 'zz', 'aaa']);
  assert.equal(new Set(Array.from({ length: 1000 }, (_, index) => spreadsheetLetters(index))).size, 1000);
});
