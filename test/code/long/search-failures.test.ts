import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../../support/fixture-site.ts';
import { textOfFile } from '../../support/built.ts';
import { dialog, field, lists, results, says, settled, using } from '../../support/search-page.ts';

/** The search if its index or its scripts do not load, or load late. */

const accountPage = '/articles/bridge-closed/';

describe('the search reports', { concurrency: 2 }, () => {
  for (const [what, respond] of [
    ['cannot be reached', 'abort'],
    ['is missing', { status: 404 }],
    ['is truncated', { body: '{"version":1,"build":' }],
    ['is from another build', { body: '{"version":999,"whole":{}}' }],
    ['is not an index', { body: '[]' }],
  ] as const)
    test(`an index that ${what}; the lists stay, and "Try again" recovers`, () =>
      using(
        async (page) => {
          await page.route('**/search/index.json', (route) =>
            respond === 'abort' ? route.abort() : route.fulfill({ contentType: 'application/json', ...respond }),
          );
          await page.goto('/search/?q=Lindt');
          await says(page, /^The search .*The lists below lead to everything\.$/);
          await settled(page);
          assert.equal(await results(page).count(), 0);
          assert.ok(await lists(page).isVisible());
          await page.unroute('**/search/index.json');
          await page.getByRole('button', { name: 'Try again' }).click();
          await results(page, 'actor').filter({ hasText: 'Oda Lind' }).waitFor();
        },
        { complains: true },
      ));

  const index = JSON.parse(textOfFile('/search/index.json')) as { version: number; whole: Record<string, unknown> };
  for (const [what, body] of Object.entries({
    'lacks a part': { ...index, whole: { ...index.whole, names: undefined } },
    'has truncated parts': {
      ...index,
      whole: Object.fromEntries(Object.entries(index.whole).map(([name, part]) => [name, Array.isArray(part) ? part.slice(0, 3) : part])),
    },
    'has parts of another type': { ...index, whole: Object.fromEntries(Object.keys(index.whole).map((name) => [name, 7])) },
    'has another version of the format': { ...index, version: index.version + 1 },
    'is null': null,
  }))
    test(`an index that ${what}, in a sentence; the lists stay`, () =>
      using(
        async (page) => {
          await page.route('**/search/index.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(body) }));
          await page.goto('/search/?q=Lindt');
          await says(page, /[.?]$/);
          await settled(page);
          assert.ok(await lists(page).isVisible());
          assert.ok((await page.locator('main .letters a').count()) > 0);
        },
        { complains: true },
      ));

  for (const [what, pattern] of Object.entries({ worker: '**/*search.worker*', 'script of the page': '**/*SearchForm*' }))
    test(`a ${what} that does not load; the lists stay`, () =>
      using(
        async (page) => {
          await page.route(pattern, (route) => route.abort());
          await page.goto('/search/?q=Lindt');
          await page.waitForLoadState('networkidle');
          if (what === 'worker') await says(page, /^The search .*The lists below lead to everything\.$/);
          assert.ok(await lists(page).isVisible());
          assert.equal(await results(page).count(), 0);
        },
        { complains: true },
      ));

  test('that the browser is offline, and recovers when it is online again', () =>
    using(
      async (page) => {
        await page.goto('/search/');
        await page.context().setOffline(true);
        await field(page).fill('Lindt');
        await says(page, /^You are offline/);
        assert.ok(await lists(page).isVisible());
        await page.context().setOffline(false);
        await results(page, 'actor').filter({ hasText: 'Oda Lind' }).waitFor();
      },
      { complains: true },
    ));

  test('nothing if its script does not load after a key press: the link in the header gets the focus', () =>
    using(
      async (page) => {
        await page.goto(accountPage);
        await page.route('**/*search-dialog*', (route) => route.abort());
        await page.keyboard.press('/');
        const link = page.locator('.top').getByRole('link', { name: 'Search' });
        await page.waitForFunction(() => document.activeElement?.textContent?.trim() === 'Search');
        assert.ok(await link.evaluate((element) => element === document.activeElement));
      },
      { complains: true },
    ));

  test('nothing if its script does not load: the link in the header leads to the search page', () =>
    using(
      async (page) => {
        await page.goto(accountPage);
        await page.route('**/*search-dialog*', (route) => route.abort());
        await page.locator('.top').getByRole('link', { name: 'Search' }).click();
        await page.waitForURL('**/search/');
        assert.ok(await lists(page).isVisible());
      },
      { complains: true },
    ));

  test('"Opening…" in the header while its script loads, and then opens', () =>
    using(async (page) => {
      await page.goto(accountPage);
      await page.route('**/*search-dialog*', async (route) => {
        await new Promise((done) => setTimeout(done, 1000));
        await route.continue();
      });
      await page.keyboard.press('/');
      await page.locator('.top').getByRole('link', { name: 'Opening…' }).waitFor();
      await dialog(page).waitFor();
      assert.equal(await page.locator('.top li:last-child a').textContent(), 'Search');
    }));

  test('nothing if the field is cleared before the results arrive', () =>
    using(async (page) => {
      await page.route('**/search/index.json', async (route) => {
        await new Promise((done) => setTimeout(done, 1200));
        await route.continue();
      });
      await page.goto('/search/');
      await field(page).fill('K');
      await field(page).fill('');
      await page.waitForTimeout(2500);
      assert.equal(await page.locator('main .search-says').textContent(), '');
      assert.equal(await page.locator('main [role=status]').textContent(), '');
    }));

  test('"Searching…" while the results load', () =>
    using(async (page) => {
      await page.route('**/search/index.json', async (route) => {
        await new Promise((done) => setTimeout(done, 1500));
        await route.continue();
      });
      await page.goto('/search/?q=Lindt');
      await page.locator('main [aria-busy=true]').waitFor({ state: 'attached' });
      await says(page, 'Searching…');
      await results(page, 'actor').first().waitFor();
      await settled(page);
    }));
});
