import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { announced, field, lists, open, query, results, says, settled, using } from '../../support/search-page.ts';

/** The search page. */

const accountPage = '/articles/cool-answer-to-washington/';

describe('the search page', { concurrency: 2 }, () => {
  test('shows the results for ?q= with reasons and highlighted words', () =>
    using(async (page) => {
      await open(page, '?q=Shiozawa');
      assert.equal(await field(page).inputValue(), 'Shiozawa');
      assert.equal(await results(page, 'actor').first().getAttribute('href'), '/actors/shigeru-ishiba/');
      const first = page.locator('main [data-kind=actor]').first();
      assert.match((await first.textContent()) ?? '', /Shigeru Ishiba.*Shiozawa/);
      assert.equal(await first.locator('mark').first().textContent(), 'Shiozawa');
      const account = page.locator('main [data-kind=account]').first();
      assert.equal(await account.locator('time').getAttribute('datetime'), '2025-04-19');
      await says(page, /^\d+ found\.$/);
      await announced(page, /^\d+ found\.$/);
    }));

  test('shows results in groups while the reader types, and adds no entries to the history', () =>
    using(async (page) => {
      await page.goto('/search/');
      const entries = await page.evaluate(() => history.length);
      await field(page).pressSequentially('Kato chip');
      await results(page, 'claim').first().waitFor();
      await settled(page);
      assert.equal(query(page), '?q=Kato+chip');
      assert.equal(await page.evaluate(() => history.length), entries);
      const groups = await page.locator('main [role=rowgroup] h2').allTextContents();
      assert.ok(groups.length > 2 && new Set(groups).size === groups.length, groups.join());
      const links = await results(page).evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
      assert.ok(links.length > 2 && links.every((href) => /^\/(?:actors|topics|questions|articles|events)\/[^/]+\/(?:#[^/]+)?$/.test(href)), links.join(' '));
      assert.ok(links.includes(`${accountPage}#kato-chip`));
    }));

  test('keeps the results while the next word is incomplete, and says so', () =>
    using(async (page) => {
      await page.goto('/search/');
      await field(page).pressSequentially('Howard ');
      await results(page, 'actor').filter({ hasText: 'Lutnick' }).waitFor();
      await settled(page);
      await field(page).pressSequentially('Lu');
      await says(page, /^Nothing yet for “Howard Lu”\. Shown is what was found for “Howard(?: L)?”\.$/);
      assert.ok((await results(page, 'actor').count()) > 0);
      await field(page).pressSequentially('tnick');
      await says(page, /^\d+ found\.$/);
      await page.goto('/search/?q=Howard+Lu');
      await says(page, /^Nothing found for “Howard Lu”\./);
    }));

  test('suggests the correct spelling as a link to its results', () =>
    using(async (page) => {
      await open(page, '?q=Ishbia');
      const meant = page.locator('main .search-offers').getByRole('link', { name: 'Ishiba' });
      assert.equal(await meant.getAttribute('href'), '/search/?q=Ishiba');
      await meant.click();
      await page.waitForURL('**/search/?q=Ishiba');
      assert.equal(await field(page).inputValue(), 'Ishiba');
      assert.ok(await field(page).evaluate((input) => input === document.activeElement));
      await page.goBack();
      await page.waitForURL('**/search/?q=Ishbia');
      assert.equal(await field(page).inputValue(), 'Ishbia');
    }));

  test('says that nothing is found and keeps the lists', () =>
    using(async (page) => {
      await page.goto('/search/?q=qwxzvkj');
      await says(page, /^Nothing found for “qwxzvkj”\. The lists below/);
      await settled(page);
      assert.equal(await results(page).count(), 0);
      assert.equal(await field(page).getAttribute('aria-expanded'), 'false');
      assert.ok(await lists(page).isVisible());
    }));

  test('returns with Back to a submitted search', () =>
    using(async (page) => {
      await page.goto('/search/');
      await field(page).fill('Kato');
      await field(page).press('Enter');
      await field(page).fill('Lutnick');
      await results(page, 'actor').filter({ hasText: 'Lutnick' }).waitFor();
      await page.goBack();
      await results(page, 'actor').filter({ hasText: 'Kato' }).waitFor();
      assert.equal(await field(page).inputValue(), 'Kato');
    }));

  test('returns with Back to a search whose results were read', () =>
    using(async (page) => {
      await page.goto('/search/');
      await field(page).pressSequentially('Kato');
      await results(page, 'actor').filter({ hasText: 'Kato' }).waitFor();
      await page.waitForTimeout(1500);
      await field(page).selectText();
      await field(page).pressSequentially('Lutnick');
      await results(page, 'actor').filter({ hasText: 'Lutnick' }).waitFor();
      await page.goBack();
      await results(page, 'actor').filter({ hasText: 'Kato' }).waitFor();
      assert.equal(query(page), '?q=Kato');
    }));

  test('lists names from A to Z, topics and questions without JavaScript', () =>
    using(
      async (page) => {
        await page.goto('/search/?q=Kato');
        assert.ok((await page.locator('main .letters a').count()) > 10);
        assert.ok(await lists(page).isVisible());
        assert.ok((await page.locator('main a[href^="/questions/"]').count()) > 3);
        assert.ok(await page.locator('noscript p', { hasText: 'Typing here needs a script' }).isVisible());
      },
      { javaScriptEnabled: false },
    ));
});
