import type { z } from 'zod';

/** Introspection of Zod schemas. */

export type Schema = z.ZodType;

/** The structure of a schema without its wrappers (optional, default). */
export type Shape =
  { type: 'group'; fields: Readonly<Record<string, Schema>> } | { type: 'map'; key: Schema; value: Schema } | { type: 'list'; item: Schema } | { type: 'leaf' };

export function shapeOf(schema: Schema): Shape {
  const { innerType, shape, element, keyType, valueType } = schema._zod.def as Definition;
  if (innerType) return shapeOf(innerType);
  if (shape) return { type: 'group', fields: shape };
  if (element) return { type: 'list', item: element };
  return keyType && valueType ? { type: 'map', key: keyType, value: valueType } : { type: 'leaf' };
}

/** The innermost schema, without wrappers (optional, default). */
export function unwrapped(schema: Schema): Schema {
  const { innerType } = schema._zod.def as Definition;
  return innerType ? unwrapped(innerType) : schema;
}

/** The schema of the value at `path`; undefined if the path is not in the schema. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const shape = shapeOf(schema);
  const inner = shape.type === 'group' ? shape.fields[String(step)] : shape.type === 'list' ? shape.item : shape.type === 'map' ? shape.value : undefined;
  return inner && schemaAt(inner, rest);
}

/** Field names of the group at `path`; an empty list if the path is not a group. */
export function fieldsAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const found = schemaAt(schema, path);
  const shape = found && shapeOf(found);
  return shape?.type === 'group' ? Object.keys(shape.fields) : [];
}

/** True for a YAML mapping: an object that is neither a list nor null. */
export const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Definition {
  innerType?: Schema;
  shape?: Record<string, Schema>;
  element?: Schema;
  keyType?: Schema;
  valueType?: Schema;
}
