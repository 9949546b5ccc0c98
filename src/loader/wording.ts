import type { z } from 'zod';
import { unread } from '../model/entries/partial.ts';
import { fieldsAt, schemaAt, type Schema } from '../model/entries/schema-shape.ts';
import { didYouMean, nearest } from '../model/checks/suggestions.ts';

export interface FieldFault {
  path: PropertyKey[];
  /** The key itself is at fault, not its value. */
  key?: string;
  message: string;
}

/**
 * What is wrong with the fields of an entry, in sentences. Of a value that is unread already, and of a field that is missing because
 * its name is misspelt, nothing more is said.
 */
export function faultsIn(issues: readonly Issue[], schema: Schema, data: unknown, written: Written = () => undefined): FieldFault[] {
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
}

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

/** What would make of a single value what is expected: quotes, where it would then be right, or brackets. */
function remedy(expected: string, typed: string, schema: Schema | undefined): string {
  const [inQuotes] = schema?.safeParse(typed).error?.issues ?? [];
  if (expected === 'text') return inQuotes ? `; it ${inQuotes.message}` : `; write it in quotes: "${typed}"`;
  return expected === 'a list' ? `; write it in brackets: [${typed}]` : '';
}

/** The single value at a path as an editor typed it: `1.10`, where it is read as 1.1. */
type Written = (path: readonly PropertyKey[]) => string | undefined;

/** One zod issue as sentences an editor can act on; an issue about several keys becomes several. */
function inWords(issue: Issue, schema: Schema, data: unknown, written: Written): FieldFault[] {
  const path = [...issue.path];
  const value = valueAt(data, path);
  const isList = typeof value === 'object';
  const typed = isList ? '' : typeof value === 'string' ? value : (written(path) ?? String(value));
  const shown = isList ? kindOf(value) : typeof value === 'string' ? JSON.stringify(value) : typed;
  const say = (message: string): FieldFault[] => [{ path, message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        key,
        message: key === '<<' ? 'merge keys are not read; write the fields out' : `there is no such field${didYouMean(key, fieldsAt(schema, path))}`,
      }));
    case 'invalid_type': {
      const expected = kindsOfValue[issue.expected] ?? issue.expected;
      if (value === undefined) return say(`is missing; it must be ${expected}`);
      if (value === null) return say(`is empty; it must be ${expected}`);
      return say(`must be ${expected}, not ${shown}${isList ? '' : remedy(expected, typed, schemaAt(schema, path))}`);
    }
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const listed = choices.join(', ');
      if (value === undefined) return say(`is missing; it is one of ${listed}`);
      if (value === null) return say(`is empty; it is one of ${listed}`);
      return say(`${shown} is not one of ${listed}${isList ? '' : didYouMean(typed, choices)}`);
    }
    case 'invalid_key':
      return issue.issues.map((inner) => ({ path, key: String(path.at(-1)), message: `${JSON.stringify(path.at(-1))} ${inner.message}` }));
    case 'too_small':
      if (typeof value === 'number') return say(`${shown} is too small; it starts at ${Number(issue.minimum) + (issue.inclusive ? 0 : 1)}`);
      return say(isList ? issue.message : `${shown} ${issue.message}`);
    case 'too_big':
      if (typeof value === 'number') return say(`${shown} is too large; it ends at ${issue.maximum}`);
      return say(isList ? issue.message : `${shown} ${issue.message}`);
    case 'invalid_format':
    case 'custom':
      return say(isList ? issue.message : `${shown} ${issue.message}`);
    default:
      return say(issue.message);
  }
}
