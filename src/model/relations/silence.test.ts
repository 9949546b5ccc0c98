import assert from 'node:assert/strict';
import { test } from 'node:test';
import { couldNotKnow, mostNamed, silenceAmong, type DatedAccount } from './silence.ts';

/** Accounts `day-0`, `day-1` …, published at noon on successive days from 1 March 2024. */
const accounts = (count: number): DatedAccount[] =>
  Array.from({ length: count }, (_, day) => ({
    id: `day-${day}`,
    siglum: String(day),
    label: `Report ${day}`,
    published: { at: new Date(Date.UTC(2024, 2, 1 + day, 12)).toISOString() },
  }));

const speaking = new Set(['day-0', 'day-5']);

test('accounts published before the first event are too early; other accounts that do not speak are silent', () => {
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

test('without events no account is too early', () => {
  assert.deepEqual(
    [silenceAmong(accounts(8))(speaking, [])].map(({ silent, tooEarly }) => [silent, tooEarly]),
    [[6, 0]],
  );
});

test('no account is too early for a past event; every silent account is too early for a future one', () => {
  const silence = silenceAmong(accounts(8));
  assert.deepEqual([silence(speaking, ['2023']).tooEarly, silence(speaking, ['2025']).tooEarly, silence(speaking, ['2025']).silent], [0, 6, 0]);
});

test('silent accounts are listed by name for up to mostNamed accounts, else only counted', () => {
  const [few, many] = [mostNamed, mostNamed + 1].map((count) => silenceAmong(accounts(count))(speaking, []));
  assert.equal(few?.named?.silent.length, 24);
  assert.deepEqual(many, { silent: 25, tooEarly: 0 });
});

test('an account published before the event could not know of it', () => {
  assert.equal(couldNotKnow('2024-03-04T12:00:00+01:00', ['2024-03-05']), true);
  assert.equal(couldNotKnow('2024-03-05T12:00:00+01:00', ['2024-03-05']), false);
  assert.equal(couldNotKnow('2024-03-05T00:30:00+08:00', ['2024-03-05']), true);
});

test('the earliest of several events decides; without events every account could know', () => {
  assert.equal(couldNotKnow('2024-03-05T12:00:00Z', ['2024-05/2024-06', '2024-03-05']), false);
  assert.equal(couldNotKnow('2024-03-04T12:00:00Z', ['2024-05/2024-06', '2024-03-05']), true);
  assert.equal(couldNotKnow('1999-01-01T00:00:00Z', []), false);
});
