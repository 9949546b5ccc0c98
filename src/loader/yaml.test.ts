import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from './yaml.ts';

const text = `label: The bridge
scope: >-
  Its closing
  and repair.
words: [arch, pier]
claims:
  - id: closed
    when: 2024-03-05
    answers: [{ question: why, reading: flood }]
  - id: open
`;

test('a value has a line and a column', () => {
  const { placeOf, faults } = parseYaml(text);
  assert.deepEqual(faults, []);
  assert.deepEqual(placeOf(['label']), { line: 1, column: 8 });
  assert.deepEqual(placeOf(['scope']), { line: 2, column: 8 });
  assert.deepEqual(placeOf(['words', 1]), { line: 5, column: 15 });
  assert.deepEqual(placeOf(['claims', 0, 'when']), { line: 8, column: 11 });
  assert.deepEqual(placeOf(['claims', 0, 'answers', 0, 'reading']), { line: 9, column: 41 });
});

test('a missing value has the place of the nearest value around it', () => {
  const { placeOf } = parseYaml(text);
  assert.deepEqual(placeOf(['claims', 1, 'says']), { line: 10, column: 5 });
  assert.deepEqual(placeOf(['claims', 7, 'says']), { line: 7, column: 3 });
  assert.deepEqual(placeOf(['nothing']), { line: 1, column: 1 });
});

test('a key has a place of its own', () => {
  const { placeOfKey } = parseYaml(text);
  assert.deepEqual(placeOfKey([], 'words'), { line: 5, column: 1 });
  assert.deepEqual(placeOfKey(['claims', 1], 'id'), { line: 10, column: 5 });
  assert.deepEqual(placeOfKey(['claims', 1], 'nothing'), { line: 10, column: 5 });
});

test('lines are counted in the file, not in the frontmatter', () => {
  assert.deepEqual(parseYaml(text, 2).placeOf(['label']), { line: 2, column: 8 });
  assert.deepEqual(parseYaml('label: "The bridge\n', 2).faults, [{ line: 2, column: 8, message: 'the quote that opens here is not closed' }]);
});

test('dates, times and words like "no" are read as the text that the editor typed', () => {
  assert.deepEqual(parseYaml('a: 2026-02-30\nb: 2025-05-02\nc: no\nd: on\ne: 1_000\nf: 12:30:45\n').value, {
    a: '2026-02-30',
    b: '2025-05-02',
    c: 'no',
    d: 'on',
    e: '1_000',
    f: '12:30:45',
  });
});

test('numbers, booleans and null are read as such', () => {
  assert.deepEqual(parseYaml('a: 8\nb: true\nc:\nd: ~\n').value, { a: 8, b: true, c: null, d: null });
});

test('quotation marks and spaces inside a text are kept', () => {
  assert.deepEqual(parseYaml(`a: "it's"\nb: 'say "card"'\nc: “card”\n`).value, { a: "it's", b: 'say "card"', c: '“card”' });
});

test('one broken line is one fault, even if it causes more errors in the parser', () => {
  for (const broken of ['a: [b, c\nd: e\nf: g\n', 'a: "b\nc: d\ne: f\n', '\ta: b\nc: d\n', 'a: b: c\nd: e\n', '  a: b\nc: d\ne: f\n', 'a b\nc: d\n']) {
    const { faults, value } = parseYaml(broken);
    assert.equal(faults.length, 1, broken);
    assert.equal(value, undefined, broken);
  }
});

test('each duplicate key is a fault', () => {
  assert.deepEqual(parseYaml('a: 1\na: 2\nb: 3\nb: 4\n').faults, [
    { line: 2, column: 1, message: 'this field appears twice; keep one' },
    { line: 4, column: 1, message: 'this field appears twice; keep one' },
  ]);
});

test('every alias is a fault and is not expanded', () => {
  const bomb = 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n';
  assert.deepEqual(
    parseYaml(bomb).faults.map(({ line, column }) => [line, column]),
    [
      [1, 4],
      [2, 4],
      [2, 8],
      [2, 12],
      [3, 5],
      [3, 9],
    ],
  );
});

test('a text that is not a map is a fault', () => {
  for (const other of ['', '# a comment\n', '- a\n- b\n', 'only words\n', '42\n'])
    assert.deepEqual(
      parseYaml(other).faults.map(({ message }) => message),
      ['the file must hold fields, one "name: value" a line'],
      other,
    );
});

test('a field cannot change the prototype of objects', () => {
  const { value, faults } = parseYaml('__proto__: { polluted: true }\nlabel: x\n');
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  assert.deepEqual(Object.keys(value ?? {}), ['label']);
  assert.deepEqual(faults, [{ line: 1, column: 1, message: 'no field can be named "__proto__"; choose another name' }]);
});
