import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { findable } from '../../support/findable.ts';
import { account, accountPage, kinds } from '../../support/samples.ts';
import { visit } from '../../support/visit.ts';

/** Tab order and visible focus on one page of each kind. */

/** Names every element that Tab should reach, in document order. Returns the names. */
const expectedStops = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement | SVGElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
      .filter((element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true }))
      // Tab reaches only the checked radio button of a group.
      .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio') || element.checked)
      .map((element, index) => {
        element.dataset.stop = `${index}: <${element.localName}> ${(element.getAttribute('href') ?? element.id) || element.textContent.trim().slice(0, 40)}`;
        return element.dataset.stop;
      }),
  );

interface Stop {
  name: string | null;
  fault: string;
}

/** The focused element and a fault of its focus style. */
const stopHere = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement || focused instanceof SVGElement) || focused === document.body) return { name: null, fault: '' };
    const ring =
      focused instanceof HTMLInputElement && focused.type === 'radio' && getComputedStyle(focused).opacity === '0' ? focused.nextElementSibling : focused;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(ring ?? focused);
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(outlineColor);
    const boxes = [...(ring ?? focused).getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const points = boxes.flatMap(({ left, top, width, height }) =>
      [0.1, 0.5, 0.9].flatMap((across) => [0.2, 0.5, 0.8].map((down) => [left + across * width, top + down * height] as const)),
    );
    const inWindow = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const uncovered = inWindow.filter(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there !== null && (focused.contains(there) || there.contains(focused));
    });
    return {
      name: focused.dataset.stop ?? focused.outerHTML.slice(0, 80),
      fault: !outlined ? 'does not show the focus' : inWindow.length === 0 ? 'is outside the window' : uncovered.length === 0 ? 'is completely covered' : '',
    };
  });

/** All Tab stops from the top of the page until the focus leaves the page. */
async function walk(page: Page, most: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length <= most) {
    await page.keyboard.press('Tab');
    const first = await stopHere(page);
    if (first.name === null) break;
    // A preview of the previous stop may close shortly after the focus has moved.
    if (first.fault) await page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 50)));
    const stop = first.fault ? await stopHere(page) : first;
    // A date field has several stops, one for each of its parts.
    if (stop.name !== stops.at(-1)?.name) stops.push(stop);
  }
  return stops;
}

const settings = [
  { name: 'at 1280 pixels', viewport: { width: 1280, height: 800 }, paths: kinds },
  { name: 'at 390 pixels', viewport: { width: 390, height: 700 }, paths: kinds },
  {
    name: 'at 1280 pixels in forced colours',
    viewport: { width: 1280, height: 800 },
    forcedColors: 'active',
    paths: kinds.filter((path) => /^\/(?:$|(?:articles|events)\/[^/]+\/$|forecasts|search)/.test(path)),
  },
] as const;

describe('Tab reaches every control once, in document order, visible and outlined, and then leaves the page', { concurrency: 2 }, () => {
  assert.ok(kinds.length > 0);
  for (const { name, paths, ...setting } of settings)
    for (const path of paths)
      test(`${path} ${name}`, () =>
        visit(async (page) => {
          await page.goto(path, { waitUntil: 'networkidle' });
          const expected = await expectedStops(page);
          assert.ok(expected.length > 0);
          const stops = await walk(page, expected.length + 5);
          assert.match(stops[0]?.name ?? '', /#main$/, 'the first stop is not the skip link');
          assert.deepEqual(
            stops.map(({ name }) => name),
            expected,
          );
          assert.deepEqual(
            stops.filter(({ fault }) => fault),
            [],
          );
        }, setting));
});

describe('the focus', { concurrency: 2 }, () => {
  test('stays in the search dialog until Escape and then returns', () =>
    visit(async (page) => {
      await page.goto('/questions/');
      const start = page.locator('main a').nth(3);
      await start.focus();
      await page.keyboard.press('/');
      await page.locator('dialog[open]').waitFor();
      await page.keyboard.type(findable.words);
      await page.locator('dialog [data-kind] a').first().waitFor();
      const outside: string[] = [];
      const inside = new Set<string>();
      for (let pressed = 0; pressed < 60; pressed += 1) {
        await page.keyboard.press('Tab');
        const { within, text } = await page.evaluate(() => ({
          within: document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
          text: document.activeElement?.outerHTML.slice(0, 80) ?? '',
        }));
        if (within) inside.add(text);
        else outside.push(text);
      }
      assert.deepEqual(outside, []);
      assert.ok(inside.size > 1);
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      assert.ok(await start.evaluate((link) => link === document.activeElement));
    }));

  test('moves through the results and filters of the search page in both directions', () =>
    visit(async (page) => {
      await page.goto(`/search/?q=${encodeURIComponent(findable.words)}`);
      await page.locator('main [data-kind] a').first().waitFor();
      const expected = await expectedStops(page);
      const stops = await walk(page, expected.length + 5);
      assert.deepEqual(
        stops.map(({ name }) => name),
        expected,
      );
      assert.deepEqual(
        stops.filter(({ fault }) => fault),
        [],
      );
      const back: (string | null)[] = [];
      for (let pressed = 0; pressed < 12; pressed += 1) {
        await page.keyboard.press('Shift+Tab');
        back.push((await stopHere(page)).name);
      }
      assert.deepEqual(back, expected.slice(-12).toReversed());
    }));

  test('is not covered by the preview of a mark, and never moves into the preview', () =>
    visit(
      async (page) => {
        await page.goto(accountPage, { waitUntil: 'networkidle' });
        await page.locator(`#${account.claims[0]?.id}`).focus();
        await page.locator('.preview:popover-open').waitFor();
        assert.equal((await stopHere(page)).fault, '');
        await page.keyboard.press('Tab');
        assert.equal(await page.evaluate(() => document.activeElement?.closest('.preview') ?? null), null);
        assert.equal((await stopHere(page)).fault, '');
      },
      { viewport: { width: 390, height: 700 } },
    ));
});
