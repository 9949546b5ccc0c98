import type { z } from 'zod';

export type Schema = z.ZodType;

/** What a schema is made of, once what is wrapped around it (optional, default) is taken off. */
export type Shape =
  { type: 'group'; fields: Readonly<Record<string, Schema>> } | { type: 'map'; key: Schema; value: Schema } | { type: 'list'; item: Schema } | { type: 'leaf' };

export function shapeOf(schema: Schema): Shape {
  const { innerType, shape, element, keyType, valueType } = schema._zod.def as Definition;
  if (innerType) return shapeOf(innerType);
  if (shape) return { type: 'group', fields: shape };
  if (element) return { type: 'list', item: element };
  return keyType && valueType ? { type: 'map', key: keyType, value: valueType } : { type: 'leaf' };
}

/** The schema itself, without what is wrapped around it. */
export function unwrapped(schema: Schema): Schema {
  const { innerType } = schema._zod.def as Definition;
  return innerType ? unwrapped(innerType) : schema;
}

/** The schema of what stands at `path`; undefined where nothing can. */
export function schemaAt(schema: Schema, path: readonly PropertyKey[]): Schema | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const shape = shapeOf(schema);
  const inner = shape.type === 'group' ? shape.fields[String(step)] : shape.type === 'list' ? shape.item : shape.type === 'map' ? shape.value : undefined;
  return inner && schemaAt(inner, rest);
}

/** Names of the fields of the group at `path`; none where there is no group. */
export function fieldsAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const found = schemaAt(schema, path);
  const shape = found && shapeOf(found);
  return shape?.type === 'group' ? Object.keys(shape.fields) : [];
}

/** A map of YAML, as against a list or a single value. */
export const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Definition {
  innerType?: Schema;
  shape?: Record<string, Schema>;
  element?: Schema;
  keyType?: Schema;
  valueType?: Schema;
}
