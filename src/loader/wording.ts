import type { z } from 'astro/zod';
import { didYouMean } from '../model/suggestions.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

const kindsOfValue: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

const kindOf = (value: unknown) => kindsOfValue[Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value] ?? 'nothing';

/** The schema of the field at `path`, with wrappers (optional, default, refinement) taken off. */
const schemaAt = (schema: Schema, path: readonly PropertyKey[]): Schema | undefined => {
  const { def } = schema._zod as unknown as {
    def: { type: string; innerType?: Schema; shape?: Record<string, Schema>; element?: Schema; valueType?: Schema };
  };
  if (def.innerType) return schemaAt(def.innerType, path);
  if (path.length === 0) return schema;
  const [step, ...rest] = path;
  const inner = def.shape?.[String(step)] ?? def.element ?? def.valueType;
  return inner && schemaAt(inner, rest);
};

const keysAt = (schema: Schema, path: readonly PropertyKey[]): string[] =>
  Object.keys((schemaAt(schema, path)?._zod as unknown as { def: { shape?: object } } | undefined)?.def.shape ?? {});

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined), data);

const shown = (value: unknown) => JSON.stringify(value) ?? 'nothing';

const remedy = (expected: string, value: unknown) =>
  typeof value === 'object'
    ? ''
    : expected === 'string'
      ? `; write it in quotes: "${String(value)}"`
      : expected === 'array'
        ? `; write it in brackets: [${String(value)}]`
        : '';

export interface FieldFault {
  path: PropertyKey[];
  /** The key itself is at fault, not its value. */
  key?: string;
  message: string;
}

/** One zod issue as sentences an editor can act on; an issue about several keys becomes several. */
export const inWords = (issue: Issue, schema: Schema, data: unknown): FieldFault[] => {
  const path = [...issue.path];
  const value = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], key, message: `there is no such field${didYouMean(key, keysAt(schema, path))}` }));
    case 'invalid_type':
      return [
        {
          path,
          message:
            value === undefined
              ? `is missing; it must be ${kindsOfValue[issue.expected] ?? issue.expected}`
              : value === null
                ? `is empty; it must be ${kindsOfValue[issue.expected] ?? issue.expected}`
                : `must be ${kindsOfValue[issue.expected] ?? issue.expected}, not ${typeof value === 'object' ? kindOf(value) : shown(value)}${remedy(issue.expected, value)}`,
        },
      ];
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return [
        {
          path,
          message:
            value === undefined
              ? `is missing; it is one of ${choices.join(', ')}`
              : `${shown(value)} is not one of ${choices.join(', ')}${didYouMean(String(value), choices)}`,
        },
      ];
    }
    case 'invalid_key':
      return issue.issues.map((inner) => ({ path, key: String(path.at(-1)), message: `${shown(path.at(-1))} ${inner.message}` }));
    case 'too_small':
      if (typeof value === 'number') return [{ path, message: `${value} is too small; it starts at ${Number(issue.minimum) + (issue.inclusive ? 0 : 1)}` }];
      return [{ path, message: typeof value === 'object' ? issue.message : `${shown(value)} ${issue.message}` }];
    case 'too_big':
    case 'invalid_format':
    case 'custom':
      return [{ path, message: typeof value === 'object' || value === undefined ? issue.message : `${shown(value)} ${issue.message}` }];
    default:
      return [{ path, message: issue.message }];
  }
};
