import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageSize } from '../../src/model/views/paging.ts';
import { catalogue } from '../support/built.ts';
import { actor, all, both, first, kind, open, says, shown, siteAddress, status } from '../support/ledger.ts';

/** The table of claims: its filters, its orders and its addresses. */

const { lacks } = catalogue.dossier;
const filters = [
  'Kind',
  'Speaker',
  'About whom',
  ...(lacks.includes('topics') ? [] : ['Topic']),
  'Account',
  ...(lacks.includes('questions') ? [] : ['State of its questions']),
];

test('a reader with JavaScript off can reach every claim from the first page of the ledger', async () => {
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
  if (filters.includes('Topic')) assert.equal(await page.getByLabel('Topic').inputValue(), '');
  await close();
});

test('an address from before the kind of a claim was called `claim` shows the same claims, and the next choice writes it anew', async () => {
  const { page, close } = await open(`?kind=${kind}&sort=-date`);
  assert.deepEqual(await shown(page), first(says(`?claim=${kind}&sort=-date`)));
  assert.equal(await page.getByLabel('Kind').inputValue(), kind);
  await page.getByLabel('About whom').selectOption(actor);
  assert.equal(new URL(page.url()).search, `${both}&sort=-date`);
  await close();
});

test('the count beside every option is what choosing it shows', async () => {
  const { page, close } = await open(both);
  for (const label of filters) {
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
  assert.equal(new URL(page.url()).search, `?claim=${kind}`);
  assert.equal(await status(page), `${says(`?claim=${kind}`).length} of ${all} claims`);
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
