import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { colourRules } from '../../support/colours.ts';
import { dialog, field, open, openDialog, results, says, settled, using } from '../../support/search-page.ts';

/** Highlights of the found words on the page of a result, and the accessibility of all states of the search. */

const accountPage = '/articles/cool-answer-to-washington/';

describe('on the page of a result', { concurrency: 2 }, () => {
  const marked = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => range.toString()));

  for (const [way, remove] of [
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['a button', (page: Page) => page.getByRole('button', { name: 'Remove marks' }).click()],
  ] as const)
    test(`the found words are highlighted until ${way} removes the highlights permanently`, () =>
      using(async (page) => {
        await open(page, '?q=Kato+chip');
        await results(page, 'claim').first().click();
        await page.waitForURL(/\/articles\/[^?]+#[^?]+$/);
        await page.locator('.found-bar').waitFor();
        const words = await marked(page);
        assert.ok(words.length > 1);
        assert.deepEqual([...new Set(words.map((word) => word.toLowerCase()))].toSorted(), ['chip', 'kato']);
        assert.ok(await page.locator(':target').isVisible());
        await page.reload();
        await page.locator('.found-bar').waitFor();
        await remove(page);
        assert.deepEqual(await marked(page), []);
        assert.equal(await page.locator('.found-bar').count(), 0);
        await page.reload();
        await page.waitForTimeout(200);
        assert.deepEqual(await marked(page), []);
      }));

  test('there are no highlights if the page was not opened from the search', () =>
    using(async (page) => {
      await open(page, '?q=Kato+chip');
      await results(page, 'account').first().click();
      await page.locator('.found-bar').waitFor();
      await page.goto('/actors/katsunobu-kato/');
      await page.waitForTimeout(200);
      assert.deepEqual(await marked(page), []);
    }));
});

describe('axe finds no violation in the search, light or dark, at 1280 and at 390 pixels', { concurrency: 2 }, () => {
  const rules = {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations' as const],
  };
  const states: Record<string, (page: Page) => Promise<void>> = {
    'results and filters': async (page) => {
      await open(page, '?q=Kato&kind=claim&kind=actor');
      const folded = page.locator('.search-facets:not([open]) > summary');
      if (await folded.isVisible()) await folded.click();
      await field(page).focus();
      await page.keyboard.press('ArrowDown');
    },
    suggestions: (page) => open(page, '?q=Ishbia'),
    'nothing found': async (page) => {
      await page.goto('/search/?q=Korea');
      await says(page, /^Nothing/);
    },
    'the dialog with recent searches': async (page) => {
      await page.addInitScript(() => localStorage.setItem('recent-searches', '["Kato","85 minutes"]'));
      await page.goto(accountPage);
      await openDialog(page);
      await dialog(page).getByRole('link', { name: 'Kato' }).waitFor();
    },
    'the dialog with results': async (page) => {
      await page.goto(accountPage);
      await openDialog(page);
      await page.keyboard.type('Kato chip');
      await dialog(page).locator('[data-kind]').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
    'a page with highlights': async (page) => {
      await open(page, '?q=Kato+chip');
      await results(page, 'claim').first().click();
      await page.locator('.found-bar').waitFor();
    },
  };
  for (const [name, reach] of Object.entries(states))
    for (const width of [1280, 390])
      test(`${name}, ${width}`, () =>
        using(
          async (page) => {
            await reach(page);
            await settled(page);
            for (const colorScheme of width === 1280 ? (['light', 'dark'] as const) : (['light'] as const)) {
              await page.emulateMedia({ colorScheme });
              const { violations, passes } = await new AxeBuilder({ page })
                .setLegacyMode(true)
                .options(colorScheme === 'dark' ? { runOnly: colourRules } : rules)
                .analyze();
              assert.ok(
                [...passes, ...violations].some(({ id }) => id === 'color-contrast'),
                'axe checked no text',
              );
              assert.deepEqual(
                violations.flatMap(({ id, nodes }) =>
                  nodes.map(({ target, failureSummary = '' }) => `${colorScheme}: ${id}: ${target.join(' ')}: ${failureSummary}`),
                ),
                [],
              );
            }
            assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is wider than the window');
          },
          { viewport: { width, height: 844 } },
        ));
});
