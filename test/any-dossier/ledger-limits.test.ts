import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ClaimsTable } from '../../src/model/views/claims-table.ts';
import { pageSize } from '../../src/model/views/paging.ts';
import { inScheme } from '../support/colours.ts';
import { all, both, kind, claimsTable, open, says, shown, status, taken, unmet } from '../support/ledger.ts';

/** The table of claims when it is long, empty or without its data, under strict policies, in every colour scheme and width. */

test('a long ledger comes a hundred at a time, and the focus goes to the first new claim', async () => {
  const long: ClaimsTable = { ...claimsTable, rows: Array.from({ length: 250 }, (_, at) => ({ ...claimsTable.rows[at % all]!, says: `Claim ${at + 1}` })) };
  const { page, close } = await open('', { prepare: (fresh) => fresh.route('**/ledger.json', (route) => route.fulfill({ json: long })) });
  assert.equal((await shown(page)).length, 100);
  await page.getByRole('button', { name: 'Show 100 more' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Claim 101');
  await page.getByRole('button', { name: 'Show 50 more' }).click();
  assert.equal((await shown(page)).length, 250);
  assert.equal(await page.locator('[data-more]').isVisible(), false);
  await close();
});

test('where nothing meets the filters, a sentence says so', async () => {
  assert.ok(unmet);
  const { page, close } = await open(unmet);
  assert.equal(await status(page), `0 of ${all} claims. None meets all these filters; clear them, or choose another value.`);
  assert.equal(await page.locator('.ledger').isVisible(), false);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  assert.equal(await status(page), `${all} of ${all} claims`);
  await close();
});

for (const [what, answer] of [
  ['missing', { status: 404, body: 'not found' }],
  ['broken', { status: 200, contentType: 'application/json', body: '{"rows":' }],
  ['empty of meaning', { status: 200, contentType: 'application/json', body: '{}' }],
] as const)
  test(`where the rows are ${what}, a sentence says so and the printed list stays`, async () => {
    const { page, close } = await open('', { rows: false, prepare: (fresh) => fresh.route('**/ledger.json', (route) => route.fulfill(answer)) });
    await page.getByText('The filters could not be loaded. The list below is complete without them.').waitFor();
    assert.equal(await page.locator('[data-list]').isVisible(), true);
    assert.equal(await page.locator('claim-ledger search').isVisible(), false);
    assert.equal(await page.locator('main ul.lines > li').count(), Math.min(all, pageSize));
    await close();
  });

test('the ledger works where the browser refuses strings as markup and styles in line', async () => {
  const prepare = (page: Page) =>
    page.route('**/claims/', async (route) => {
      const response = await route.fetch();
      const policy = "require-trusted-types-for 'script'; trusted-types 'none'; style-src-attr 'none'";
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });
  const { page, faults, close } = await open('', { prepare });
  await page.getByLabel('Kind').selectOption(kind);
  assert.equal(await status(page), `${says(`?claim=${kind}`).length} of ${all} claims`);
  await taken(page, 'CSV');
  assert.deepEqual(faults, []);
  await close();
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of colorScheme === 'light' ? [390, 1280] : [1280])
    test(`the ledger in ${colorScheme} at ${width} px keeps the rules of accessibility`, async () => {
      const { page, close } = await open(both, { colorScheme, viewport: { width, height: 900 } });
      assert.ok((await shown(page)).length > 0);
      const { violations } = await inScheme(new AxeBuilder({ page }), colorScheme).analyze();
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
        [],
      );
      await close();
    });

test('the ledger fits every screen, as cards where a table would not', async () => {
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
