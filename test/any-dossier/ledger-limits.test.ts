import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ClaimsTable } from '../../src/model/views/claims-table.ts';
import { pageSize } from '../../src/model/views/paging.ts';
import { inScheme } from '../support/colours.ts';
import { claimCount, kindAndActor, kind, claimsTable, open, claimTexts, shown, status, downloaded, unmet } from '../support/ledger.ts';

/** The claims table if it is long, empty or without its data, with strict policies, and in every colour scheme and width. */

test('a long table shows a hundred claims at a time, and the focus moves to the first new claim', async () => {
  const long: ClaimsTable = {
    ...claimsTable,
    rows: Array.from({ length: 250 }, (_, at) => ({ ...claimsTable.rows[at % claimCount]!, says: `Claim ${at + 1}` })),
  };
  const { page, close } = await open('', { prepare: (fresh) => fresh.route('**/ledger.json', (route) => route.fulfill({ json: long })) });
  assert.equal((await shown(page)).length, 100);
  await page.getByRole('button', { name: 'Show 100 more' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Claim 101');
  await page.getByRole('button', { name: 'Show 50 more' }).click();
  assert.equal((await shown(page)).length, 250);
  assert.equal(await page.locator('[data-more]').isVisible(), false);
  await close();
});

test('a sentence says that no claim meets the filters', async () => {
  assert.ok(unmet);
  const { page, close } = await open(unmet);
  assert.equal(await status(page), `0 of ${claimCount} claims. None meets all these filters; clear them, or choose another value.`);
  assert.equal(await page.locator('.ledger').isVisible(), false);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  assert.equal(await status(page), `${claimCount} of ${claimCount} claims`);
  await close();
});

for (const [what, answer] of [
  ['missing', { status: 404, body: 'not found' }],
  ['broken', { status: 200, contentType: 'application/json', body: '{"rows":' }],
  ['of another format', { status: 200, contentType: 'application/json', body: '{}' }],
] as const)
  test(`a sentence says that the filters could not be loaded if the data are ${what}, and the printed list stays`, async () => {
    const { page, close } = await open('', { rows: false, prepare: (fresh) => fresh.route('**/ledger.json', (route) => route.fulfill(answer)) });
    await page.getByText('The filters could not be loaded. The list below is complete without them.').waitFor();
    assert.equal(await page.locator('[data-list]').isVisible(), true);
    assert.equal(await page.locator('claim-ledger search').isVisible(), false);
    assert.equal(await page.locator('main ul.lines > li').count(), Math.min(claimCount, pageSize));
    await close();
  });

test('the table works with a policy of trusted types and without inline styles', async () => {
  const prepare = (page: Page) =>
    page.route('**/claims/', async (route) => {
      const response = await route.fetch();
      const policy = "require-trusted-types-for 'script'; trusted-types 'none'; style-src-attr 'none'";
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });
  const { page, faults, close } = await open('', { prepare });
  await page.getByLabel('Kind').selectOption(kind);
  assert.equal(await status(page), `${claimTexts(`?claim=${kind}`).length} of ${claimCount} claims`);
  await downloaded(page, 'CSV');
  assert.deepEqual(faults, []);
  await close();
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of colorScheme === 'light' ? [390, 1280] : [1280])
    test(`axe finds no violation in the table, ${colorScheme} at ${width} pixels`, async () => {
      const { page, close } = await open(kindAndActor, { colorScheme, viewport: { width, height: 900 } });
      assert.ok((await shown(page)).length > 0);
      const { violations } = await inScheme(new AxeBuilder({ page }), colorScheme).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        [],
      );
      await close();
    });

test('the table fits every screen width, as cards on narrow screens', async () => {
  const { page, close } = await open();
  for (const [width, display] of [
    [320, 'block'],
    [390, 'block'],
    [640, 'block'],
    [768, 'block'],
    [1024, 'table-row'],
    [1280, 'table-row'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, String(width));
    assert.equal(
      await page
        .locator('.ledger tbody tr')
        .first()
        .evaluate((line) => getComputedStyle(line).display),
      display,
    );
  }
  await close();
});
