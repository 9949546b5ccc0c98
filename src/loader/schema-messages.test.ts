import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { faultsIn } from './schema-messages.ts';

const schema = z.strictObject({
  title: z.string().trim().min(1, 'must not be empty'),
  paragraphs: z.number().int().positive(),
  kind: z.enum(['statement', 'figure', 'quote']),
  topics: z.array(z.string()).min(1, 'name at least one topic'),
  garbled: z.boolean().default(false),
  claims: z.array(z.strictObject({ speaker: z.string().optional() })).default([]),
  readings: z.record(z.string().regex(/^[a-z]+$/, 'is not an id'), z.string()).default({}),
});

const good = { title: 'The bridge', paragraphs: 8, kind: 'quote', topics: ['bridge'] };

/** "path: message" for each fault of the valid data after `changes`. */
function faultsWith(changes: Record<string, unknown>): string[] {
  const data = Object.fromEntries(Object.entries({ ...good, ...changes }).filter(([, value]) => value !== undefined));
  const result = schema.safeParse(data);
  return faultsIn({ issues: result.error?.issues ?? [], schema, data }).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('valid data have no message', () => {
  assert.deepEqual(faultsWith({}), []);
});

test('the message for a missing field states the expected value', () => {
  assert.deepEqual(faultsWith({ title: undefined }), ['title: is missing; it must be text']);
  assert.deepEqual(faultsWith({ topics: undefined }), ['topics: is missing; it must be a list']);
  assert.deepEqual(faultsWith({ kind: undefined }), ['kind: is missing; it is one of statement, figure, quote']);
});

test('the message for an empty field states the expected value', () => {
  assert.deepEqual(faultsWith({ title: null }), ['title: is empty; it must be text']);
  assert.deepEqual(faultsWith({ title: '  ' }), ['title: "  " must not be empty']);
  assert.deepEqual(faultsWith({ topics: [] }), ['topics: name at least one topic']);
});

test('the message for a value of the wrong type shows the value and how to write it', () => {
  assert.deepEqual(faultsWith({ title: 1984 }), ['title: must be text, not 1984; write it in quotes: "1984"']);
  assert.deepEqual(faultsWith({ title: ['a'] }), ['title: must be text, not a list']);
  assert.deepEqual(faultsWith({ title: { a: 1 } }), ['title: must be text, not a group of fields']);
  assert.deepEqual(faultsWith({ topics: 'bridge' }), ['topics: must be a list, not "bridge"; write it in brackets: [bridge]']);
  assert.deepEqual(faultsWith({ garbled: 'yes' }), ['garbled: must be true or false, not "yes"']);
  assert.deepEqual(faultsWith({ claims: ['closed'] }), ['claims.0: must be a group of fields, not "closed"']);
});

test('a count must be a whole number from 1', () => {
  assert.deepEqual(faultsWith({ paragraphs: 'eight' }), ['paragraphs: must be a number, not "eight"']);
  assert.deepEqual(faultsWith({ paragraphs: 7.5 }), ['paragraphs: must be a whole number, not 7.5']);
  assert.deepEqual(faultsWith({ paragraphs: 0 }), ['paragraphs: 0 is too small; it starts at 1']);
});

test('the message for an unknown value suggests a similar valid one', () => {
  assert.deepEqual(faultsWith({ kind: 'quoet' }), ['kind: "quoet" is not one of statement, figure, quote; did you mean "quote"?']);
  assert.deepEqual(faultsWith({ kind: 'hexameter' }), ['kind: "hexameter" is not one of statement, figure, quote']);
});

test('every unknown field is a separate fault, at any depth', () => {
  assert.deepEqual(faultsWith({ tilte: 'x', score: 5 }), ['tilte: there is no such field; did you mean "title"?', 'score: there is no such field']);
  assert.deepEqual(faultsWith({ claims: [{ speeker: 'oda-lind' }] }), ['claims.0.speeker: there is no such field; did you mean "speaker"?']);
});

test('an invalid id as a key is a fault of the key', () => {
  assert.deepEqual(faultsWith({ readings: { Flood: 'It was the flood.' } }), ['readings.Flood: "Flood" is not an id']);
});
