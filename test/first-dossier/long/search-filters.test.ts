import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { count, facet, open, query, results, says, settled, using } from '../../support/search-page.ts';

/** The filters of the search page in the address and in the history. */

describe('the filters of the search page', { concurrency: 2 }, () => {
  test('reduce the results, are in the address, and are restored by Back and Forward', () =>
    using(async (page) => {
      await open(page, '?q=Kato');
      const all = await results(page).count();
      const claims = await count(facet(page, 'kind', 'claim'));
      assert.ok(claims > 0 && claims < all);
      await facet(page, 'kind', 'claim').check();
      await page.waitForURL('**/search/?q=Kato&kind=claim');
      await says(page, `${claims} found with these filters.`);
      await settled(page);
      assert.equal(await results(page).count(), claims);
      assert.equal(await results(page, 'claim').count(), claims);
      assert.ok(await facet(page, 'kind', 'claim').evaluate((box) => box === document.activeElement), 'the box has lost the focus');
      const accounts = await count(facet(page, 'kind', 'account'));
      assert.ok(accounts > 0, 'the other kinds are not offered');
      await facet(page, 'kind', 'account').check();
      await says(page, `${claims + accounts} found with these filters.`);
      await page.goBack();
      await says(page, `${claims} found with these filters.`);
      await settled(page);
      assert.equal(query(page), '?q=Kato&kind=claim');
      assert.equal(await facet(page, 'kind', 'account').isChecked(), false);
      await page.goBack();
      await says(page, /^\d+ found\.$/);
      await page.goForward();
      await says(page, `${claims} found with these filters.`);
      await page.reload();
      await says(page, `${claims} found with these filters.`);
      await settled(page);
      await page.getByRole('button', { name: 'Remove all filters' }).click();
      await says(page, /^\d+ found\.$/);
      assert.equal(query(page), '?q=Kato');
    }));

  test('include account, actor, topic, kind of claim and days', () =>
    using(async (page) => {
      await open(page, '?q=Kato');
      for (const name of ['account', 'actor', 'topic', 'claimKind']) {
        const box = page.locator(`.search-facets input[name="${name}"]`).first();
        const some = await count(box);
        await box.check();
        await says(page, `${some} found with these filters.`);
        await settled(page);
        await page.goBack();
        await says(page, /^\d+ found\.$/);
        await settled(page);
      }
      await page.getByLabel('From').fill('2025-05-04');
      await says(page, 'found with these filters.');
      await settled(page);
      assert.equal(query(page), '?q=Kato&from=2025-05-04');
      const days = await page.locator('main [data-kind] time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
      assert.ok(
        days.every((day) => day >= '2025-05-04'),
        days.join(),
      );
      await page.goto('/search/?q=Kato&kind=actor&from=2025-05-04');
      await says(page, 'Nothing found for “Kato” with these filters.');
      await page.getByRole('button', { name: 'Remove the filters' }).click();
      await results(page, 'actor').first().waitFor();
    }));

  test('keep two choices that are made before the first response', () =>
    using(async (page) => {
      await open(page, '?q=tariffs');
      await page.evaluate(() => {
        for (const value of ['claim', 'question']) document.querySelector<HTMLInputElement>(`.search-facets input[value="${value}"]`)?.click();
      });
      await page.waitForURL('**/search/?q=tariffs&kind=claim&kind=question');
      await settled(page);
      assert.ok(await facet(page, 'kind', 'claim').isChecked());
      assert.ok(await facet(page, 'kind', 'question').isChecked());
    }));

  test('keep their names if nothing is found, and are not mentioned if the query alone finds nothing', () =>
    using(async (page) => {
      await page.goto('/search/?q=Ishiba&claim=quote&actor=george-glass&account=akazawa-lutnick-impasse');
      await says(page, 'Nothing found for “Ishiba” with these filters.');
      await settled(page);
      assert.deepEqual(await page.locator('.search-facets input:checked + span').allTextContents(), [
        'Commentary of 13 February 2026',
        'George Glass',
        'Reported speech',
      ]);
      await page.goto('/search/?q=qwxzvkj&kind=claim');
      await says(page, /^Nothing found for “qwxzvkj”\. The lists below/);
      assert.equal(await page.getByRole('button', { name: 'Remove the filters' }).count(), 0);
    }));

  test('ignore an invalid day', () =>
    using(async (page) => {
      await open(page, '?q=Kato&from=2025-13-45');
      await says(page, /^\d+ found\.$/);
    }));

  test('are collapsed above the results on a narrow screen', () =>
    using(
      async (page) => {
        await open(page, '?q=Kato');
        assert.equal(await facet(page, 'kind', 'claim').isVisible(), false);
        await page.getByText('Narrow down').click();
        await facet(page, 'kind', 'claim').check();
        await page.getByText('Narrow down · 1 chosen').waitFor();
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      },
      { viewport: { width: 390, height: 844 } },
    ));
});
