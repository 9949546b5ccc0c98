import { isAlias, isMap, isScalar, isSeq, type Alias, type Document, type Scalar, type YAMLMap } from 'yaml';
import { folders, innerIds, references, type Folder, type InnerKind } from '../../model/entries/fields.ts';
import { collections, type Collection } from '../../model/entries/schema.ts';
import { shapeOf, unwrapped, type Schema } from '../../model/entries/schema-shape.ts';

/** Finds the ids in the fields of an entry through its schema. */

/** A field or key that holds an id. */
export interface NamedId {
  id: string;
  node: Scalar | Alias;
  /** The folders that may have the entry, if the field names one. */
  to?: readonly Folder[];
  /** The kind, if the field holds the id of a claim, note or reading. */
  of?: InnerKind;
  /** Id of the question whose reading this is. */
  question?: string;
}

/** Where a value of an entry is. */
interface Within {
  document: Document;
  /** Id of the question to which readings belong. */
  question?: string;
}

/** All ids in a value of an entry. A single value in the place of a list counts as its only item. */
export function namedIdsIn(schema: Schema, node: unknown, within: Within): NamedId[] {
  const shape = shapeOf(schema);
  if (isAlias(node)) {
    const target = node.resolve(within.document);
    return isScalar(target) ? idIn(schema, { value: target.value, node }, within) : [];
  }
  if (shape.type === 'list') return (isSeq(node) ? node.items : [node]).flatMap((item) => namedIdsIn(shape.item, item, within));
  if (shape.type === 'leaf') return isScalar(node) ? idIn(schema, { value: node.value, node }, within) : [];
  if (!isMap(node)) return [];
  if (shape.type === 'map')
    return node.items.flatMap(({ key, value }) => [
      ...(isScalar(key) ? idIn(shape.key, { value: String(key.value), node: key }, within) : []),
      ...namedIdsIn(shape.value, value, within),
    ]);
  const question = questionNamedIn(node, shape.fields, within) ?? within.question;
  return node.items.flatMap(({ key, value }) => {
    const field = isScalar(key) ? shape.fields[String(key.value)] : undefined;
    return field ? namedIdsIn(field, value, { ...within, ...(question !== undefined && { question }) }) : [];
  });
}

/** True if a field of an entry may name an entry of either folder, so that their ids must differ. */
export const namedTogether = (folder: Folder, other: Collection): boolean =>
  folder !== other && folders.some((some) => leavesOf(collections[some]).some((leaf) => [folder, other].every((one) => isAmong(one, leaf))));

const isAmong = (folder: Collection, leaf: Schema): boolean => references.get(leaf)?.to.some((one) => one === folder) ?? false;

function leavesOf(schema: Schema): Schema[] {
  const shape = shapeOf(schema);
  if (shape.type === 'group') return Object.values(shape.fields).flatMap(leavesOf);
  return shape.type === 'list' ? leavesOf(shape.item) : shape.type === 'map' ? leavesOf(shape.value) : [unwrapped(schema)];
}

/** The id of a question that a group names in one of its fields, whose readings the other fields hold. */
function questionNamedIn(map: YAMLMap, fields: Readonly<Record<string, Schema>>, within: Within): string | undefined {
  return map.items
    .flatMap(({ key, value }) => {
      const field = isScalar(key) ? fields[String(key.value)] : undefined;
      return field && shapeOf(field).type === 'leaf' ? namedIdsIn(field, value, within) : [];
    })
    .find(({ to }) => to?.length === 1 && to[0] === 'questions')?.id;
}

function idIn(schema: Schema, { value, node }: { value: unknown; node: Scalar | Alias }, { question }: Within): NamedId[] {
  const to = references.get(unwrapped(schema))?.to;
  const of = innerIds.get(unwrapped(schema))?.of;
  if (typeof value !== 'string' || (to === undefined && of === undefined)) return [];
  return [{ id: value, node, ...(to && { to }), ...(of && { of }), ...(question !== undefined && { question }) }];
}
