import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knowledgeOfFirst, mostNamed, silenceAmong, type DatedAccount } from './silence.ts';
import type { PublicationDate } from '../time/publication.ts';

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
  assert.deepEqual(many, { silent: 25, perhapsTooEarly: 0, tooEarly: 0 });
});

const knowledge = (published: PublicationDate, ...dates: string[]) => knowledgeOfFirst({ published }, dates);

test('an account published before the event could not know of it; one of the same day on its own calendar could', () => {
  assert.equal(knowledge({ at: '2024-03-04T12:00:00+01:00' }, '2024-03-05'), 'cannot');
  assert.equal(knowledge({ at: '2024-03-05T12:00:00+01:00' }, '2024-03-05'), 'can');
  assert.equal(knowledge({ at: '2024-03-05T07:30:00+08:00' }, '2024-03-05'), 'can');
  assert.equal(knowledge({ at: '2024-03-04T23:00:00-05:00' }, '2024-03-05'), 'can');
});

test('the earliest of several events decides; without events every account could know', () => {
  assert.equal(knowledge({ at: '2024-03-05T12:00:00Z' }, '2024-05/2024-06', '2024-03-05'), 'can');
  assert.equal(knowledge({ at: '2024-03-04T12:00:00Z' }, '2024-05/2024-06', '2024-03-05'), 'cannot');
  assert.equal(knowledge({ at: '1999-01-01T00:00:00Z' }), 'can');
});

test('an account that may have been published before or after the event may not have known of it', () => {
  const perhaps: PublicationDate[] = [
    { at: '2024-03' },
    { at: '2024-03-01/2024-03-05' },
    { at: '2024-03-04~' },
    { after: '2024-02-28' },
    { before: '2024-03-06' },
    { at: '2024-03-04T12:00:00Z', margin: 'P3D' },
  ];
  for (const published of perhaps) assert.equal(knowledge(published, '2024-03-05'), 'may-not', JSON.stringify(published));
  assert.equal(knowledge({ at: '2024-02' }, '2024-03-05'), 'cannot');
  assert.equal(knowledge({ before: '2024-03-05' }, '2024-03-05'), 'cannot');
  assert.equal(knowledge({ after: '2024-03-05' }, '2024-03-05'), 'can');
  assert.equal(knowledge({ at: '2024-03-05T12:00:00Z', margin: 'P1D' }, '2024-03-05'), 'can');
});

test('an account that was changed after the event may have learned of it then', () => {
  const published = { at: '2024-03-01' };
  assert.equal(knowledgeOfFirst({ published, updated: [{ at: '2024-03-04' }] }, ['2024-03-05']), 'cannot');
  assert.equal(knowledgeOfFirst({ published, updated: [{ at: '2024-03-06' }] }, ['2024-03-05']), 'may-not');
});

test('accounts whose dates leave it open are counted and named apart', () => {
  const dated = (id: string, published: PublicationDate): DatedAccount => ({ id, siglum: id, label: id, published });
  const some = [
    dated('early', { at: '2024-03-01' }),
    dated('undated', { after: '2024-03-01' }),
    dated('month', { at: '2024-03' }),
    dated('late', { at: '2024-03-06' }),
  ];
  const { named, ...counts } = silenceAmong(some)(new Set(['month']), ['2024-03-05']);
  assert.deepEqual(counts, { silent: 1, perhapsTooEarly: 1, tooEarly: 1 });
  const ids = Object.fromEntries(Object.entries(named ?? {}).map(([kind, accountsOfKind]) => [kind, accountsOfKind.map(({ id }) => id)]));
  assert.deepEqual(ids, { silent: ['late'], perhapsTooEarly: ['undated'], tooEarly: ['early'] });
});
