import assert from 'node:assert/strict';
import type { BrowserContextOptions, Locator, Page } from '@playwright/test';
import { visit } from './visit.ts';

/** Locators and actions for the search page and the search dialog. */

/** Opens a page in a new browser context. Fails if the page throws or logs a warning or an error; with `complains`, logging is allowed. */
export const using = (use: (page: Page) => Promise<void>, { complains = false, ...options }: BrowserContextOptions & { complains?: boolean } = {}) =>
  visit(async (page) => {
    const faults: string[] = [];
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !complains) faults.push(message.text());
    });
    await use(page);
    assert.deepEqual(faults, []);
  }, options);

export const field = (page: Page) => page.locator('main').getByRole('combobox');
export const results = (page: Page, kind = '') => page.locator(kind ? `main [data-kind="${kind}"] a` : 'main [data-kind] a');
/** Waits for a visible message. `announced` waits for the live region, which follows after the reader stops typing. */
export const says = (page: Page, text: string | RegExp) => page.locator('main .search-says').filter({ hasText: text }).waitFor({ state: 'attached' });
export const announced = (page: Page, text: string | RegExp) => page.locator('main [role=status]').filter({ hasText: text }).waitFor({ state: 'attached' });
export const settled = (page: Page) => page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
export const query = (page: Page) => new URL(page.url()).search;
export const facet = (page: Page, name: string, value: string) => page.locator(`.search-facets input[name="${name}"][value="${value}"]`);
export const count = async (box: Locator) => Number(await box.locator('..').locator('.search-count').textContent());
/** The last topic of the lists that the page shows if there is no query. */
export const lists = (page: Page) => page.locator('main').locator('a[href*="/topics/"]').last();

export async function open(page: Page, search: string) {
  await page.goto(`/search/${search}`);
  await results(page).first().waitFor();
  await settled(page);
}

export const dialog = (page: Page) => page.locator('dialog[open]');

export async function openDialog(page: Page, key = '/') {
  await page.keyboard.press(key);
  await dialog(page).waitFor();
}
