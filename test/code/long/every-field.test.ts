import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { ContentError, readDossier } from '../../../src/loader/dossier.ts';
import { collections, type Collection } from '../../../src/model/entries/schema.ts';
import { shapeOf, unwrapped, type Schema } from '../../../src/model/entries/schema-shape.ts';
import { folders } from '../../../src/model/entries/fields.ts';
import { both, bridge, change, dossier, lorry, notice, oda, topic, why, writtenOut } from '../faults/slip.ts';

/** Tests the typical mistakes in every field. The fields are read from the schemas, so that new fields are included. */

const content = join(mkdtempSync(join(tmpdir(), 'crossread-fields-')), 'content');
for (const folder of writtenOut) cpSync(folder, content, { recursive: true });
both(
  change(lorry, 'titleBasis: ours\n', 'titleBasis: ours\nheadline: { text: 卡车 }\nformerIds: [old-lorry]\n'),
  change(bridge, '  - id: pier-cracked\n', '  - id: pier-cracked\n    formerIds: [old-pier]\n'),
  change(bridge, '  - id: lindt\n', '  - id: lindt\n    formerIds: [old-lindt]\n'),
  change(oda, 'kind: person\n', 'kind: person\nformerIds: [old-oda]\n'),
  change(topic, 'scope: ', 'formerIds: [old-bridge]\nscope: '),
  change('events/closing.yaml', 'basis: ', 'formerIds: [old-closing]\nbasis: '),
  change(why, 'asks: ', 'formerIds: [old-why]\nasks: '),
  change(notice, 'label: ', 'formerIds: [old-notice]\nlabel: '),
  change(dossier, 'language: en\n', 'language: en\nsilence: [{ warning: orphan, files: [topics/ferry.yaml], why: It is for later. }]\n'),
  change(lorry, '  words: 90', '  words: 90\n  copies: [{ url: "https://carrier.example/bridge" }]'),
  change(lorry, '  author: author-lorry\n', '  authors: [author-lorry]\n'),
  change(lorry, '  margin: PT1M\n', '  margin: PT1M\nupdated: [{ at: "2024-03-08", what: A picture was added. }]\naccessed: "2024-04-02"\n'),
)(content);
after(() => rmSync(join(content, '..'), { recursive: true }));

function messagesNow(): string[] {
  try {
    readDossier(content);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message.split('\n').slice(1);
  }
}

/** A field of the content, such as `claims.*.speaker`; the asterisk is any item of a list. */
interface Field {
  collection: Collection;
  path: string[];
  schema: Schema;
}

function fieldsWithin(collection: Collection, schema: Schema, path: string[] = []): Field[] {
  const shape = shapeOf(schema);
  const inner =
    shape.type === 'group'
      ? Object.entries(shape.fields).map(([name, field]): Field => ({ collection, path: [...path, name], schema: field }))
      : shape.type === 'list'
        ? [{ collection, path: [...path, '*'], schema: shape.item }]
        : [];
  return inner.flatMap((field) => [field, ...fieldsWithin(collection, field.schema, field.path)]);
}

const all = (Object.keys(collections) as Collection[]).flatMap((collection) => fieldsWithin(collection, collections[collection]));

/** A file of the fixture: its YAML and the text around it. */
interface Example {
  file: string;
  before: string;
  yaml: string;
  after: string;
}

function exampleFrom(file: string): Example {
  const text = readFileSync(join(content, file), 'utf8');
  const [, yaml = text, body = ''] = /^---\n([^]*?\n)(---\n[^]*)$/.exec(text) ?? [];
  return { file, before: body ? '---\n' : '', yaml, after: body };
}

const filesOf: Record<Collection, string[]> = {
  articles: ['articles/bridge-closed.md', 'articles/lorry-on-the-bridge.md'],
  actors: ['actors/oda-lind.yaml', 'actors/valley-post.yaml'],
  topics: ['topics/bridge.yaml'],
  events: ['events/closing.yaml'],
  questions: ['questions/why-closed.yaml'],
  sources: ['sources/river-authority-2024.yaml'],
  dossier: ['dossier.yaml'],
};

type Path = (string | number)[];

/** All paths in a document that match a path with asterisks. */
function placesFor(path: readonly string[], document: Document, start: Path = []): Path[] {
  const [step, ...rest] = path;
  if (step === undefined) return [start];
  if (step !== '*') return placesFor(rest, document, [...start, step]);
  const list: unknown = document.getIn(start);
  const length = typeof list === 'object' && list !== null && 'items' in list && Array.isArray(list.items) ? list.items.length : 0;
  return Array.from({ length }, (_, index) => placesFor(rest, document, [...start, index])).flat();
}

/** A place in the fixture that has the field, or else one that may have it. */
function placeOf({ collection, path }: Field): { example: Example; at: Path } | undefined {
  const found = filesOf[collection].flatMap((file) => {
    const example = exampleFrom(file);
    const document: Document = parseDocument(example.yaml);
    return placesFor(path, document)
      .filter((at) => at.length === 1 || isNode(document.getIn(at.slice(0, -1), true)))
      .map((at) => ({ example, at, there: document.hasIn(at) }));
  });
  return found.find(({ there }) => there) ?? found[0];
}

const nameOf = (at: Path) => at.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');

