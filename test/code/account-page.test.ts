import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from '@playwright/test';
import '../support/fixture-site.ts';
import { visit, visitWithoutScript as reading } from '../support/visit.ts';

/** The page of an account in a browser: marks, margins, switches and previews. */

const bridge = '/articles/bridge-closed/';
const lorry = '/articles/lorry-on-the-bridge/';

async function follow(page: Page, link: Locator) {
  const href = await link.getAttribute('href');
  await Promise.all([page.waitForURL(new URL(href ?? '', page.url()).href), link.click()]);
}

/** True if the element is within the window. */
async function inWindow(page: Page, element: Locator): Promise<boolean> {
  const [box, window] = [await element.boundingBox(), page.viewportSize()];
  return box !== null && window !== null && box.width > 0 && box.y + box.height > 0 && box.y < window.height && box.x >= 0 && box.x < window.width;
}

describe('a reader of an account', { concurrency: 2 }, () => {
  for (const width of [1280, 390])
    test(`follows the mark of a claim to its entry in the margin and back, at ${width} pixels`, () =>
      reading(
        async (page) => {
          await page.goto(bridge);
          for (const id of ['flood-did-it', 'lindt']) {
            const mark = page.locator(`#${id}`);
            const entry = page.locator((await mark.getAttribute('href')) ?? '');
            await follow(page, mark);
            assert.ok(await inWindow(page, entry), `the entry of ${id} is outside the window`);
            assert.notEqual(await entry.evaluate((element) => getComputedStyle(element).backgroundColor), 'rgba(0, 0, 0, 0)', 'the entry is not highlighted');
            await follow(page, entry.getByRole('link').first());
            assert.ok(await inWindow(page, mark), `#${id} is outside the window`);
          }
          await page.locator('.m li', { hasText: 'washed out the bed' }).getByText('Oda Lind → Unnamed ferryman → this account').waitFor();
        },
        { viewport: { width, height: 800 } },
      ));

  test('switches between real names, names as printed, and both, without a script', () =>
    reading(async (page) => {
      await page.goto(bridge);
      const name = page.locator('a.as', { hasText: 'Oda Lind' }).first();
      const widths = () =>
        name.evaluate((link) => {
          const widthOf = (node: Node) => {
            const range = document.createRange();
            range.selectNode(node);
            return Math.round(range.getBoundingClientRect().width);
          };
          const printed = link.querySelector('i');
          return { real: link.firstChild ? widthOf(link.firstChild) : 0, printed: printed ? widthOf(printed) : 0 };
        });
      const choose = (label: string) => page.getByRole('radio', { name: label, exact: true }).check();

      assert.equal(await name.locator('i').textContent(), ' [Mayor Lindt]');
      const atFirst = await widths();
      assert.ok(atFirst.real > 60 && atFirst.printed === 0, `at first: ${JSON.stringify(atFirst)}`);
      await choose('as printed');
      const printed = await widths();
      assert.ok(printed.real === 0 && printed.printed > 30, `as printed: ${JSON.stringify(printed)}`);
      await choose('both');
      const both = await widths();
      assert.ok(both.real > 60 && both.printed > 30, `both: ${JSON.stringify(both)}`);
      await choose('real');
      assert.deepEqual(await widths(), atFirst);
    }));

  test('dims claims in the account’s own voice and shows them again', () =>
    reading(async (page) => {
      await page.goto(lorry);
      const own = page.locator('.m li.own').first();
      const reported = page.locator('.m.claims li:not(.own)').first();
      const colours = () => Promise.all([own, reported].map((entry) => entry.evaluate((element) => getComputedStyle(element).color)));
      const [normal = ''] = await colours();
      assert.deepEqual(await colours(), [normal, normal]);
      await page.getByRole('radio', { name: 'dimmed' }).check();
      const [dimmed, other] = await colours();
      assert.notEqual(dimmed, normal);
      assert.equal(other, normal);
      await page.getByRole('radio', { name: 'shown' }).check();
      assert.deepEqual(await colours(), [normal, normal]);
    }));

  test('keeps the setting "as printed" on the next account', () =>
    visit(async (page) => {
      await page.goto(bridge);
      await page.getByRole('radio', { name: 'as printed' }).check();
      await page.goto(lorry);
      assert.ok(await page.getByRole('radio', { name: 'as printed' }).isChecked());
      assert.ok(await page.locator('a.as i', { hasText: 'she' }).first().isVisible());
      assert.ok(await page.locator('#theme-auto').isChecked(), 'the theme has changed');
    }));
});

describe('the preview of a margin entry', { concurrency: 2 }, () => {
  const narrow = { viewport: { width: 390, height: 800 } };
  const preview = (page: Page) => page.locator('.preview');
  const boxes = async (page: Page, mark: string) => [await page.locator(mark).boundingBox(), await preview(page).boundingBox()] as const;

  test('opens on hover without covering the words, stays open under the pointer, and closes with Escape', () =>
    visit(async (page) => {
      await page.goto(bridge);
      const mark = page.locator('#flood-did-it');
      await mark.scrollIntoViewIfNeeded();
      await mark.hover();
      await preview(page).waitFor({ state: 'visible' });
      assert.match(await preview(page).innerText(), /washed out the bed/);
      const [word, shown] = await boxes(page, '#flood-did-it');
      assert.ok(word && shown && (shown.y >= word.y + word.height - 1 || shown.y + shown.height <= word.y + 1), 'the preview covers the words');
      assert.ok(shown.x >= 0 && shown.x + shown.width <= 390, 'the preview is partly outside the window');
      await preview(page).hover();
      await page.waitForTimeout(500);
      assert.ok(await preview(page).isVisible(), 'the preview closed under the pointer');
      await page.keyboard.press('Escape');
      await preview(page).waitFor({ state: 'hidden' });
    }, narrow));

  test('opens on focus and closes when the focus moves', () =>
    visit(async (page) => {
      await page.goto(bridge);
      await page.locator('#flood-did-it').focus();
      await preview(page).waitFor({ state: 'visible' });
      await page.locator('#source a').focus();
      await preview(page).waitFor({ state: 'hidden' });
    }, narrow));
});
