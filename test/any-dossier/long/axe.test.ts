import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { axeFinds } from '../../support/axe.ts';
import { findable } from '../../support/findable.ts';
import { account, accountPage, actorOfEvents, kinds } from '../../support/samples.ts';
import { kind, unmet } from '../../support/ledger.ts';
import { visit } from '../../support/visit.ts';

/** Checks every kind of page, and every state that a script produces, with axe at both widths and in all colour schemes. */

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', forcedColors: 'none', contrast: 'no-preference' },
  'light with more contrast': { colorScheme: 'light', forcedColors: 'none', contrast: 'more' },
  'dark with more contrast': { colorScheme: 'dark', forcedColors: 'none', contrast: 'more' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active', contrast: 'no-preference' },
} as const;

/** Checks a page in every colour scheme and width. The first check of each width applies all rules, the others only those of colours. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    for (const [name, media] of Object.entries(looks)) {
      await page.emulateMedia(media);
      const sentences = await axeFinds(page, media.forcedColors === 'active' ? 'allButContrast' : name === 'light' ? 'everything' : 'colours');
      found.push(...sentences.map((sentence) => `${name} at ${width}: ${sentence}`));
    }
  }
  return found;
}

describe('axe finds no violation at 1280 and 320 pixels, light, dark, with more contrast and in forced colours', { concurrency: 2 }, () => {
  assert.ok(kinds.length > 0);
  for (const path of kinds)
    test(path, () =>
      visit(async (page) => {
        page.setDefaultTimeout(20_000);
        await page.goto(path);
        assert.deepEqual(await findings(page), []);
      }),
    );
});

const search = `/search/?q=${encodeURIComponent(findable.words)}`;

const states: Record<string, (page: Page) => Promise<unknown>> = {
  'a search with results': async (page) => {
    await page.goto(search);
    await page.locator('main [data-kind] a').first().waitFor();
    await page.locator('.search-facets').evaluate((facets: HTMLDetailsElement) => (facets.open = true));
  },
  'a search with filters, with a result selected by an arrow key': async (page) => {
    await page.goto(`${search}&kind=claim`);
    await page.locator('main [data-kind=claim] a').first().waitFor();
    await page.locator('main').getByRole('combobox').press('ArrowDown');
    await page.locator('main [aria-selected=true]').waitFor();
  },
  'a search that finds nothing': async (page) => {
    await page.goto('/search/?q=qwxzvkj');
    await page.locator('main .search-says', { hasText: 'Nothing found' }).waitFor();
  },
  'the search dialog on the page of an account': async (page) => {
    await page.goto(accountPage);
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.type(findable.words);
    await page.locator('dialog [data-kind] a').first().waitFor();
  },
  'an account opened from the search, with highlighted words': async (page) => {
    await page.goto(search);
    await page.locator('main [data-kind=claim] a').first().click();
    await page.locator('.found-bar').waitFor();
  },
  'the claims, filtered': async (page) => {
    await page.goto(`/claims/?claim=${kind}&sort=-date`);
    await page.getByRole('status').filter({ hasText: ' of ' }).waitFor();
    assert.ok((await page.locator('.ledger tbody tr').count()) > 0);
  },
  'the claims with filters that no claim meets': async (page) => {
    await page.goto(`/claims/${unmet}`);
    await page.getByRole('status').filter({ hasText: 'None meets' }).waitFor();
  },
  'the timeline, filtered': async (page) => {
    await page.goto(`/timeline/?actor=${actorOfEvents}`);
    await page
      .getByRole('status')
      .filter({ hasText: /^\d+ of / })
      .waitFor();
  },
  'an account with the light theme, names in both forms and its own views dimmed': async (page) => {
    await page.goto(accountPage);
    for (const id of ['theme-light', 'names-both', 'views-dimmed']) await page.locator(`#${id}`).check({ force: true });
  },
  'an account with the dark theme and names as printed': async (page) => {
    await page.goto(accountPage);
    for (const id of ['theme-dark', 'names-printed']) await page.locator(`#${id}`).check({ force: true });
  },
  'an account at the entry of a claim': async (page) => {
    await page.goto(accountPage);
    await page.locator(`#${account.claims[0]?.id}`).click();
    await page.locator('li:target').waitFor();
  },
  'the origins, expanded': async (page) => {
    await page.goto('/origins/');
    await page.getByText('Show the speakers').click();
  },
};

describe('axe finds no violation after a reader has used a page', { concurrency: 2 }, () => {
  for (const [name, reach] of Object.entries(states))
    test(name, () =>
      visit(async (page) => {
        page.setDefaultTimeout(20_000);
        await reach(page);
        assert.deepEqual(await findings(page), []);
      }),
    );
});