/** "line:column" of the value, the key or the group at a path, in the whole file. */
function whereIs({ before, yaml }: Example, at: Path, what: 'value' | 'key'): string {
  const lines = new LineCounter();
  const document: Document = parseDocument(before.replaceAll('-', '#') + yaml, { lineCounter: lines });
  const map: unknown = document.getIn(at.slice(0, -1), true) ?? document.contents;
  const key = isMap(map) ? map.items.map((item) => item.key).find((candidate) => isScalar(candidate) && candidate.value === at.at(-1)) : undefined;
  const node: unknown = what === 'key' ? key : at.length === 0 ? document.contents : document.getIn(at, true);
  assert.ok(isNode(node) && node.range, `${nameOf(at)} is missing`);
  const { line, col } = lines.linePos(node.range[0]);
  return `${line}:${col}`;
}

/** Applies a change to one file of the fixture and restores the file. Returns the messages and the changed file. */
function messagesAfter(example: Example, change: (document: Document) => void): { lines: string[]; changed: Example } {
  const document: Document = parseDocument(example.yaml);
  change(document);
  const changed = { ...example, yaml: document.toString({ lineWidth: 0 }) };
  try {
    writeFileSync(join(content, example.file), changed.before + changed.yaml + changed.after);
    return { lines: messagesNow(), changed };
  } finally {
    writeFileSync(join(content, example.file), example.before + example.yaml + example.after);
  }
}

const words = { string: 'text', number: 'a number', boolean: 'true or false', array: 'a list', object: 'a group of fields', record: 'a group of fields' };

/** The expected value of a field, in the words of the messages. */
function mustBe(schema: Schema): string {
  const { type, entries } = unwrapped(schema)._zod.def as { type: string; entries?: Record<string, string> };
  if (isUnion(schema)) return schema.safeParse(null).error?.issues[0]?.message ?? '';
  return type === 'enum' ? `is one of ${Object.values(entries ?? {}).join(', ')}` : `must be ${words[type as keyof typeof words]}`;
}

const isOptional = (schema: Schema) => schema.safeParse(undefined).success;
const isUnion = (schema: Schema) => (unwrapped(schema)._zod.def as { type: string }).type === 'union';
const isText = (schema: Schema) => mustBe(schema) === 'must be text';
const title = ({ collection, path }: Field) => `${collection}: ${path.join('.')}`;

test('the fixture has a place for every field', () => {
  assert.ok(all.length > 100);
  assert.deepEqual(all.filter((field) => !placeOf(field)).map(title), [], 'the fixture needs an entry with these lists or groups');
  assert.deepEqual(Object.keys(filesOf).toSorted(), [...folders, 'dossier'].toSorted());
  assert.deepEqual(messagesNow(), []);
});

function exampleOf(field: Field) {
  const found = placeOf(field);
  assert.ok(found);
  return found;
}

test('a missing field is reported once, at the group that lacks it, with the expected value', async (t) => {
  for (const field of all.filter(({ path, schema }) => path.at(-1) !== '*' && !isOptional(schema)))
    await t.test(title(field), () => {
      const { example, at } = exampleOf(field);
      const { lines, changed } = messagesAfter(example, (document) => document.deleteIn(at));
      const place = whereIs(changed, at.slice(0, -1), 'value');
      assert.deepEqual(lines, [`content/${example.file}:${place} ${nameOf(at)}: is missing; it ${mustBe(field.schema)}`]);
    });
});

test('a misspelt field name is reported once, at the name, with the correct one', async (t) => {
  for (const field of all.filter(({ path }) => path.at(-1) !== '*'))
    await t.test(title(field), () => {
      const { example, at } = exampleOf(field);
      const misspelt = [...at.slice(0, -1), `${String(at.at(-1))}q`];
      const { lines, changed } = messagesAfter(example, (document) => {
        const value: unknown = document.getIn(at, true) ?? 'x';
        document.deleteIn(at);
        document.setIn(misspelt, value);
      });
      const place = whereIs(changed, misspelt, 'key');
      assert.deepEqual(lines, [`content/${example.file}:${place} ${nameOf(misspelt)}: there is no such field; did you mean "${String(at.at(-1))}"?`]);
    });
});

test('a value of the wrong type is reported once, at the value, with the expected type', async (t) => {
  for (const field of all)
    await t.test(title(field), () => {
      const { example, at } = exampleOf(field);
      const { lines, changed } = messagesAfter(example, (document) =>
        document.setIn(at, document.createNode(isText(field.schema) || isUnion(field.schema) ? ['wrong'] : 'wrong')),
      );
      const where = `content/${example.file}:${whereIs(changed, at, 'value')} ${nameOf(at)}: `;
      const must = mustBe(field.schema);
      const says = must.startsWith('is one of')
        ? `"wrong" is not one of ${must.slice('is one of '.length)}`
        : `${must}, not ${isText(field.schema) || isUnion(field.schema) ? 'a list' : '"wrong"'}`;
      assert.deepEqual(lines, [`${where}${says}${must === 'must be a list' ? '; write it in brackets: [wrong]' : ''}`]);
    });
});

test('an empty field is reported once, at its line, with the expected value', async (t) => {
  for (const field of all)
    await t.test(title(field), () => {
      const { example, at } = exampleOf(field);
      const { lines, changed } = messagesAfter(example, (document) => document.setIn(at, document.createNode(null)));
      const [line = '', ...others] = lines;
      assert.deepEqual(others, []);
      assert.ok(line.startsWith(`content/${example.file}:`) && line.endsWith(` ${nameOf(at)}: is empty; it ${mustBe(field.schema)}`), line);
      assert.match(line, new RegExp(`:${whereIs(changed, at, 'value').split(':')[0]}:\\d+ `));
    });
});
