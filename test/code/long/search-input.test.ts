import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../../support/fixture-site.ts';
import { dialog, field, openDialog, results, says, settled, using } from '../../support/search-page.ts';

/** Unusual, long and hostile input of the search. */

describe('the search', { concurrency: 2 }, () => {
  test('truncates a query of five thousand characters and says so', () =>
    using(async (page) => {
      await page.goto('/search/');
      await field(page).fill('Lindt '.repeat(556));
      await says(page, /^Only the first 200 characters are searched\. /);
      await results(page, 'actor').first().waitFor();
      assert.ok(page.url().length < 400);
      await page.goto(`/search/?q=${'x'.repeat(5000)}`);
      await says(page, /^Only the first 200 characters are searched\. Nothing found for “x{80}…”/);
    }));

  test('searches for any characters as text and goes on working', () =>
    using(async (page) => {
      await page.goto('/search/');
      for (const text of ['(.*+?[', '\\', '^$|{}', '"\'`', '%', '\u0000\u0007\u001b', '\u202eabc', '__proto__', 'constructor', '🙂', '   ', '-', '....']) {
        await field(page).fill(text);
        await settled(page);
        await field(page).fill('Lindt');
        await results(page, 'actor').filter({ hasText: 'Oda Lind' }).waitFor();
      }
      for (const text of ['%', '%E0%A4%A', '%ED%A0%80', '%00', '(%5B', '+']) {
        await page.goto(`/search/?q=${text}`);
        await settled(page);
        await field(page).fill('Lindt');
        await results(page, 'actor').filter({ hasText: 'Oda Lind' }).waitFor();
      }
    }));

  test('accepts a million characters in the field and in the address, and lone surrogates', () =>
    using(async (page) => {
      await page.goto('/search/');
      const million = 'Lindt '.repeat(111_112);
      await field(page).fill(million);
      await says(page, /^Only the first 200 characters are searched\. /);
      await results(page, 'actor').first().waitFor();
      assert.ok(page.url().length < 400);
      await page.evaluate((long) => {
        history.pushState(null, '', `?q=${long}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }, 'y'.repeat(1_000_000));
      await says(page, /^Nothing found for “y{80}…”|^Only the first 200 characters are searched\. Nothing found for “y{80}…”/);
      await settled(page);
      for (const half of ['\ud800', 'Oda\udc00', `${'x'.repeat(199)}🙂`]) {
        await field(page).evaluate((input: HTMLInputElement, value) => {
          input.value = value;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, half);
        await settled(page);
        await field(page).press('Enter');
        await settled(page);
        assert.ok(page.url().isWellFormed());
      }
      await field(page).fill('Lindt');
      await results(page, 'actor').filter({ hasText: 'Oda Lind' }).waitFor();
      const kept = JSON.parse((await page.evaluate(() => localStorage.getItem('recent-searches'))) ?? '[]') as string[];
      assert.ok(kept.length > 0 && kept.every((query) => query.isWellFormed() && query.length <= 200));
    }));

  test('ignores invalid stored data of the recent searches', () =>
    using(async (page) => {
      for (const left of ['{', '{"a":1}', '[1,null,{}]', '"Oda"', 'null']) {
        await page.addInitScript((value) => localStorage.setItem('recent-searches', value), left);
        await page.goto('/search/');
        await page.waitForLoadState('networkidle');
        assert.equal(await page.locator('main .search-recent').isVisible(), false, left);
      }
    }));

  test('shows markup in the address as text', () =>
    using(async (page) => {
      const markup = '<img src=x onerror="document.title=1"> qwxzvkj';
      await page.goto(`/search/?q=${encodeURIComponent(markup)}&kind=<b>&actor="><script>document.title=1</script>&from=<i>`);
      await says(page, `Nothing found for “${markup}”.`);
      assert.equal(await page.locator('main img, main script:not([src]), search-box b').count(), 0);
      assert.equal(await page.title(), 'Search · Crossread: two accounts of a village bridge');
      await field(page).press('Enter');
      await page.goto('/');
      await openDialog(page);
      await dialog(page).getByRole('link', { name: markup }).waitFor();
      assert.equal(await page.locator('dialog img').count(), 0);
    }));
});
