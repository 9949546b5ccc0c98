import { isGroup, shapeOf, type Schema } from './schema-shape.ts';

/** Partial parsing: invalid values are marked in place, so that checks can run on the valid rest of a file. */

/** Marks an invalid value, and an absent one that may be given under a misspelt field name. */
export const invalid = Symbol('invalid');
export type Invalid = typeof invalid;

/** Data in which any leaf, list or map may be invalid. Groups are always present. Valid data is assignable to it. */
export type PartlyValid<Data> = Data extends readonly (infer Item)[]
  ? readonly PartlyValid<Item>[] | Invalid
  : Data extends object
    ? { [Key in keyof Data]: PartlyValid<Data[Key]> } | (string extends keyof Data ? Invalid : never)
    : Data | Invalid;

/** The same data without `Invalid`. */
export type Valid<Value> = Value extends Invalid
  ? never
  : Value extends readonly (infer Item)[]
    ? readonly Valid<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Valid<Value[Key]> }
      : Value;

/** Returns `value` if no part of it is invalid, else undefined. */
export const allValid = <const Value>(value: Value): Valid<Value> | undefined => (isAllValid(value) ? (value as Valid<Value>) : undefined);

/** True if the value itself is valid. Its parts may be invalid. */
export const isValid = <Value>(value: Value | Invalid): value is Value => value !== invalid;

/** Maps a list; an invalid list stays invalid. With `allValid`, selects the parts that a check needs to be valid. */
export const mapValid = <Item, const Part>(list: readonly Item[] | Invalid, partOf: (item: Item) => Part): readonly Part[] | Invalid =>
  list === invalid ? invalid : list.map(partOf);

/** The items of a list at their indexes; an empty list if the list is invalid. */
export const itemsOf = <Item>(list: readonly Item[] | Invalid): readonly Item[] => (list === invalid ? [] : list);

/**
 * Parses `value` by `schema` and marks invalid parts. If a group has an unknown field, its absent optional fields are invalid too, because
 * the unknown name may be a misspelling of any of them.
 */
export function parsePartially(schema: Schema, value: unknown): unknown {
  const shape = shapeOf(schema);
  if (value === undefined && isOptional(schema)) return parsed(schema, value);
  if (shape.type === 'list' && Array.isArray(value)) return value.map((item) => parsePartially(shape.item, item));
  if (shape.type === 'map' && isGroup(value) && Object.keys(value).every((key) => shape.key.safeParse(key).success))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, parsePartially(shape.value, inner)]));
  if (shape.type !== 'group') return shape.type === 'leaf' ? parsed(schema, value) : invalid;

  const given = isGroup(value) ? value : {};
  const hasUnknownField = !isGroup(value) || Object.keys(given).some((key) => !Object.hasOwn(shape.fields, key));
  return Object.fromEntries(
    Object.entries(shape.fields).map(([name, field]) => [
      name,
      Object.hasOwn(given, name) ? parsePartially(field, given[name]) : hasUnknownField && isOptional(field) ? invalid : parsePartially(field, undefined),
    ]),
  );
}

const isAllValid = (value: unknown): boolean => value !== invalid && (typeof value !== 'object' || value === null || Object.values(value).every(isAllValid));

function parsed(schema: Schema, value: unknown): unknown {
  const { success, data } = schema.safeParse(value);
  return success ? data : invalid;
}

const isOptional = (schema: Schema) => schema.safeParse(undefined).success;
