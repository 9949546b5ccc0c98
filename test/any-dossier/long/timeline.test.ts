import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { smallCharts } from '../../../src/model/chart/page-charts.ts';
import { tellersOf } from '../../../src/model/views/event-tellers.ts';
import { catalogue, textOfFile } from '../../support/built.ts';
import { collisions, eventAccountPairs } from '../../support/charts.ts';
import { actorOfEvents, kinds } from '../../support/samples.ts';
import { visit as reading } from '../../support/visit.ts';

/** The list of the timeline, the filters of list and chart, and the small charts of other pages. */

/** An event, an account with a claim about it, and a topic of the event. */
const [reportedEvent = '', reportingAccount = ''] = eventAccountPairs[0]?.split(' ') ?? [];
const [topic = ''] = catalogue.event(reportedEvent).topics;

describe('the list under the chart', () => {
  test('has every event with the accounts that report it, and every publication', () =>
    reading(
      async (page) => {
        await page.goto('/timeline/');
        assert.equal(await page.locator('#story li[data-id]').count(), catalogue.events.length);
        assert.equal(await page.locator('#story li.out').count(), catalogue.accounts.length);
        for (const { id } of catalogue.events) {
          const { telling, foreseeing } = tellersOf(catalogue, id);
          const sigla = await page.locator(`#story li[data-id="${id}"] a.siglum`).allInnerTexts();
          assert.deepEqual(sigla.toSorted(), [...telling, ...foreseeing].map(({ siglum }) => siglum).toSorted(), id);
        }
      },
      { javaScriptEnabled: false },
    ));

  test('has no filters without JavaScript, and an address with a filter shows all events', () =>
    reading(
      async (page) => {
        await page.goto(`/timeline/?actor=${actorOfEvents}`);
        assert.equal(await page.locator('.story-filter').isVisible(), false);
        assert.equal(await page.locator('#story li[data-id]').filter({ visible: true }).count(), catalogue.events.length);
      },
      { javaScriptEnabled: false },
    ));
});

describe('a reader who filters the timeline', { concurrency: 2 }, () => {
  const shown = (page: Page) =>
    page
      .locator('#story li[data-id]')
      .evaluateAll((entries) => entries.filter((entry) => entry.checkVisibility()).map((entry) => entry.getAttribute('data-id')));
  const highlighted = async (page: Page) =>
    (await page.locator('.c-wide a.mark:not(.dim)').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-event')))).toSorted();
  const status = (page: Page) => page.getByRole('status').innerText();

  test('by an actor gets the actor’s events in list and chart, a count, and an address for the same view', () =>
    reading(async (page) => {
      await page.goto('/timeline/');
      assert.equal(await status(page), `All ${catalogue.events.length} events`);
      await page.getByLabel('Who took part').selectOption(actorOfEvents);
      const expected = catalogue.eventsOfActor(actorOfEvents).map(({ id }) => id);
      assert.ok(expected.length > 0);
      assert.deepEqual((await shown(page)).toSorted(), expected.toSorted());
      assert.deepEqual(
        await highlighted(page),
        eventAccountPairs
          .map((telling) => telling.split(' ')[0] ?? '')
          .filter((id) => expected.includes(id))
          .toSorted(),
      );
      assert.equal(await status(page), `${expected.length} of ${catalogue.events.length} events`);
      assert.equal(new URL(page.url()).search, `?actor=${actorOfEvents}`);
      assert.equal(await page.locator('.c-wide a.dim:not([tabindex="-1"])').count(), 0);
      await page.reload();
      assert.equal((await shown(page)).length, expected.length);
    }));

  test('by topic and account gets events that meet both, and returns with Back', () =>
    reading(async (page) => {
      await page.goto(`/timeline/?topic=${topic}`);
      const byTopic = await shown(page);
      await page.getByLabel('Account').selectOption(reportingAccount);
      const byBoth = await shown(page);
      assert.ok(byBoth.length > 0 && byBoth.every((id) => byTopic.includes(id)));
      assert.deepEqual(
        await page.locator('.c-wide a.mark:not(.dim)').evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-account')))]),
        [reportingAccount],
      );
      assert.equal((await page.locator('#story section').filter({ visible: true }).count()) > 0, true);
      await page.goBack();
      assert.deepEqual(await shown(page), byTopic);
      assert.equal(await page.getByLabel('Account').inputValue(), '');
      await page.getByRole('button', { name: 'Clear filters' }).click();
      assert.equal((await shown(page)).length, catalogue.events.length);
      assert.equal(new URL(page.url()).search, '');
    }));

  test('by an unknown value gets all events, and by filters that no event meets gets a message', () =>
    reading(async (page) => {
      await page.goto('/timeline/?actor=nobody&topic=%3Cb%3E');
      assert.equal((await shown(page)).length, catalogue.events.length);
      const [id] = catalogue.actors.filter((actor) => catalogue.eventsOfActor(actor.id).length === 0).map((actor) => actor.id);
      await page.goto(`/timeline/?actor=${id}`);
      if ((await shown(page)).length === 0) assert.match(await status(page), /None meets all these filters/);
    }));
});

const hasSmallChart = (path: string) => /<svg class="c-small"/.test(textOfFile(`${path}index.html`));

describe('the small chart', () => {
  const charted = kinds.filter((path) => /^\/(?:$|(?:actors|topics)\/[^/]+\/$)/.test(path) && hasSmallChart(path));

  test('is on the front page and on the page of each actor and topic with at least two reported events', () => {
    assert.ok(hasSmallChart('/'));
    const actors = catalogue.actors.map(({ id }) => ({ path: `/actors/${id}/`, due: smallCharts(catalogue, catalogue.eventsOfActor(id)).length > 0 }));
    const topics = catalogue.topics.map(({ id }) => ({ path: `/topics/${id}/`, due: smallCharts(catalogue, catalogue.eventsOnTopic(id)).length > 0 }));
    for (const { path, due } of [...actors, ...topics]) assert.equal(hasSmallChart(path), due, path);
  });

  test('fits at 320 pixels without overlapping words or marks', () =>
    reading(
      async (page) => {
        for (const path of charted) {
          await page.goto(path);
          assert.ok(await page.locator('.c-small').isVisible(), path);
          assert.deepEqual(await collisions(page, '.c-small text:not(.mark text), .c-small a.mark'), [], path);
          const { scrollWidth, clientWidth } = await page.evaluate(() => ({
            scrollWidth: document.documentElement.scrollWidth,
            clientWidth: document.documentElement.clientWidth,
          }));
          assert.ok(scrollWidth <= clientWidth, path);
        }
      },
      { viewport: { width: 320, height: 900 } },
    ));
});

test('the page of the timeline has at most 30 000 bytes after gzip and no style attribute', () => {
  const html = textOfFile('/timeline/index.html');
  assert.ok(gzipSync(html, { level: 9 }).length <= 30_000, `${gzipSync(html, { level: 9 }).length}`);
  assert.doesNotMatch(html, / style=/);
});
