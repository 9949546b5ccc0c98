import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { ledgerOf } from '../../src/exports/ledger.ts';
import { rowsIn, viewFrom, type Ledger } from '../../src/model/views/claims-table.ts';
import { pageSize } from '../../src/model/views/paging.ts';
import { launch } from '../support/browser.ts';
import { catalogue, dist } from '../support/built.ts';
import { inScheme } from '../support/colours.ts';
import { serve } from '../support/serve.ts';

const ledger = ledgerOf(catalogue);
const all = ledger.rows.length;
const says = (query: string) => rowsIn(ledger, viewFrom(ledger, query)).map((row) => row.says);

const most = (values: string[]): string => [...Map.groupBy(values, (value) => value)].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
/** The actor most claims are about, and the kind and account most of those have. */
const actor = most(ledger.rows.flatMap(({ values }) => values.actor));
const aboutThem = ledger.rows.filter(({ values }) => values.actor.includes(actor));
const kind = most(aboutThem.map(({ values }) => values.kind.join()));
const both = `?kind=${kind}&actor=${actor}`;

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;
before(async () => {
  [browser, site] = [await launch(), await serve(dist)];
});
after(async () => {
  await browser.close();
  await site.close();
});

/** Opens the ledger in a browser of its own; waits for the rows unless told not to. */
async function open(
  query = '',
  { rows = true, prepare, ...options }: BrowserContextOptions & { rows?: boolean; prepare?: (page: Page) => Promise<unknown> } = {},
) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await prepare?.(page);
  await page.goto(`${site.address}claims/${query}`);
  if (rows) await page.locator('claim-ledger search').waitFor();
  return { page, faults, close: () => context.close() };
}

const shown = (page: Page) => page.locator('.ledger tbody th a').allTextContents();
const status = (page: Page) => page.locator('claim-ledger [role=status]').textContent();
const first = (items: string[]) => items.slice(0, pageSize);

