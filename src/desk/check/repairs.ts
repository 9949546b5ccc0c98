import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { ContentFile } from '../../loader/files.ts';
import { yamlOf } from '../../loader/read-entry.ts';
import { locate } from '../../markdown/locate.ts';
import { references, type Folder } from '../../model/entries/fields.ts';
import { collections } from '../../model/entries/schema.ts';
import { fieldsAt, schemaAt, unwrapped, type Schema } from '../../model/entries/schema-shape.ts';
import { fieldName } from '../../model/checks/problem.ts';
import { nearest } from '../../model/checks/suggestions.ts';
import { entryIdFor } from '../entry-id.ts';

/** Repairs of fields that can mean only one thing. */

/** A repair of one place in a file. */
export interface Repair {
  line: number;
  column: number;
  field: string;
  from: string;
  to: string;
  /** Indexes of the replaced text in the file. */
  start: number;
  end: number;
}

/** The ids that exist, by folder. */
export type Ids = ReadonlyMap<Folder, ReadonlySet<string>>;

/**
 * The repairs of a file. Only the text of a value or of a key changes; comments, order and the rest stay byte for byte. Each repaired value is valid:
 * - a misspelt name of a field that is not in the group yet;
 * - a word of a fixed list, or an id that exists, with other capitals, spaces or underscores;
 * - a number or a date with slashes where a text is expected; one value where a list is expected.
 */
export function repairsOf({ collection, text = '' }: ContentFile, ids: Ids): Repair[] {
  const part = yamlOf(collection, text);
  if (part === undefined) return [];
  const document = parseDocument(part.yaml, { schema: 'core', version: '1.2', logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return [];
  const schema: Schema = collections[collection];
  const pointAt = locate(text, { line: 1, column: 1 });
  const source: Source = { document, schema, yaml: part.yaml };
  return [...keyRepairs(source), ...valueRepairs(source, ids)]
    .map(({ path, range: [from, to], text: repaired }): Repair => {
      const { line, column } = pointAt(part.start + from);
      return { line, column, field: fieldName(path), from: part.yaml.slice(from, to), to: repaired, start: part.start + from, end: part.start + to };
    })
    .toSorted((a, b) => a.start - b.start);
}

/** The text with its repairs. */
export const repaired = (text: string, repairs: readonly Repair[]): string =>
  repairs.toReversed().reduce((changed, { start, end, to }) => changed.slice(0, start) + to + changed.slice(end), text);

interface Source {
  document: Document;
  schema: Schema;
  yaml: string;
}

/** A replacement in the YAML. */
interface Replacement {
  path: readonly PropertyKey[];
  range: readonly [from: number, to: number];
  text: string;
}

const issuesOf = ({ document, schema }: Source) => schema.safeParse(document.toJS({ maxAliasCount: 0 })).error?.issues ?? [];

function keyRepairs(source: Source): Replacement[] {
  return issuesOf(source).flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const map = nodeAt(source.document, issue.path);
    if (!isMap(map)) return [];
    const meant = issue.keys.map((key) => nearest(key, fieldsAt(source.schema, issue.path)));
    return issue.keys.flatMap((key, index): Replacement[] => {
      const name = meant[index];
      const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      const range = isScalar(pair?.key) ? pair.key.range : undefined;
      return name !== undefined && range && !map.has(name) && meant.filter((other) => other === name).length === 1
        ? [{ path: [...issue.path, key], range: [range[0], range[1]], text: name }]
        : [];
    });
  });
}

function valueRepairs({ document, schema, yaml }: Source, ids: Ids): Replacement[] {
  return [...scalarsIn(document.contents as Node)].flatMap(({ path, node }): Replacement[] => {
    const field = schemaAt(schema, path);
    const range = node.range;
    if (!field || !range) return [];
    const written = yaml.slice(range[0], range[1]);
    const known = references.get(unwrapped(field))?.to.flatMap((folder) => [...(ids.get(folder) ?? [])]);
    const isRight = (value: unknown) => field.safeParse(value).success && (known === undefined || typeof value !== 'string' || known.includes(value));
    if (isRight(node.value)) return [];
    const found = candidatesFor(node.value, written).find(({ value }) => isRight(value));
    return found ? [{ path, range: [range[0], range[1]], text: found.text }] : [];
  });
}

/** Values that a scalar may mean, the most literal first, and how each is written. */
function candidatesFor(value: unknown, written: string): { value: unknown; text: string }[] {
  const word = String(value);
  const id = entryIdFor(word);
  const texts = typeof value === 'string' ? [] : [{ value: written, text: `"${written}"` }];
  const day = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(written);
  const dashed = day ? `${day[1]}-${day[2]?.padStart(2, '0')}-${day[3]?.padStart(2, '0')}` : undefined;
  return [
    ...texts,
    ...(dashed === undefined ? [] : [{ value: dashed, text: `"${dashed}"` }]),
    ...(id === '' || id === word || id.replaceAll('-', '') !== word.toLowerCase().replace(/[\s_-]/g, '') ? [] : [{ value: id, text: id }]),
    ...(typeof value === 'string' ? [{ value: [value], text: `[${written}]` }] : []),
  ];
}

function* scalarsIn(
  node: unknown,
  path: readonly PropertyKey[] = [],
): Generator<{ path: readonly PropertyKey[]; node: { value: unknown; range?: Node['range'] } }> {
  if (isScalar(node)) yield { path, node };
  else if (isSeq(node)) for (const [index, item] of node.items.entries()) yield* scalarsIn(item, [...path, index]);
  else if (isMap(node)) for (const { key, value } of node.items) if (isScalar(key)) yield* scalarsIn(value, [...path, String(key.value)]);
}

function nodeAt(document: Document, path: readonly PropertyKey[]): unknown {
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node : undefined;
}
