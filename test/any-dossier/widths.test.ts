import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { builtPages } from '../support/built.ts';
import { kinds } from '../support/samples.ts';
import { visitWithoutScript as reading } from '../support/visit.ts';

/** Every kind of page fits the width of its window. */

describe('no page is wider than the window', { concurrency: 2 }, () => {
  /** The excess width of a page and the element that causes it; empty if the page fits. */
  const overflow = (page: Page) =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const scrolled = (element: Element): boolean =>
        element.parentElement !== null && (getComputedStyle(element.parentElement).overflowX !== 'visible' || scrolled(element.parentElement));
      const wide = [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolled(element))
        .at(-1);
      return scrollWidth > clientWidth
        ? `${scrollWidth - clientWidth} pixels by <${wide?.tagName.toLowerCase()} class="${wide?.className}"> “${wide?.textContent.trim().slice(0, 40)}”`
        : '';
    });

  test('on a page of every kind at 320, 390, 768, 1280 and 1600 pixels', () =>
    reading(async (page) => {
      const faults: string[] = [];
      for (const path of kinds) {
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        for (const width of [320, 390, 768, 1280, 1600]) {
          await page.setViewportSize({ width, height: 800 });
          const fault = await overflow(page);
          if (fault) faults.push(`${path} at ${width}: ${fault}`);
        }
      }
      assert.deepEqual(faults, []);
    }));

  test('even with a word of 200 letters in any text of an editor', () =>
    reading(
      async (page) => {
        const faults: string[] = [];
        for (const path of kinds) {
          await page.goto(path, { waitUntil: 'domcontentloaded' });
          faults.push(
            ...(await page.evaluate((where) => {
              const written = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, th, td, a, b, q)')].filter(
                (element) => !element.closest('.state, .siglum, .letters, .pages, .facts dt, thead, search-box'),
              );
              const kindsOfPlace = Map.groupBy(
                written,
                (element) => `${element.parentElement?.tagName}.${element.parentElement?.className} > ${element.tagName}.${element.className}`,
              );
              return [...kindsOfPlace].flatMap(([place, [element]]) => {
                const text = [...(element?.childNodes ?? [])].find((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
                if (!text) return [];
                const before = text.nodeValue;
                text.nodeValue = 'Donaudampfschifffahrts'.repeat(9);
                const { scrollWidth, clientWidth } = document.documentElement;
                text.nodeValue = before;
                return scrollWidth > clientWidth ? [`${where} ${place}: ${scrollWidth - clientWidth} pixels`] : [];
              });
            }, path)),
          );
        }
        assert.deepEqual(faults, []);
      },
      { viewport: { width: 320, height: 800 } },
    ));
});

test('a date in a heading has no-break spaces', () => {
  const headings = builtPages().flatMap(({ path, html }) => [...html.matchAll(/<h[1-3][ >].*?<\/h[1-3]>/gs)].map(([heading]) => `${path} ${heading}`));
  assert.ok(headings.length >= builtPages().length);
  assert.deepEqual(
    headings.filter((heading) => /\d (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(heading)),
    [],
  );
});
