import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { most, pageSize } from '../../src/model/views/paging.ts';
import { claimsPages, claimsView } from '../../src/model/views/claims.ts';
import { questionsPages, questionsView } from '../../src/model/views/questions.ts';
import { timelinePartView, timelineParts, timelineView } from '../../src/model/views/timeline.ts';
import { five, large } from './archives.ts';

/** The lists of questions and claims, and the timeline, in small and large archives. */

describe('the list of questions', () => {
  test('is one page with the matrix of answers for five accounts', () => {
    assert.deepEqual(questionsPages(five), [1]);
    const { matrices, starts } = questionsView(five, 1);
    assert.ok(matrices.length > 0);
    assert.deepEqual(starts, []);
  });

  test('has every question of an archive once, conflicts first, and links to the page where each state starts', () => {
    const pages = questionsPages(large).map((page) => questionsView(large, page));
    assert.ok(pages.length > 1);
    const ids = pages.flatMap(({ states }) => states.flatMap(({ points }) => points.map(({ question }) => question.id)));
    assert.deepEqual(
      ids,
      large.questions.map(({ id }) => id),
    );
    assert.ok(pages.every(({ matrices }) => matrices.length === 0));
    for (const { href } of pages[0]?.starts ?? []) {
      const [path = '', state = ''] = href.split('#');
      const page = Number(/(\d+)\/$/.exec(path)?.[1] ?? 1);
      const first = pages.findIndex(({ states }) => states.some((group) => group.state === state));
      assert.equal(first + 1, page, href);
    }
  });
});

describe('the timeline', () => {
  test('is one page for five accounts', () => {
    assert.deepEqual(timelineParts(five), []);
    assert.ok(timelineView(five).whole);
  });

  test('is a table of months for an archive; its parts contain every event and every account once', () => {
    const { whole, years } = timelineView(large);
    assert.equal(whole, undefined);
    const cells = years.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
    const sum = (key: 'events' | 'accounts') => cells.reduce((total, cell) => total + cell[key], 0);
    assert.deepEqual([sum('events'), sum('accounts')], [large.events.length, large.accounts.length]);
    assert.ok(cells.every(({ step }) => step >= 1 && step <= 5) && new Set(cells.map(({ step }) => step)).size > 2);
    assert.ok(years.every((row) => row.cells.length === 12 && row.cells.some((cell) => cell !== undefined)));
    const lines = timelineParts(large).flatMap(({ part, page }) => timelinePartView(large, part, page).months.flatMap((month) => month.lines));
    const ids = lines.map(({ event, account }) => event?.id ?? account?.id);
    assert.equal(new Set(ids).size, large.events.length + large.accounts.length);
    assert.equal(ids.length, new Set(ids).size);
  });

  test('has a part for each year that fits on one page, else for each month; parts link to the previous and the next', () => {
    const parts = [...new Set(timelineParts(large).map(({ part }) => part))];
    assert.ok(parts.some((part) => /^\d{4}$/.test(part)));
    for (const [index, part] of parts.entries()) {
      const { previous, next, months, last, events, accounts } = timelinePartView(large, part, 1);
      assert.deepEqual([previous?.part, next?.part], [parts[index - 1], parts[index + 1]]);
      const lines = months.reduce((sum, month) => sum + month.lines.length, 0);
      assert.ok(lines > 0 && lines <= pageSize);
      if (/^\d{4}$/.test(part)) assert.deepEqual([last, lines], [1, events + accounts]);
      else assert.equal(months.length, 1);
    }
  });
});

describe('the list of claims', () => {
  test('contains all claims of a small dossier, and the newest claims of a large archive', () => {
    const listed = (catalogue: Catalogue) =>
      claimsPages(catalogue).flatMap((page) => claimsView(catalogue, page).groups.flatMap(({ claims }) => claims.map(({ claim }) => claim.key)));
    assert.deepEqual(
      listed(five),
      five.claims.map(({ key }) => key),
    );
    assert.ok(large.claims.length > most.claimsInAll);
    assert.deepEqual(
      listed(large),
      large.claims.slice(-most.claimsInAll).map(({ key }) => key),
    );
    assert.deepEqual([claimsView(large, 1).total, claimsView(large, 1).held], [large.claims.length, most.claimsInAll]);
  });
});
