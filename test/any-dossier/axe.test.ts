import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { axeFinds } from '../support/axe.ts';
import { onePageOfEachKind } from '../support/built.ts';
import { visit } from '../support/visit.ts';

/** Every kind of page passes axe, wide and light, narrow and dark. All the other ways to look at them are in `long/axe.test.ts`. */

describe('axe finds nothing, light at 1280 and dark at 390 pixels', { concurrency: 2 }, () => {
  // A list's further pages are made of what its first page is made of.
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