async function taken(page: Page, button: 'CSV' | 'JSON') {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Cells of a CSV file whose quotes are doubled. */
const cellsOf = (csv: string) =>
  [...csv.replace('\uFEFF', '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))([,\n])/g)]
    .reduce<string[][]>(
      (lines, [, quoted, bare, end]) => {
        lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
        if (end === '\n') lines.push([]);
        return lines;
      },
      [[]],
    )
    .slice(0, -1);

test('a reader with JavaScript off can reach every claim from the first page of the ledger', async () => {
  const { page, close } = await open('', { javaScriptEnabled: false, rows: false });
  const pages = await page.locator('nav.pages a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const found: string[] = [];
  for (const address of ['/claims/', ...pages]) {
    await page.goto(new URL(address, site.address).href);
    const links = await page.locator('main ul.lines > li > a').evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
    assert.ok(links.length <= pageSize);
    found.push(...links);
    assert.equal(await page.locator('claim-ledger search, claim-ledger table').filter({ visible: true }).count(), 0);
  }
  assert.deepEqual(
    found,
    catalogue.claims.map(({ account, id }) => `/articles/${account}/#${id}`),
  );
  await close();
});

test('the ledger shows all claims, takes the printed list away and asks for nothing to be typed', async () => {
  const { page, faults, close } = await open();
  assert.equal(await status(page), `${all} of ${all} claims`);
  assert.deepEqual(await shown(page), first(says('')));
  assert.equal(await page.locator('[data-list]').isVisible(), false);
  assert.equal(await page.locator('claim-ledger input, claim-ledger textarea').count(), 0);
  assert.deepEqual(faults, []);
  await close();
});

test('an address with filters shows its claims without a keystroke', async () => {
  assert.ok(says(both).length > 0 && says(both).length < all);
  const { page, close } = await open(`${both}&topic=no-such-topic`);
  assert.equal(await status(page), `${says(both).length} of ${all} claims`);
  assert.deepEqual(await shown(page), first(says(both)));
  assert.equal(await page.getByLabel('Kind').inputValue(), kind);
  assert.equal(await page.getByLabel('About whom').inputValue(), actor);
  assert.equal(await page.getByLabel('Topic').inputValue(), '');
  await close();
});

test('the count beside every option is what choosing it shows', async () => {
  const { page, close } = await open(both);
  for (const label of ['Kind', 'Speaker', 'About whom', 'Topic', 'Account', 'State of its questions']) {
    const select = page.getByLabel(label, { exact: true });
    const before = await select.inputValue();
    const options = await select.locator('option').evaluateAll((found) => (found as HTMLOptionElement[]).map(({ value, text }) => ({ value, text })));
    assert.ok(options.length > 1, label);
    for (const { value, text } of options) {
      await select.selectOption(value);
      assert.equal(await status(page), `${/\((\d+)\)$/.exec(text)?.[1]} of ${all} claims`, `${label}: ${text}`);
    }
    await select.selectOption(before);
  }
  await close();
});

test('Back and Forward go through what was chosen', async () => {
  const { page, close } = await open();
  await page.getByLabel('Kind').selectOption(kind);
  await page.getByLabel('About whom').selectOption(actor);
  assert.equal(new URL(page.url()).search, both);
  await page.goBack();
  assert.equal(new URL(page.url()).search, `?kind=${kind}`);
  assert.equal(await status(page), `${says(`?kind=${kind}`).length} of ${all} claims`);
  assert.equal(await page.getByLabel('About whom').inputValue(), '');
  await page.goBack();
  assert.equal(await status(page), `${all} of ${all} claims`);
  await page.goForward();
  await page.goForward();
  assert.deepEqual(await shown(page), first(says(both)));
  await page.getByRole('button', { name: 'Clear filters' }).click();
  assert.equal(new URL(page.url()).search, '');
  assert.equal(await status(page), `${all} of ${all} claims`);
  await close();
});

test('every order can be chosen, is in the address and is told to those who hear the table', async () => {
  const { page, close } = await open();
  const sort = page.getByLabel('Sort by');
  const orders = await sort.locator('option').evaluateAll((found) => (found as HTMLOptionElement[]).map(({ value }) => value));
  assert.equal(orders.length, 8);
  for (const order of orders.toReversed()) {
    await sort.selectOption(order);
    assert.deepEqual(await shown(page), first(says(`?sort=${order}`)), order);
    assert.equal(new URL(page.url()).search, order === 'account' ? '' : `?sort=${order}`);
    const sorted = page.locator('.ledger th[aria-sort]');
    assert.equal((await sorted.textContent())?.trim().toLowerCase(), order.replace('-', ''));
    assert.equal(await sorted.getAttribute('aria-sort'), order.startsWith('-') ? 'descending' : 'ascending');
  }
  await close();
});

test('the CSV and the JSON hold what is shown, in its order', async () => {
  const { page, close } = await open(`${both}&sort=-date`);
  const expected = says(`${both}&sort=-date`);
  const csv = await taken(page, 'CSV');
  const [head = [], ...lines] = cellsOf(csv.text);
  assert.equal(csv.name, 'claims-shown.csv');
  assert.deepEqual(
    lines.map((line) => line[head.indexOf('says')]),
    expected,
  );
  assert.ok(lines.every((line) => line.length === head.length));
  const json = await taken(page, 'JSON');
  assert.equal(json.name, 'claims-shown.json');
  assert.deepEqual(
    (JSON.parse(json.text) as { says: string }[]).map((claim) => claim.says),
    expected,
  );
  await close();
});

test('a keyboard alone filters, sorts and downloads', async () => {
  const { page, close } = await open();
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const here = document.activeElement;
        return here instanceof HTMLSelectElement ? (here.labels[0]?.textContent ?? '') : (here?.textContent ?? '');
      });
      if (name.test(focused)) return;
    }
    assert.fail(`Tab never comes to ${name}`);
  };
  await tabTo(/^Kind$/);
  await page.keyboard.press('ArrowDown');
  const chosen = new URL(page.url()).search;
  assert.match(chosen, /^\?kind=/);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'kind');
  assert.equal(await status(page), `${says(chosen).length} of ${all} claims`);
  await tabTo(/^Sort by$/);
  await page.keyboard.press('ArrowDown');
  assert.equal(new URL(page.url()).search, `${chosen}&sort=-account`);
  await tabTo(/^CSV$/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  assert.equal(cellsOf(readFileSync(await download.path(), 'utf8')).length, says(chosen).length + 1);
  await close();
});

test('a long ledger comes a hundred at a time, and the focus goes to the first new claim', async () => {
  const long: Ledger = { ...ledger, rows: Array.from({ length: 250 }, (_, at) => ({ ...ledger.rows[at % all]!, says: `Claim ${at + 1}` })) };
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
  const kinds = ledger.options.kind.map(({ value }) => value);
  const empty = ledger.options.speaker.flatMap(({ value }) => kinds.map((each) => `?kind=${each}&speaker=${value}`)).find((query) => says(query).length === 0);
  assert.ok(empty);
  const { page, close } = await open(empty);
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
  assert.equal(await status(page), `${says(`?kind=${kind}`).length} of ${all} claims`);
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
