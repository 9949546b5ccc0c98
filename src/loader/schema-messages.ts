import type { z } from 'zod';
import { invalid } from '../model/entries/partial.ts';
import { fieldsAt, schemaAt, type Schema } from '../model/entries/schema-shape.ts';
import { didYouMean, nearest } from '../model/checks/suggestions.ts';

/** Messages for fields that do not match the schema. */

export interface FieldFault {
  path: PropertyKey[];
  /** Set if the key is at fault and not its value. */
  key?: string;
  message: string;
}

/** An entry that does not match its schema. */
export interface InvalidEntry {
  issues: readonly Issue[];
  schema: Schema;
  data: unknown;
  /** Source of the scalar at a path: `1.10` for the number 1.1. */
  writtenAt?: (path: readonly PropertyKey[]) => string | undefined;
}

/**
 * Turns zod issues into messages for editors. Skips values that are already reported as invalid, and missing fields that probably result from a
 * misspelt name, which is reported itself.
 */
export function faultsIn(entry: InvalidEntry): FieldFault[] {
  const { issues, schema, data } = entry;
  const misspelt = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, nearest(key, fieldsAt(schema, issue.path))].join('/')) : [],
    ),
  );
  return issues
    .filter(({ path }) => {
      const value = valueAt(data, path);
      return value !== invalid && !(value === undefined && misspelt.has(path.join('/')));
    })
    .flatMap((issue) => faultsOf(issue, entry));
}

type Issue = z.core.$ZodIssue;

/** Names of zod and JavaScript types in messages. */
const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

const typeNameOf = (value: unknown) => typeNames[Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value] ?? 'nothing';

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined), data);

/** A text as a message shows it: its start, if it is long. */
const shortened = (text: string): string => (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text);
const longestShown = 160;

/** How to write a scalar as the expected type: in quotes, if the text would then be valid, or in brackets. */
function remedyFor(expected: string, typed: string, schema: Schema | undefined): string {
  const [textIssue] = schema?.safeParse(typed).error?.issues ?? [];
  if (expected === 'text') return textIssue ? `; it ${textIssue.message}` : `; write it in quotes: "${typed}"`;
  return expected === 'a list' ? `; write it in brackets: [${typed}]` : '';
}

/** The faults of one issue; an issue about several keys gives several. */
function faultsOf(issue: Issue, { schema, data, writtenAt }: InvalidEntry): FieldFault[] {
  const path = [...issue.path];
  const value = valueAt(data, path);
  const isCollection = typeof value === 'object';
  const typed = isCollection ? '' : typeof value === 'string' ? value : (writtenAt?.(path) ?? String(value));
  const shown = isCollection ? typeNameOf(value) : typeof value === 'string' ? JSON.stringify(shortened(value)) : shortened(typed);
  const say = (message: string): FieldFault[] => [{ path, message }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        key,
        message: key === '<<' ? 'merge keys are not read; write the fields out' : `there is no such field${didYouMean(key, fieldsAt(schema, path))}`,
      }));
    case 'invalid_type': {
      const expected = typeNames[issue.expected] ?? issue.expected;
      if (value === undefined) return say(`is missing; it must be ${expected}`);
      if (value === null) return say(`is empty; it must be ${expected}`);
      return say(`must be ${expected}, not ${shown}${isCollection ? '' : remedyFor(expected, typed, schemaAt(schema, path))}`);
    }
    case 'invalid_value': {
      const choices = issue.values.map(String);
      const listed = choices.join(', ');
      if (value === undefined) return say(`is missing; it is one of ${listed}`);
      if (value === null) return say(`is empty; it is one of ${listed}`);
      return say(`${shown} is not one of ${listed}${isCollection ? '' : didYouMean(typed, choices)}`);
    }
    case 'invalid_key':
      return issue.issues.map((inner) => ({ path, key: String(path.at(-1)), message: `${JSON.stringify(path.at(-1))} ${inner.message}` }));
    case 'too_small':
      if (typeof value === 'number') return say(`${shown} is too small; it starts at ${Number(issue.minimum) + (issue.inclusive ? 0 : 1)}`);
      return say(isCollection ? issue.message : `${shown} ${issue.message}`);
    case 'too_big':
      if (typeof value === 'number') return say(`${shown} is too large; it ends at ${issue.maximum}`);
      return say(isCollection ? issue.message : `${shown} ${issue.message}`);
    case 'invalid_union':
      return say(value === null ? `is empty; it ${issue.message}` : `${issue.message}, not ${shown}`);
    case 'invalid_format':
    case 'custom':
      return say(isCollection ? issue.message : `${shown} ${issue.message}`);
    default:
      return say(issue.message);
  }
}
