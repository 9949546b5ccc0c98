import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageSize } from '../../src/model/views/paging.ts';
import { catalogue } from '../support/built.ts';
import { actor, claimCount, kindAndActor, first, kind, open, claimTexts, shown, siteAddress, status } from '../support/ledger.ts';

/** The claims table: filters, sort orders and addresses. */

const { lacks } = catalogue.dossier;
const filters = [
  'Kind',
  'Speaker',
  'About whom',
  ...(lacks.includes('topics') ? [] : ['Topic']),
  'Account',
  ...(lacks.includes('questions') ? [] : ['State of its questions']),
];

test('without JavaScript a reader reaches every claim from the first page of the list', async () => {
  const { page, close } = await open('', { javaScriptEnabled: false, rows: false });
  const pages = await page.locator('nav.pages a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const found: string[] = [];
  for (const address of ['/claims/', ...pages]) {
    await page.goto(new URL(address, siteAddress).href);
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

test('the table shows all claims, replaces the printed list and has no text field', async () => {
  const { page, faults, close } = await open();
  assert.equal(await status(page), `${claimCount} of ${claimCount} claims`);
  assert.deepEqual(await shown(page), first(claimTexts('')));
  assert.equal(await page.locator('[data-list]').isVisible(), false);
  assert.equal(await page.locator('claim-ledger input, claim-ledger textarea').count(), 0);
  assert.deepEqual(faults, []);
  await close();
});

test('an address with filters shows its claims', async () => {
  assert.ok(claimTexts(kindAndActor).length > 0 && claimTexts(kindAndActor).length < claimCount);
  const { page, close } = await open(`${kindAndActor}&topic=no-such-topic`);
  assert.equal(await status(page), `${claimTexts(kindAndActor).length} of ${claimCount} claims`);
  assert.deepEqual(await shown(page), first(claimTexts(kindAndActor)));
  assert.equal(await page.getByLabel('Kind').inputValue(), kind);
  assert.equal(await page.getByLabel('About whom').inputValue(), actor);
  if (filters.includes('Topic')) assert.equal(await page.getByLabel('Topic').inputValue(), '');
  await close();
});

test('an old address with the parameter `kind` instead of `claim` shows the same claims; the next choice writes `claim`', async () => {
  const { page, close } = await open(`?kind=${kind}&sort=-date`);
  assert.deepEqual(await shown(page), first(claimTexts(`?claim=${kind}&sort=-date`)));
  assert.equal(await page.getByLabel('Kind').inputValue(), kind);
  await page.getByLabel('About whom').selectOption(actor);
  assert.equal(new URL(page.url()).search, `${kindAndActor}&sort=-date`);
  await close();
});

test('the count of every option is the number of claims that it shows', async () => {
  const { page, close } = await open(kindAndActor);
  for (const label of filters) {
    const select = page.getByLabel(label, { exact: true });
    const before = await select.inputValue();
    const options = await select.locator('option').evaluateAll((found) => (found as HTMLOptionElement[]).map(({ value, text }) => ({ value, text })));
    assert.ok(options.length > 1, label);
    for (const { value, text } of options) {
      await select.selectOption(value);
      assert.equal(await status(page), `${/\((\d+)\)$/.exec(text)?.[1]} of ${claimCount} claims`, `${label}: ${text}`);
    }
    await select.selectOption(before);
  }
  await close();
});

test('Back and Forward restore the previous and the next choice', async () => {
  const { page, close } = await open();
  await page.getByLabel('Kind').selectOption(kind);
  await page.getByLabel('About whom').selectOption(actor);
  assert.equal(new URL(page.url()).search, kindAndActor);
  await page.goBack();
  assert.equal(new URL(page.url()).search, `?claim=${kind}`);
  assert.equal(await status(page), `${claimTexts(`?claim=${kind}`).length} of ${claimCount} claims`);
  assert.equal(await page.getByLabel('About whom').inputValue(), '');
  await page.goBack();
  assert.equal(await status(page), `${claimCount} of ${claimCount} claims`);
  await page.goForward();
  await page.goForward();
  assert.deepEqual(await shown(page), first(claimTexts(kindAndActor)));
  await page.getByRole('button', { name: 'Clear filters' }).click();
  assert.equal(new URL(page.url()).search, '');
  assert.equal(await status(page), `${claimCount} of ${claimCount} claims`);
  await close();
});

test('every sort order can be chosen, is in the address and is announced by aria-sort', async () => {
  const { page, close } = await open();
  const sort = page.getByLabel('Sort by');
  const orders = await sort.locator('option').evaluateAll((found) => (found as HTMLOptionElement[]).map(({ value }) => value));
  assert.equal(orders.length, 8);
  for (const order of orders.toReversed()) {
    await sort.selectOption(order);
    assert.deepEqual(await shown(page), first(claimTexts(`?sort=${order}`)), order);
    assert.equal(new URL(page.url()).search, order === 'account' ? '' : `?sort=${order}`);
    const sorted = page.locator('.ledger th[aria-sort]');
    assert.equal((await sorted.textContent())?.trim().toLowerCase(), order.replace('-', ''));
    assert.equal(await sorted.getAttribute('aria-sort'), order.startsWith('-') ? 'descending' : 'ascending');
  }
  await close();
});
