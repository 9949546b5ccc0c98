import type { z } from 'astro/zod';
import { unread } from '../model/readable.ts';
import { fieldsAt, type Schema } from '../model/schema-shape.ts';
import { didYouMean, nearest } from '../model/suggestions.ts';

type Issue = z.core.$ZodIssue;

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

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined), data);

const shown = (value: unknown) => JSON.stringify(value) ?? 'nothing';

/** `written`: the value as it was typed. */
const remedy = (expected: string, value: unknown, written: string) =>
  typeof value === 'object'
    ? ''
    : expected === 'string'
      ? `; write it in quotes: "${written}"`
      : expected === 'array'
        ? `; write it in brackets: [${written}]`
        : '';

export interface FieldFault {
  path: PropertyKey[];
  /** The key itself is at fault, not its value. */
  key?: string;
  message: string;
}

/** The value as an editor typed it; undefined where it is more than one word. */
type Written = (path: readonly PropertyKey[]) => string | undefined;

/** One zod issue as sentences an editor can act on; an issue about several keys becomes several. */
const inWords = (issue: Issue, schema: Schema, data: unknown, written: Written): FieldFault[] => {
  const path = [...issue.path];
  const value = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        key,
        message: key === '<<' ? 'merge keys are not read; write the fields out' : `there is no such field${didYouMean(key, fieldsAt(schema, path))}`,
      }));
    case 'invalid_type': {
      const expected = kindsOfValue[issue.expected] ?? issue.expected;
      if (value === undefined) return [{ path, message: `is missing; it must be ${expected}` }];
      if (value === null) return [{ path, message: `is empty; it must be ${expected}` }];
      const given = typeof value === 'object' ? kindOf(value) : shown(value);
      return [{ path, message: `must be ${expected}, not ${given}${remedy(issue.expected, value, written(path) ?? String(value))}` }];
    }
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const listed = choices.join(', ');
      if (value === undefined) return [{ path, message: `is missing; it is one of ${listed}` }];
      if (value === null) return [{ path, message: `is empty; it is one of ${listed}` }];
      return [
        {
          path,
          message: `${typeof value === 'object' ? kindOf(value) : shown(value)} is not one of ${listed}${didYouMean(String(value), choices)}`,
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

/**
 * What is wrong with the fields of an entry, in sentences. Of a value that is unread already, and of a field that is missing because
 * its name is misspelt, nothing more is said.
 */
export const faultsIn = (issues: readonly Issue[], schema: Schema, data: unknown, written: Written = () => undefined): FieldFault[] => {
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, nearest(key, fieldsAt(schema, issue.path))].join('/')) : [],
    ),
  );
  return issues
    .filter(({ path }) => {
      const value = valueAt(data, path);
      return value !== unread && !(value === undefined && meant.has(path.join('/')));
    })
    .flatMap((issue) => inWords(issue, schema, data, written));
};
