import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { field, open, openDialog, results, using } from '../../support/search-page.ts';

/** The search with the keyboard, and recent searches. */

describe('a reader with a keyboard', { concurrency: 2 }, () => {
  const activeText = (page: Page) =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return id ? (document.getElementById(id)?.querySelector('a')?.textContent ?? 'nowhere') : '';
    });

  test('moves through the results from the field and opens one', () =>
    using(async (page) => {
      await open(page, '?q=Kato+chip');
      const titles = await results(page).allTextContents();
      assert.equal(await field(page).getAttribute('aria-expanded'), 'true');
      assert.equal(await page.locator(`#${await field(page).getAttribute('aria-controls')}`).getAttribute('role'), 'grid');
      await field(page).focus();
      await page.keyboard.press('ArrowDown');
      assert.equal(await activeText(page), titles[0]);
      await page.keyboard.press('ArrowDown');
      assert.equal(await activeText(page), titles[1]);
      assert.equal(await page.locator('[aria-selected=true]').count(), 1);
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      assert.equal(await activeText(page), '');
      await page.keyboard.press('ArrowUp');
      assert.equal(await activeText(page), titles.at(-1));
      await page.keyboard.press('Escape');
      assert.equal(await activeText(page), '');
      assert.equal(await field(page).inputValue(), 'Kato chip');
      await page.keyboard.press('ArrowDown');
      const href = await results(page).first().getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${href}`);
      await page.goBack();
      await results(page).first().waitFor();
      await field(page).focus();
      await page.keyboard.press('Escape');
      await page.waitForURL(/\/search\/$/);
      assert.equal(await field(page).inputValue(), '');
      assert.equal(await results(page).count(), 0);
    }));

  test('reaches every result with Tab', () =>
    using(async (page) => {
      await open(page, '?q=24%25');
      const count = await results(page).count();
      assert.ok(count > 3);
      await field(page).focus();
      const reached = new Set<string>();
      for (let pressed = 0; pressed < 120 && reached.size < count; pressed += 1) {
        await page.keyboard.press('Tab');
        const href = await page.evaluate(() => (document.activeElement?.closest('[data-kind]') ? document.activeElement.getAttribute('href') : null));
        if (href) reached.add(href);
      }
      assert.equal(reached.size, count);
    }));

  test('shows more results of a kind, and the focus moves to the first of them', () =>
    using(async (page) => {
      await open(page, '?q=Ishiba');
      const more = page.getByRole('button', { name: /^Show \d+ more$/ }).first();
      await more.focus();
      await page.keyboard.press('Enter');
      assert.ok(await page.evaluate(() => document.activeElement?.closest('[data-kind]') !== null));
    }));
});

describe('recent searches', { concurrency: 2 }, () => {
  test('are stored if a search is submitted or a result opened, are shown if the field is empty, and can be deleted', () =>
    using(async (page) => {
      await page.goto('/search/');
      await field(page).fill('Kato');
      await field(page).press('Enter');
      await field(page).fill('nobody knows');
      await field(page).fill('Lutnick');
      await results(page, 'actor').first().click();
      await page.waitForURL('**/actors/**');
      await field(page).waitFor({ state: 'detached' });
      await page.goto('/search/');
      const recent = page.locator('main .search-recent');
      assert.deepEqual(await recent.locator('li a').allTextContents(), ['Lutnick', 'Kato']);
      await recent.getByRole('link', { name: 'Kato' }).click();
      await results(page, 'actor').filter({ hasText: 'Kato' }).waitFor();
      assert.equal(await recent.isVisible(), false);
      await field(page).fill('');
      await recent.getByRole('button', { name: 'Forget “Lutnick”' }).click();
      assert.deepEqual(await recent.locator('li a').allTextContents(), ['Kato']);
      await recent.getByRole('button', { name: 'Forget all recent searches' }).click();
      assert.equal(await recent.isVisible(), false);
      assert.equal(await page.evaluate(() => localStorage.getItem('recent-searches')), null);
    }));

  test('are not stored if the browser refuses storage, and the search works', () =>
    using(async (page) => {
      await page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('refused', 'SecurityError');
            },
          });
      });
      await open(page, '?q=Kato');
      await field(page).press('Enter');
      await results(page, 'actor').first().click();
      await page.waitForURL('**/actors/**');
      await openDialog(page);
    }));
});
