import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { documentOf, type FileParts } from './entry-file.ts';
import { applied, type Edit } from './edits.ts';
import { yamlOf } from './id-edits.ts';
import { isInner, type Target } from './target.ts';

/** The edit that records the old id of what is renamed: in `formerIds`, or in `formerReadings` of a question. */

/**
 * Returns the edit, with offsets in the YAML. If the new id is a former one, the old takes its place; otherwise the old is added. Returns undefined if
 * the YAML is written so that nothing can be added without rewriting it.
 */
export function formerIdEdit({ yaml, fields, eol }: FileParts, target: Target): Edit | undefined {
  const path = target.kind === 'reading' || !isInner(target) ? [] : pathOf(fields, target.kind === 'claim' ? 'claims' : 'notes', target.old);
  const group = path && (path.length === 0 ? fields : fields.getIn(path, true));
  if (!path || !isMap(group)) return undefined;
  const field = target.kind === 'reading' ? 'formerReadings' : 'formerIds';
  const addition = { yaml, eol, id: target.old, item: target.kind === 'reading' ? `${yamlOf(target.old)}: ${yamlOf(target.new)}` : yamlOf(target.old) };
  const pair = group.items.find(({ key }) => isScalar(key) && key.value === field);
  const known = pair?.value;
  const before = plain(known);
  const after = target.kind === 'reading' ? withReading(before, target) : withId(before, target);
  const says = `${field}: ${target.old} is added`;
  const candidates = pair ? inExisting(known, target, addition) : asNewField(field, { group, isRoot: path.length === 0 }, addition);
  return candidates
    .map((edit): Edit => ({ ...edit, says }))
    .find((edit) => {
      const changed = documentOf(applied(yaml, [edit]).text);
      const read: unknown = changed.errors.length > 0 ? undefined : changed.toJS();
      const expected = documentOf(yaml);
      expected.setIn([...path, field], after);
      return isDeepStrictEqual(read, expected.toJS());
    });
}

/** What is added, and how the file is written. */
interface Addition {
  yaml: string;
  eol: string;
  id: string;
  /** The item of a list, or the pair of a group. */
  item: string;
}

type Replacement = Omit<Edit, 'says'>;

const insertion = (at: number, text: string): Replacement => ({ start: at, end: at, text });

/** Path of the claim or note with an id. */
function pathOf(fields: YAMLMap, list: string, id: string): (string | number)[] | undefined {
  const items = fields.get(list);
  const index = isSeq(items) ? items.items.findIndex((item) => isMap(item) && item.get('id') === id) : -1;
  return index < 0 ? undefined : [list, index];
}

const plain = (node: unknown): unknown => (node === undefined || node === null ? undefined : (node as Node).toJS(documentOf('')));

const withId = (before: unknown, { old, new: to }: Target): unknown =>
  Array.isArray(before) && before.includes(to) ? before.map((id: unknown) => (id === to ? old : id)) : [...(Array.isArray(before) ? before : []), old];

/** Values are the new ids already: they are replaced apart from this edit. */
function withReading(before: unknown, { old, new: to }: Target): unknown {
  const pairs = Object.entries((before ?? {}) as Record<string, string>);
  return Object.fromEntries(pairs.some(([key]) => key === to) ? pairs.map(([key, value]) => [key === to ? old : key, value]) : [...pairs, [old, to]]);
}

/** Edits of a field that exists. */
function inExisting(known: unknown, { new: to }: Target, addition: Addition): Replacement[] {
  if (isSeq(known)) {
    const same = known.items.find((item): item is Scalar => isScalar(item) && item.value === to);
    return same ? [inPlaceOf(same, addition)] : afterLast(known, known.items.at(-1), { ...addition, item: known.flow ? addition.item : `- ${addition.item}` });
  }
  if (!isMap(known)) return [];
  const same = known.items.map(({ key }) => key).find((key): key is Scalar => isScalar(key) && key.value === to);
  return same ? [inPlaceOf(same, addition)] : afterLast(known, known.items.at(-1), addition);
}

function inPlaceOf({ range, type }: Scalar, { id }: Addition): Replacement {
  const [start, end] = range ?? [0, 0];
  return type === 'PLAIN' ? { start, end, text: yamlOf(id) } : { start: start + 1, end: end - 1, text: id };
}

/** After the last item of a list or the last pair of a group. */
function afterLast(collection: YAMLSeq | YAMLMap, last: unknown, { yaml, eol, item }: Addition): Replacement[] {
  const [start = 0] = collection.range ?? [];
  if (last === undefined) return [insertion(start + 1, item)];
  const end = endOf(last);
  return [collection.flow ? insertion(end, `, ${item}`) : onNextLine(end, `${indentAt(start, yaml)}${item}`, { yaml, eol })];
}

/** A new field: on a line after the last field, on a line before the first, or within braces. */
function asNewField(field: string, { group, isRoot }: { group: YAMLMap; isRoot: boolean }, { yaml, eol, item }: Addition): Replacement[] {
  const value = field === 'formerIds' ? `[${item}]` : `{ ${item} }`;
  const [first] = group.items;
  const start = startOf(first);
  if (first === undefined) return [];
  if (group.flow) return [insertion(isRoot ? endOf(group.items.at(-1)) : endOf(first), `, ${field}: ${value}`)];
  const line = `${indentAt(start, yaml)}${field}: ${value}`;
  return [
    isRoot ? atEnd(line, { yaml, eol }) : onNextLine(endOf(group.items.find(({ key }) => isScalar(key) && key.value === 'id')), line, { yaml, eol }),
    insertion(start, `${field}: ${value}${eol}${indentAt(start, yaml)}`),
  ];
}

/** A line at the end of the YAML. */
const atEnd = (line: string, { yaml, eol }: Pick<Addition, 'yaml' | 'eol'>): Replacement =>
  insertion(yaml.length, /\n$/.test(yaml) || yaml === '' ? `${line}${eol}` : `${eol}${line}`);

/** A line after the line of an offset. */
function onNextLine(offset: number, line: string, { yaml, eol }: Pick<Addition, 'yaml' | 'eol'>): Replacement {
  const next = yaml.indexOf('\n', offset);
  return next < 0 ? insertion(yaml.length, `${eol}${line}`) : insertion(next + 1, `${line}${eol}`);
}

/** The spaces that bring a line to the column of an offset. */
const indentAt = (offset: number, yaml: string): string => ' '.repeat(offset - yaml.lastIndexOf('\n', offset - 1) - 1);

const startOf = (pair: Pair | undefined): number => (pair?.key as Node | null | undefined)?.range?.[0] ?? 0;

/** End of a node, or of the value of a pair, without comments after it. */
function endOf(item: unknown): number {
  const { key, value, range } = item as { key?: Node; value?: Node | null; range?: [number, number, number] };
  return range?.[1] ?? value?.range?.[1] ?? key?.range?.[1] ?? 0;
}
