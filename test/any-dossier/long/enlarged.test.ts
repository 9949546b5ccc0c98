import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { kinds } from '../../support/samples.ts';
import { visit } from '../../support/visit.ts';

/** With text at twice its size, with wide text spacing and in windows of 320 pixels, no text is lost, clipped or covered. */

/**
 * Faults of a page in its present state, as sentences. `drawings` is false if the text in drawings is not checked: with wide spacing it does not
 * fit; the page repeats it outside the drawing (see `bare.test.ts`).
 */
const faultsOf = (page: Page, drawings: boolean): Promise<string[]> =>
  page.evaluate((withDrawings) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const visuallyHidden = (element: Element) => element.closest('.vh, .skip, thead') !== null && getComputedStyle(element).position !== 'static';
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const hidden = (element: Element | null): boolean => element !== null && (visuallyHidden(element) || hidden(element.parentElement));

    const words: { text: string; element: Element; box: DOMRect; chart: boolean }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode } = texts;
      const element = currentNode.parentElement;
      if (!element || !currentNode.nodeValue?.trim() || !element.checkVisibility({ visibilityProperty: true }) || hidden(element)) continue;
      if (element.closest('option, noscript, title, desc, style, script, dialog, .preview')) continue;
      const range = document.createRange();
      range.selectNodeContents(currentNode);
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1)
          words.push({ text: currentNode.nodeValue.trim().slice(0, 40), element, box, chart: element.closest('svg') !== null });
    }

    const outside = words
      .filter(({ chart }) => withDrawings || !chart)
      .filter(({ box, element }) => (box.left < -1 || box.right > clientWidth + 1) && !scrolls(element))
      .map(({ text, box }) => `“${text}” extends from ${Math.round(box.left)} to ${Math.round(box.right)}`);

    const clipped = [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => !hidden(element) && element.checkVisibility() && !(element instanceof SVGElement) && !element.closest('select, dialog, .preview'))
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        return (
          (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `<${element.localName} class="${element.className}"> clips its text “${element.textContent.trim().slice(0, 40)}”`);

    // Boxes of text are taller than their letters, so that only the middle half of each is compared.
    const cores = words
      .filter(({ chart }) => !chart)
      .map(({ box, ...rest }) => ({ ...rest, left: box.left + 1, right: box.right - 1, top: box.top + box.height / 4, bottom: box.bottom - box.height / 4 }))
      .toSorted((a, b) => a.top - b.top);
    const overlaps: string[] = [];
    for (const [index, one] of cores.entries())
      for (const other of cores.slice(index + 1)) {
        if (other.top > one.bottom) break;
        if (one.left < other.right && other.left < one.right) overlaps.push(`“${one.text}” overlaps “${other.text}”`);
      }

    const fields = [...document.querySelectorAll<HTMLSelectElement>('select')]
      .filter((select) => select.checkVisibility() && select.clientWidth < Number.parseFloat(getComputedStyle(select).fontSize) * 5)
      .map((select) => `the field ${select.name} is narrower than a word`);

    return [
      ...(words.length > 20 ? [] : [`only ${words.length} pieces of text are visible`]),
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} pixels too wide`] : []),
      ...outside.slice(0, 5),
      ...clipped.slice(0, 5),
      ...overlaps.slice(0, 5),
      ...fields,
    ];
  }, drawings);

/** The visible text without the charts, whose form depends on the width of the window. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    for (const chart of document.querySelectorAll('.chart > svg')) chart.remove();
    return document.body.innerText.replace(/\s+/g, '');
  });

const doubleSize = 'html { font-size: 200% !important; }';
const wideSpacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

const settings = [
  { name: 'text at 200 %', width: 1280, css: doubleSize },
  { name: 'text at 200 % on a narrow screen', width: 390, css: doubleSize },
  { name: 'text with wide spacing', width: 1280, css: wideSpacing },
  { name: 'text with wide spacing on a narrow screen', width: 320, css: wideSpacing },
  { name: 'the page at 200 %', width: 640, css: '' },
  { name: 'the page at 400 %', width: 320, css: '' },
] as const;

describe('no text is lost, clipped or covered', { concurrency: 2 }, () => {
  assert.ok(kinds.length > 0);
  for (const path of kinds)
    test(path, () =>
      visit(
        async (page) => {
          const faults: string[] = [];
          const texts: string[] = [];
          for (const { name, width, css } of [{ name: 'as it is', width: 1280, css: '' }, ...settings]) {
            await page.setViewportSize({ width, height: 800 });
            await page.goto(path, { waitUntil: 'networkidle' });
            if (css) await page.addStyleTag({ content: css });
            faults.push(...(await faultsOf(page, css !== wideSpacing)).map((fault) => `${name}: ${fault}`));
            texts.push(await wordsOf(page));
            if (texts.at(-1) !== texts[0]) faults.push(`${name}: other words are visible`);
          }
          assert.ok((texts[0]?.length ?? 0) > 200);
          assert.deepEqual(faults, []);
        },
        { bypassCSP: true },
      ),
    );
});
