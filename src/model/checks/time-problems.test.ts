import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDossier } from '../../loader/dossier.ts';
import type { AccountEntry } from '../entries/entries.ts';
import { timeProblems, timeWarnings } from './time-problems.ts';

const entries = readDossier('test/fixture/content');
const events = new Map(entries.events.map((event) => [event.id, event]));
const report = entries.articles.find(({ id }) => id === 'bridge-closed');
assert.ok(report);

/** The report with one claim changed. */
const withClaim = (id: string, change: Partial<AccountEntry['claims'][number]>): AccountEntry => ({
  ...report,
  claims: report.claims.map((claim) => (claim.id === id ? { ...claim, ...change } : claim)),
});
const faults = (account: AccountEntry) => timeProblems(account, events).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('an editor is told', () => {
  test('nothing, where the clocks agree', () => assert.deepEqual(faults(report), []));

  test('that a claim is dated outside its event', () =>
    assert.deepEqual(faults(withClaim('closed-on-fifth', { when: '2024-04-05' })), [
      'claims.0.when: 5 April 2024 is not when "closing" was (5 March 2024); correct one, or leave "when" to the event',
    ]));

  test('that an account cannot report as done what came after it', () =>
    assert.deepEqual(faults(withClaim('closed-on-fifth', { when: undefined, about: ['reopening'] })), [
      'claims.0.about.0: "reopening" (May to June 2024) came after this account (6 March 2024), which cannot report it as done; make the claim a forecast, or set ahead: true if it speaks of it as still to come',
    ]));

  test('nothing, where the claim says that it speaks of what is to come', () =>
    assert.deepEqual(faults(withClaim('closed-on-fifth', { when: undefined, about: ['reopening'], ahead: true })), []));

  test('that "ahead" is needless where nothing lies ahead', () =>
    assert.deepEqual(faults(withClaim('closed-on-fifth', { ahead: true })), [
      'claims.0.ahead: none of the events it is about lies after this account; leave "ahead" out',
    ]));

  test('that a report cannot be older than what it reports', () =>
    assert.deepEqual(faults(withClaim('closed-on-fifth', { reported: '2024-02-05' })), [
      'claims.0.reported: a report of 5 February 2024 cannot tell of "closing" (5 March 2024); correct it, or explain the printed date in a note of kind date in the same paragraph',
    ]));

  test('nothing of the printed date, where a note of kind date explains it beside the claim', () => {
    const explained = withClaim('closed-on-fifth', { reported: '2024-02-05' });
    assert.deepEqual(faults({ ...explained, notes: explained.notes.map((note) => ({ ...note, kind: 'date' as const })) }), []);
  });
});

describe('of forecasts left open', () => {
  const edited = (editedOn: string) => timeWarnings({ ...entries, dossier: { ...entries.dossier, editedOn } }).map(({ message }) => message);
  test('nothing is said before they fall due on the dossier’s own calendar', () => assert.deepEqual(edited('2024-06-30'), []));
  test('a warning is given afterwards', () =>
    assert.deepEqual(edited('2024-07-01'), ['was due May to June 2024 and is still open on 1 July 2024; say how it came out']));
});
