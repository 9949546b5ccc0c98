import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account } from '../catalogue.ts';
import { mostNamed, silenceAmong } from './silence.ts';

/** Accounts that came out on successive days from 1 March 2024, at noon: `day-0`, `day-1` … */
const accounts = (count: number) =>
  Array.from({ length: count }, (_, day) => ({
    id: `day-${day}`,
    siglum: String(day),
    label: `Report ${day}`,
    published: { at: new Date(Date.UTC(2024, 2, 1 + day, 12)).toISOString() },
  })) as Account[];

const speaking = new Set(['day-0', 'day-5']);

test('who came out before the first event could not know; the others that do not speak are silent', () => {
  const { silent, tooEarly, named } = silenceAmong(accounts(8))(speaking, ['2024-05', '2024-03-04']);
  assert.deepEqual([tooEarly, silent], [2, 4]);
  assert.deepEqual(
    named?.tooEarly.map(({ id }) => id),
    ['day-1', 'day-2'],
  );
  assert.deepEqual(
    named?.silent.map(({ id }) => id),
    ['day-3', 'day-4', 'day-6', 'day-7'],
  );
});

test('where no event is in question, nobody is too early', () => {
  assert.deepEqual(
    [silenceAmong(accounts(8))(speaking, [])].map(({ silent, tooEarly }) => [silent, tooEarly]),
    [[6, 0]],
  );
});

test('before all of them, and after all of them', () => {
  const silence = silenceAmong(accounts(8));
  assert.deepEqual([silence(speaking, ['2023']).tooEarly, silence(speaking, ['2025']).tooEarly, silence(speaking, ['2025']).silent], [0, 6, 0]);
});

test('of twenty-six accounts those that say nothing are named, of more they are counted', () => {
  const [few, many] = [mostNamed, mostNamed + 1].map((count) => silenceAmong(accounts(count))(speaking, []));
  assert.equal(few?.named?.silent.length, 24);
  assert.deepEqual(many, { silent: 25, tooEarly: 0 });
});
