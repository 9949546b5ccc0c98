import { isGroup, shapeOf, type Schema } from './schema-shape.ts';

/** Stands for what could not be read: a value with a fault, or one that may stand under a misspelt name. */
export const unread = Symbol('unread');
export type Unread = typeof unread;

/** Data of which some may be unread. What is typed is readable as it is. A group is always there; within it, everything may be unread. */
export type Readable<Data> = Data extends readonly (infer Item)[]
  ? readonly Readable<Item>[] | Unread
  : Data extends object
    ? { [Key in keyof Data]: Readable<Data[Key]> } | (string extends keyof Data ? Unread : never)
    : Data | Unread;

/** The same data where nothing of it is unread. */
export type Whole<Value> = Value extends Unread
  ? never
  : Value extends readonly (infer Item)[]
    ? readonly Whole<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Whole<Value[Key]> }
      : Value;

/** `value` where all of it could be read, else undefined: for a check that needs all of it. */
export const whole = <const Value>(value: Value): Whole<Value> | undefined => (isWhole(value) ? (value as Whole<Value>) : undefined);

export const isRead = <Value>(value: Value | Unread): value is Value => value !== unread;

/** A part of each entry of a list, unread where there is no list: with `whole`, for a check that needs these parts alone. */
export const eachOf = <Item, const Part>(list: readonly Item[] | Unread, partOf: (item: Item) => Part): readonly Part[] | Unread =>
  list === unread ? unread : list.map(partOf);

/** What could be read of a list, each entry at its place; nothing where there is no list. */
export const itemsOf = <Item>(list: readonly Item[] | Unread): readonly Item[] => (list === unread ? [] : list);

/**
 * What can be read of `value`, however much of it is faulty; what it must be is said by `schema`. Where a group has a field that it
 * cannot have, any field it lacks may be the one that was meant, and is unread.
 */
export function readable(schema: Schema, value: unknown): unknown {
  const shape = shapeOf(schema);
  if (value === undefined && isOptional(schema)) return parsed(schema, value);
  if (shape.type === 'list' && Array.isArray(value)) return value.map((item) => readable(shape.item, item));
  if (shape.type === 'map' && isGroup(value) && Object.keys(value).every((key) => shape.key.safeParse(key).success))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(shape.value, inner)]));
  if (shape.type !== 'group') return shape.type === 'leaf' ? parsed(schema, value) : unread;

  const given = isGroup(value) ? value : {};
  const misnamed = !isGroup(value) || Object.keys(given).some((key) => !Object.hasOwn(shape.fields, key));
  return Object.fromEntries(
    Object.entries(shape.fields).map(([name, field]) => [
      name,
      Object.hasOwn(given, name) ? readable(field, given[name]) : misnamed && isOptional(field) ? unread : readable(field, undefined),
    ]),
  );
}

const isWhole = (value: unknown): boolean => value !== unread && (typeof value !== 'object' || value === null || Object.values(value).every(isWhole));

function parsed(schema: Schema, value: unknown): unknown {
  const { success, data } = schema.safeParse(value);
  return success ? data : unread;
}

const isOptional = (schema: Schema) => schema.safeParse(undefined).success;
