import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { archiveOf, writeArchive } from '../../bench/archive.ts';
import { readDossier } from '../../src/loader/dossier.ts';
import { accountsPublishedBy, eventAsOf, eventsReportedBy, questionsAnsweredBy } from '../../src/model/views/known-by-day.ts';
import { periodsOf } from '../../src/model/views/as-of-periods.ts';
import { originsOf } from '../../src/model/views/claim-origins.ts';
import { tellersOf } from '../../src/model/views/event-tellers.ts';
import { catalogueOf } from '../../src/model/catalogue.ts';
import { accountPageSize, eventPageSize, pageSize } from '../../src/model/views/paging.ts';
import { accountsView } from '../../src/model/views/accounts.ts';
import { asOfView } from '../../src/model/views/as-of.ts';
import { eventsView } from '../../src/model/views/events.ts';
import { forecastsView } from '../../src/model/views/forecasts.ts';
import { homeView } from '../../src/model/views/home.ts';
import { namesView } from '../../src/model/views/names.ts';
import { originsView } from '../../src/model/views/origins.ts';
import { searchView } from '../../src/model/views/search.ts';

/** The lists of larger dossiers, below and above the size at which they are truncated. */

function contentOf(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-lists-'));
  try {
    writeArchive(archiveOf(3, count), join(folder, 'content'));
    return readDossier(join(folder, 'content'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const written = contentOf(220);
const catalogue = catalogueOf(written);

/** The dossier with the first `count` accounts only, and the names that these print. */
function withFirst(count: number) {
  const ids = new Set(catalogue.accounts.slice(0, count).map(({ id }) => id));
  return catalogueOf({
    ...written,
    articles: written.articles.filter(({ id }) => ids.has(id)),
    actors: written.actors.map((actor) => ({ ...actor, printed: actor.printed.filter((mention) => mention.in !== undefined && ids.has(mention.in)) })),
  });
}

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('the front page', () => {
  test('lists up to twelve accounts in order of publication', () => {
    const few = withFirst(12);
    const { accounts } = homeView(few);
    assert.deepEqual(idsOf(accounts.shown), idsOf(few.accounts));
  });
  test('lists the twelve newest of thirteen accounts, newest first', () => {
    const few = withFirst(13);
    const { accounts } = homeView(few);
    assert.deepEqual(idsOf(accounts.shown), idsOf(few.accounts.slice(1).toReversed()));
    assert.equal(accounts.total, 13);
  });
  test('draws at most eighteen entries for any number of accounts, most of them events', () => {
    const { entries } = homeView(catalogue);
    assert.equal(entries.length, 18);
    assert.equal(entries.filter(({ account }) => account).length, 6);
  });
});

describe('the list of accounts', () => {
  test('is one page for up to 120 accounts, in order of publication, without months', () => {
    const few = withFirst(accountPageSize);
    const { last, groups, years } = accountsView(few, 1);
    assert.equal(last, 1);
    assert.deepEqual(years, []);
    assert.deepEqual(
      groups.flatMap(({ cards }) => idsOf(cards)),
      idsOf(few.accounts),
    );
  });
  test('has several pages for more accounts, newest first, with every account once', () => {
    const pages = [1, 2].map((number) => accountsView(catalogue, number));
    assert.ok(pages.every(({ last }) => last === 2));
    assert.deepEqual(pages.flatMap(({ groups }) => groups.flatMap(({ cards }) => idsOf(cards))).toSorted(), idsOf(catalogue.accounts).toSorted());
    assert.equal(pages[0]?.groups[0]?.cards[0]?.id, catalogue.accounts.at(-1)?.id);
  });
  test('links from the table of months to the start of each month', () => {
    const cells = accountsView(catalogue, 1).years.flatMap((year) => year.cells);
    assert.equal(
      cells.reduce((sum, { count }) => sum + count, 0),
      220,
    );
    const places = [1, 2, 3].flatMap((number) =>
      accountsView(catalogue, number).groups.flatMap(({ month }) =>
        month?.startsHere ? [`/articles/${number === 1 ? '' : `${number}/`}#month-${month.id}`] : [],
      ),
    );
    assert.deepEqual(
      cells.map(({ href }) => href),
      places,
    );
  });
});

describe('the dossier as of', () => {
  for (const { id, day } of periodsOf(catalogue).filter((_, index, { length }) => [0, 3, length - 1].includes(index)))
    test(`the end of ${id} equals a dossier of the accounts published until then`, () => {
      const out = new Set(idsOf(accountsPublishedBy(catalogue, day)));
      const then = catalogueOf({ ...written, articles: written.articles.filter((account) => out.has(account.id)) });
      assert.ok(then.accounts.length > 0);
      assert.deepEqual(
        questionsAnsweredBy(catalogue, day)
          .map((question) => `${question.id} ${question.state}`)
          .toSorted(),
        then.questions
          .filter(({ answers }) => answers.length > 0)
          .map((question) => `${question.id} ${question.state}`)
          .toSorted(),
      );
      for (const event of eventsReportedBy(catalogue, day)) {
        const { telling, foreseeing } = tellersOf(then, event.id);
        assert.ok(telling.length > 0);
        assert.deepEqual(
          [idsOf(eventAsOf(catalogue, event, day).accounts), idsOf(eventAsOf(catalogue, event, day).foreseenBy)],
          [idsOf(telling), idsOf(foreseeing)],
        );
      }
      const text = JSON.stringify(asOfView(catalogue, id).groups);
      assert.doesNotMatch(text, /"status":"(?:came-true|did-not|moot|cannot-tell)"/);
    });
});

test('every claim with a speaker is listed under a shared origin or under a speaker of one account', () => {
  const spoken = catalogue.claims.filter(({ speaker }) => speaker !== undefined).length;
  const { others } = originsView(catalogue, 1);
  assert.ok(others && others.speakers.total > 0 && others.speakers.total === others.speakers.shown.length);
  const single = others.speakers.shown.reduce((sum, { claims }) => sum + claims, 0);
  const shared = originsOf(catalogue).filter(({ speaker, accounts }) => speaker && accounts.length > 1);
  assert.equal(single + shared.reduce((sum, { claims }) => sum + claims.length, 0), spoken);
  assert.equal(others.voiceClaims, catalogue.claims.length - spoken);
});

test('lists do not grow with the archive: twice the accounts make a page at most a fifth larger', () => {
  const larger = catalogueOf(contentOf(440));
  const views = {
    'the front page': homeView,
    'the list of accounts': (all: typeof catalogue) => accountsView(all, 1),
    forecasts: forecastsView,
    'the search page': searchView,
    'the dossier as of the last period': (all: typeof catalogue) => asOfView(all, periodsOf(all).at(-1)?.id ?? ''),
  };
  for (const [page, view] of Object.entries(views)) {
    const [small, large] = [catalogue, larger].map((all) => JSON.stringify(view(all)).length);
    assert.ok((large ?? 0) < 1.2 * (small ?? 0), `${page}: ${small} and ${large}`);
  }
});

test('a page of names has at most a hundred lines, each with at most three accounts', () => {
  const pages = Array.from({ length: namesView(catalogue, 1).last }, (_, index) => namesView(catalogue, index + 1));
  assert.ok(pages.length > 3);
  assert.ok(pages.some(({ groups }) => groups.length > 1));
  for (const { groups, first } of pages) {
    const lines = groups.flatMap((group) => group.lines);
    assert.ok(lines.length > 0 && lines.length <= pageSize);
    assert.ok(lines.every(({ accounts }) => accounts.shown.length <= 3 && accounts.shown.length <= accounts.total));
    assert.ok(!first || first.wrong.shown.length <= 100);
  }
  assert.ok(pages.some(({ groups }) => groups.some((group) => group.lines.some(({ accounts }) => accounts.total > 3))));
});

test('the list of events continues on the next page if a page is full', () => {
  const pages = Array.from({ length: eventsView(catalogue, 1).last }, (_, index) => eventsView(catalogue, index + 1));
  assert.ok(pages.every(({ entries }) => entries.length <= eventPageSize));
  assert.deepEqual(
    pages.flatMap(({ entries }) => entries.map(({ event }) => event?.id)),
    idsOf(catalogue.events),
  );
});
