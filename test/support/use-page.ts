import assert from 'node:assert/strict';
import type { Page } from '@playwright/test';
import { findable } from './findable.ts';

/** Uses every scripted part of a page as a reader does; fails if a part does not respond. */

export async function usePage(page: Page): Promise<void> {
  await page.locator('.theme label').last().click();
  assert.ok(await page.locator('#theme-dark').isChecked());
  for (const [part, use] of Object.entries(parts)) if ((await page.locator(part).count()) > 0) await use(page);
  await page.keyboard.press('Control+k');
  if ((await page.locator('search-box[data-place=page]').count()) > 0) return;
  await page.locator('dialog[open]').getByRole('combobox').fill(findable.words);
  await found(page, 'dialog[open]');
  await page.keyboard.press('Escape');
}

async function chooseSecond(page: Page, within: string): Promise<void> {
  const field = page.locator(`${within} select`).first();
  await field.locator('option').nth(1).waitFor({ state: 'attached' });
  const status = page.locator(`${within} [role=status]`);
  const before = await status.textContent();
  await field.selectOption({ index: 1 });
  assert.notEqual(await status.textContent(), before);
}

const found = (page: Page, within: string) => page.locator(`${within} [data-kind] a`).first().waitFor();

/** Use of each scripted part of the site, by selector. Parts that the page lacks are skipped. */
const parts: Record<string, (page: Page) => Promise<void>> = {
  'claim-ledger': async (page) => {
    await chooseSecond(page, 'claim-ledger');
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()]);
  },
  'timeline-filter': async (page) => {
    await chooseSecond(page, 'timeline-filter');
    await page.getByRole('button', { name: 'Clear filters' }).click();
  },
  'comparison-picker': async (page) => {
    await page.getByLabel('First account').selectOption({ index: 1 });
    await page.locator('select[name=second]:enabled option').nth(1).waitFor({ state: 'attached' });
    await page.getByLabel('Second account').selectOption({ index: 1 });
    await page.locator('[data-result] table').first().waitFor();
  },
  'margin-preview': async (page) => {
    await page.getByLabel('as printed').check();
    const size = page.viewportSize();
    await page.setViewportSize({ width: 390, height: 844 }); // the narrow layout has no margin column
    await page.locator('a.c').last().focus();
    await page.locator('.preview:popover-open').waitFor();
    if (size) await page.setViewportSize(size);
  },
  'search-box[data-place=page]': async (page) => {
    const field = page.locator('main').getByRole('combobox');
    await field.fill(findable.words);
    await found(page, 'main');
    await field.fill(findable.misspelt);
    await page.locator('main .search-offers a').first().waitFor();
    await field.fill(findable.words);
    await page.locator('main [data-kind=account] a').first().click();
    await page.locator('.found-bar').waitFor();
    await page.goBack();
  },
};
