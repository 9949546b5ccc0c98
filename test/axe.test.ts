import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { launch } from './browser.ts';
import { dist, onePageOfEachKind } from './built.ts';
import { colourRules } from './colours.ts';
import { serve } from './serve.ts';

/** Every page passes axe: all of its default rules and those of WCAG 2.0 to 2.2, levels A and AA. */

const [browser, site] = await Promise.all([launch(), serve(dist)]);
after(() => Promise.all([browser.close(), site.close()]));

const context = await browser.newContext({ baseURL: site.address, viewport: { width: 1280, height: 800 }, colorScheme: 'light', reducedMotion: 'reduce' });

const everything = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations' as const],
};
/** What can differ in other colours. */
const colours = { runOnly: colourRules, resultTypes: ['violations' as const] };

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

/** What axe finds, in sentences. */
const sentences = ({ violations, passes }: Pick<Results, 'violations' | 'passes'>): string[] => {
  assert.ok(
    [...passes, ...violations].some(({ id }) => id === 'color-contrast'),
    'axe saw no text',
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary = '' }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  );
};

/** Runs axe again on a page into which AxeBuilder has put it. */
const again = (page: Page, options: typeof everything | typeof colours) =>
  page.evaluate(
    (chosen) => (globalThis as unknown as { axe: { run: (on: Document, options: object) => Promise<Results> } }).axe.run(document, chosen),
    options,
  );

describe('axe finds nothing, light or dark, at 1280 and at 390 pixels', { concurrency: 2 }, () => {
  // A list's further pages are made of what its first page is made of.
  const kinds = onePageOfEachKind().filter((path) => !/\/\d+\/$/.test(path));
  assert.ok(kinds.length >= 15);
  for (const path of kinds)
    test(path, async () => {
      const page = await context.newPage();
      await page.goto(path);
      const wide = sentences(await new AxeBuilder({ page }).setLegacyMode(true).options(everything).analyze());
      await page.emulateMedia({ colorScheme: 'dark' });
      const wideDark = sentences(await again(page, colours));
      await page.setViewportSize({ width: 390, height: 800 });
      const narrowDark = sentences(await again(page, colours));
      await page.emulateMedia({ colorScheme: 'light' });
      const narrow = sentences(await again(page, everything));
      await page.close();
      assert.deepEqual({ wide, wideDark, narrow, narrowDark }, { wide: [], wideDark: [], narrow: [], narrowDark: [] });
    });
});
