import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDossier } from '../../src/loader/dossier.ts';
import { accountsPublishedBy, eventsReportedBy, questionsAnsweredBy } from '../../src/model/views/known-by-day.ts';
import { periodsOf } from '../../src/model/views/as-of-periods.ts';
import { byOutcome, pendingOn } from '../../src/model/views/forecasts.ts';
import { catalogueOf } from '../../src/model/catalogue.ts';
import { asOfView } from '../../src/model/views/as-of.ts';

/** Forecasts of the first dossier, and the dossier as of a day. */

const catalogue = catalogueOf(readDossier('content'));

describe('forecasts', () => {
  test('three did not come true: two of the 24 per cent tariff in July and one of a visit by Trump to China in April', () =>
    assert.deepEqual(
      byOutcome(catalogue)
        .find(({ outcome }) => outcome === 'did-not')
        ?.forecasts.map(({ claim }) => claim.id),
      ['july-24', 'rate-24-returns', 'trump-april-visit'],
    ));
  test('on 31 May 2025 the July tariff was pending and the third round was not', () => {
    const pending = pendingOn(catalogue, '2025-05-31').map(({ claim }) => claim.id);
    assert.ok(pending.includes('july-24'));
    assert.ok(!pending.includes('next-meeting-mid-may'));
  });
  test('no forecast is pending before its publication', () =>
    assert.ok(pendingOn(catalogue, '2025-04-19').every(({ account }) => catalogue.account(account.id).date <= '2025-04-19')));
});

describe('as of 19 April 2025', () => {
  test('there is a page for each day of publication', () =>
    assert.deepEqual(
      periodsOf(catalogue).map(({ id }) => id),
      ['2025-04-19', '2025-05-03', '2025-05-31', '2026-02-13'],
    ));
  test('one account is published, and no question is in conflict between accounts', () => {
    assert.deepEqual(
      accountsPublishedBy(catalogue, '2025-04-19').map(({ id }) => id),
      ['handwritten-letter-to-beijing'],
    );
    const questions = questionsAnsweredBy(catalogue, '2025-04-19');
    assert.ok(questions.length > 0);
    assert.ok(questions.every(({ state }) => state === 'single' || state === 'self-conflict'));
  });
  test('no outcome of a forecast is known', () => {
    const forecasts = asOfView(catalogue, '2025-04-19').groups.flatMap(({ claims }) => claims.filter(({ claim }) => claim.kind === 'forecast'));
    assert.ok(forecasts.length > 0);
    assert.ok(forecasts.every(({ claim }) => claim.outcome?.status === 'open'));
  });
  test('no event that only later accounts report is listed', () => {
    const reported = eventsReportedBy(catalogue, '2025-04-19').map(({ id }) => id);
    assert.ok(reported.includes('round-1'));
    assert.ok(!reported.includes('saito-visits-china'));
  });
});
