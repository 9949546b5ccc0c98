import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDossier } from '../../loader/dossier.ts';
import type { AccountEntry } from '../entries/entries.ts';
import { timeProblems, timeWarnings } from './time-problems.ts';

const entries = readDossier('test/fixture/content');
const events = new Map(entries.events.map((event) => [event.id, event]));
const report = entries.articles.find(({ id }) => id === 'bridge-closed');
assert.ok(report);

/** The account with one claim changed. */
const withClaim = (id: string, change: Partial<AccountEntry['claims'][number]>): AccountEntry => ({
  ...report,
  claims: report.claims.map((claim) => (claim.id === id ? { ...claim, ...change } : claim)),
});
const faults = (account: AccountEntry) => timeProblems(account, events).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('the check of dates', () => {
  test('consistent dates have no fault', () => assert.deepEqual(faults(report), []));

  test('a claim dated outside its event is a fault', () =>
    assert.deepEqual(faults(withClaim('closed-on-fifth', { when: '2024-04-05' })), [
      'claims.0.when: 5 April 2024 is not the date of "closing" (5 March 2024); correct one of them, or delete "when"',
    ]));

  test('a claim that reports an event after the publication is a fault', () =>
    assert.deepEqual(faults(withClaim('closed-on-fifth', { when: undefined, about: ['reopening'] })), [
      'claims.0.about.0: "reopening" (May to June 2024) came after this account (6 March 2024), which cannot report it as done; make the claim a forecast, or set ahead: true if it speaks of it as still to come',
    ]));

  test('a claim with ahead: true may be about an event after the publication', () =>
    assert.deepEqual(faults(withClaim('closed-on-fifth', { when: undefined, about: ['reopening'], ahead: true })), []));

  test('ahead: true without an event after the publication is a fault', () =>
    assert.deepEqual(faults(withClaim('closed-on-fifth', { ahead: true })), [
      'claims.0.ahead: none of the events it is about came after this account; delete "ahead"',
    ]));

  const published = (dates: Partial<AccountEntry['published']>, updated: AccountEntry['updated'] = []): AccountEntry => ({
    ...report,
    claims: report.claims.slice(0, 1),
    published: { basis: 'inferred', ...dates },
    updated,
  });

  test('an account of 07:30+08:00 tells of what happened that day, and may speak of it as still to come', () => {
    assert.deepEqual(faults(published({ at: '2024-03-05T07:30:00+08:00' })), []);
    const { claims, ...morning } = published({ at: '2024-03-05T07:30:00+08:00' });
    assert.deepEqual(faults({ ...morning, claims: claims.map((claim) => ({ ...claim, ahead: true })) }), []);
  });

  test('an account may report an event unless it certainly came out before', () => {
    for (const dates of [{ at: '2024-03' }, { at: '2024-03-04~' }, { after: '2024-01' }, { before: '2024-03-06' }, { at: '2024-03-05' }])
      assert.deepEqual(faults(published(dates)), [], JSON.stringify(dates));
    for (const [dates, words] of [
      [{ at: '2024-03-04' }, '4 March 2024'],
      [{ at: '2024-02' }, 'February 2024'],
      [{ before: '2024-03-05' }, 'undated; before 5 March 2024'],
    ] as const)
      assert.deepEqual(faults(published(dates)), [
        `claims.0.about.0: "closing" (5 March 2024) came after this account (${words}), which cannot report it as done; make the claim a forecast, or set ahead: true if it speaks of it as still to come`,
      ]);
  });

  test('an account that was changed later may report what happened until then', () => {
    assert.deepEqual(faults(published({ at: '2024-03-01' }, [{ at: '2024-03-07', what: 'The closing was added.' }])), []);
    assert.equal(faults(published({ at: '2024-03-01' }, [{ at: '2024-03-04', what: 'A picture was added.' }])).length, 1);
  });

  test('a cited report that is older than its event is a fault', () =>
    assert.deepEqual(faults(withClaim('closed-on-fifth', { reported: '2024-02-05' })), [
      'claims.0.reported: a report of 5 February 2024 cannot be about "closing" (5 March 2024); correct it, or explain the printed date in a note of kind date in the same paragraph',
    ]));

  test('a note of kind date in the same paragraph explains the date of a report', () => {
    const explained = withClaim('closed-on-fifth', { reported: '2024-02-05' });
    assert.deepEqual(faults({ ...explained, notes: explained.notes.map((note) => ({ ...note, kind: 'date' as const })) }), []);
  });
});

describe('open forecasts', () => {
  const edited = (editedOn: string) => timeWarnings({ ...entries, dossier: { ...entries.dossier, editedOn } }).map(({ message }) => message);
  test('cause no warning up to the due date', () => assert.deepEqual(edited('2024-06-30'), []));
  test('cause a warning after the due date', () =>
    assert.deepEqual(edited('2024-07-01'), ['was due May to June 2024 and is still open on 1 July 2024; set its outcome']));
});
