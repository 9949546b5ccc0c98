import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { axeFinds } from '../support/axe.ts';
import { onePageOfEachKind } from '../support/built.ts';
import { visit } from '../support/visit.ts';

/** Checks every kind of page with axe, wide and light, and narrow and dark. `long/axe.test.ts` checks the other combinations. */

describe('axe finds no violation, light at 1280 and dark at 390 pixels', { concurrency: 2 }, () => {
  // Further pages of a list have the same elements as the first.
  const kinds = onePageOfEachKind().filter((path) => !/\/\d+\/$/.test(path));
  assert.ok(kinds.length > 0);
  for (const path of kinds)
    test(path, () =>
      visit(async (page) => {
        await page.goto(path);
        const wide = await axeFinds(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.setViewportSize({ width: 390, height: 800 });
        const narrowDark = await axeFinds(page, 'colours');
        assert.deepEqual({ wide, narrowDark }, { wide: [], narrowDark: [] });
      }),
    );
});
