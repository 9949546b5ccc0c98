import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import '../support/fixture-site.ts';
import { comparisonView } from '../../src/model/views/comparison.ts';
import { relations } from '../../src/model/relations/account-relation.ts';
import { catalogue } from '../support/built.ts';
import { visit, visitWithoutScript } from '../support/visit.ts';

/** The page on which readers choose two accounts and compare them. */

const [first, second] = ['lorry-on-the-bridge', 'bridge-closed'];
const { shared, onlyFirst } = comparisonView(catalogue, first, second);
const conflicts = shared.shown.filter(({ relation }) => relation === 'exclude').length;

describe('a reader who compares two accounts', () => {
  test('chooses them with the keyboard; the address has both, and the answers are shown side by side', () =>
    visit(async (page) => {
      await page.goto('compare/');
      await page.getByLabel('First account').focus();
      await page.getByLabel('First account').selectOption(first);
      await page.locator('select[name=second]:enabled').waitFor();
      assert.match(await page.getByRole('status').innerText(), /1 other account can be chosen/);
      assert.equal(new URL(page.url()).search, `?first=${first}`);
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'second');
      await page.getByLabel('Second account').selectOption(second);
      await page.locator('[data-result] table').first().waitFor();
      assert.equal(new URL(page.url()).search, `?first=${first}&second=${second}`);
      assert.equal(await page.getByRole('status').innerText(), `Both speak on ${shared.total} questions.`);
      assert.equal(await page.locator('[data-result] h3').count(), shared.total);
      assert.ok(conflicts > 0);
      assert.equal(await page.locator('[data-result] .conflict').count(), conflicts);
      assert.ok((await page.locator('[data-result]').innerText()).includes(relations.exclude.label));
      assert.equal(await page.locator('[data-result] ul').first().locator('li').count(), onlyFirst.total);
    }));

  test('can open a comparison by its address and go back to the previous state', () =>
    visit(async (page) => {
      await page.goto(`compare/?first=${first}`);
      await page.locator('select[name=second]:enabled').waitFor();
      await page.getByLabel('Second account').selectOption(second);
      await page.locator('[data-result] table').first().waitFor();
      await page.goBack();
      await page.locator('[data-result]:empty').waitFor({ state: 'attached' });
      assert.equal(await page.getByLabel('First account').inputValue(), first);
      assert.equal(await page.getByLabel('Second account').inputValue(), '');
    }));

  test('can follow each claim to its place in the account', () =>
    visit(async (page) => {
      await page.goto(`compare/?first=${first}&second=${second}`);
      await page.locator('[data-result] td a').first().click();
      await page.waitForURL(/\/articles\/[a-z-]+\/#/);
      assert.equal(await page.locator(':target').count(), 1);
    }));
});

describe('a comparison that cannot be shown', () => {
  test('names an unknown account as it was typed, with its markup escaped', () =>
    visit(async (page) => {
      await page.goto('compare/?first=%3Cb%3Enobody%3C%2Fb%3E');
      await page.getByText('There is no account “<b>nobody</b>”.').waitFor();
      assert.ok(await page.getByLabel('Second account').isDisabled());
    }));

  test('reports answers that cannot be loaded, and loads them again at the next choice', () =>
    visit(async (page) => {
      await page.route('**/compare/*.json', (route) => route.abort());
      await page.goto(`compare/?first=${first}`);
      await page.getByText(/could not be loaded/).waitFor();
      await page.unroute('**/compare/*.json');
      await page.getByLabel('First account').selectOption(second);
      await page.locator('select[name=second]:enabled').waitFor();
    }));
});

test('without JavaScript the page links to the questions and shows no field', () =>
  visitWithoutScript(async (page) => {
    await page.goto('compare/');
    assert.equal(await page.locator('main select:visible').count(), 0);
    await page.locator('main').getByRole('link', { name: 'question' }).click();
    await page.waitForURL('**/questions/');
  }));
