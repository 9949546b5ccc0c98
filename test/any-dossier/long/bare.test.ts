import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import type { Element } from 'hast';
import { attribute, builtPages, textOf } from '../../support/built.ts';
import { kinds } from '../../support/samples.ts';
import { visit, visitWithoutScript } from '../../support/visit.ts';

/** A page with less: no script, no pictures, no styles, no motion. What is left still says all of it, in order. */

/** Parts of a page that need a script, and what replaces them without one. */
const controls = 'search-box, comparison-picker, noscript, .story-filter, .ledger-filters, .ledger-bar, .ledger, [data-more], [data-list], dialog, option';

/** The words a reader sees of the text, controls left out. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate((without) => {
    for (const control of document.querySelectorAll(without)) control.remove();
    return document.body.innerText.replace(/\s+/g, ' ').trim();
  }, controls);

describe('without a script', { concurrency: 2 }, () => {
  assert.ok(kinds.length > 0);
  for (const path of kinds)
    test(`${path} says what it says with one`, async () => {
      const said: string[] = [];
      for (const javaScriptEnabled of [true, false])
        await visit(
          async (page) => {
            await page.goto(path, { waitUntil: 'networkidle' });
            said.push(await wordsOf(page));
          },
          { javaScriptEnabled },
        );
      assert.ok((said[0]?.length ?? 0) > 0);
      assert.equal(said[1], said[0]);
    });

  test('the list of claims has every claim that the table would show', () =>
    visitWithoutScript(async (page) => {
      await page.goto('/claims/');
      const listed = await page.locator('[data-list] li > a').allTextContents();
      assert.ok(listed.length > 0);
      await visit(async (scripted) => {
        await scripted.goto('/claims/');
        await scripted.getByRole('status').filter({ hasText: ' of ' }).waitFor();
        const tabled = await scripted.locator('.ledger tbody th a').allTextContents();
        assert.deepEqual(tabled, listed.slice(0, tabled.length));
      });
    }));
});

const named = (elements: readonly Element[], ...names: string[]) => elements.filter(({ tagName }) => names.includes(tagName));

describe('without pictures and styles', () => {
  test('nothing is lost, since no page has a picture to load, and no style one to show', () => {
    const pages = builtPages();
    assert.ok(pages.length > 0);
    assert.deepEqual(
      pages.flatMap(({ path, elements, html }) => [
        ...named(elements, 'img', 'picture', 'video', 'object', 'embed', 'iframe', 'canvas', 'image').map(({ tagName }) => `${path} <${tagName}>`),
        ...(/url\(/.test(html) ? [`${path} url()`] : []),
      ]),
      [],
    );
  });

  test('whatever a chart leads to and names, the page also names outside of the chart, or the chart’s own words do', () => {
    const charted = builtPages().filter(({ html }) => html.includes('<svg class="c-'));
    assert.ok(charted.length > 0);
    const faults = charted.flatMap(({ path, elements }) => {
      const charts = named(elements, 'svg').filter((svg) => (attribute(svg, 'className') ?? '').startsWith('c-'));
      return charts.flatMap((svg) => {
        const parts = svg.children.filter((child): child is Element => child.type === 'element');
        const told = ['title', 'desc'].map((name) => textOf(parts.find(({ tagName }) => tagName === name) ?? svg));
        const links = parts.filter(({ tagName }) => tagName === 'a');
        const mute = links.filter((link) => !link.children.some((child) => child.type === 'element' && child.tagName === 'title' && textOf(child).length > 5));
        return [
          ...(told.every((text) => text.length > 20) && attribute(svg, 'role') === 'group' ? [] : [`${path}: a chart has no title or description`]),
          ...(links.length > 1 ? [] : [`${path}: a chart without links`]),
          ...mute.map((link) => `${path}: ${attribute(link, 'href')} has no words`),
        ];
      });
    });
    assert.deepEqual(faults, []);
    const timeline = charted.find(({ path }) => path === '/timeline/');
    assert.ok(timeline);
    const linksIn = (inside: boolean) => {
      const found = new Set<string>();
      const look = (element: Element, within: boolean) => {
        const here = within || element.tagName === 'svg';
        if (element.tagName === 'a' && here === inside) found.add(attribute(element, 'href') ?? '');
        for (const child of element.children) if (child.type === 'element') look(child, here);
      };
      for (const child of timeline.tree.children) if (child.type === 'element') look(child, false);
      return found;
    };
    const events = [...linksIn(true)].filter((href) => href.startsWith('/events/'));
    assert.ok(events.length > 0);
    const outside = linksIn(false);
    assert.deepEqual(
      events.filter((href) => !outside.has(href)),
      [],
    );
  });

  test('headings go down by one step at a time from a single h1 in the main part', () => {
    assert.deepEqual(
      builtPages().flatMap(({ path, elements }) => {
        const levels = named(elements, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ tagName }) => Number(tagName[1]));
        const jumps = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
        return levels[0] === 1 && levels.filter((level) => level === 1).length === 1 && jumps.length === 0 ? [] : [`${path}: ${levels.join(' ')}`];
      }),
      [],
    );
  });

  test('the skip link, the header with its navigation, the text and the footer come in this order', () => {
    for (const { path, tree } of builtPages()) {
      const html = tree.children.find((child): child is Element => child.type === 'element' && child.tagName === 'html');
      const body = html?.children.find((child): child is Element => child.type === 'element' && child.tagName === 'body');
      const parts = body?.children.filter((child): child is Element => child.type === 'element' && child.tagName !== 'script') ?? [];
      assert.deepEqual(
        parts.map(({ tagName }) => tagName),
        ['a', 'header', 'main', 'footer'],
        path,
      );
      assert.ok(
        parts[1]?.children.some((child) => child.type === 'element' && child.tagName === 'nav' && attribute(child, 'ariaLabel')),
        path,
      );
    }
  });

  test('with all styles taken away, a page of each kind still shows all its words, and more', () =>
    visit(
      async (page) => {
        for (const path of kinds) {
          await page.goto(path, { waitUntil: 'networkidle' });
          const words = () => page.evaluate(() => document.body.innerText);
          const styled = (await words()).split(/[^\p{L}\p{N}]+/u);
          await page.evaluate(() => {
            for (const style of document.querySelectorAll('style, link[rel=stylesheet]')) style.remove();
            document.adoptedStyleSheets = [];
          });
          const left = await words();
          assert.deepEqual(
            styled.filter((word) => !left.includes(word)),
            [],
            path,
          );
        }
      },
      { bypassCSP: true },
    ));
});

test('a reader who wants no motion gets none, on any kind of page', () =>
  visit(async (page) => {
    const moving = () =>
      page.evaluate(() => [
        ...document.getAnimations().map(String),
        ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['smooth scrolling'] : []),
        ...[...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return /[1-9]/.test(transitionDuration) || animationName !== 'none' ? [`<${element.localName} class="${element.getAttribute('class')}">`] : [];
        }),
      ]);
    await page.goto('/about/');
    assert.deepEqual(await moving(), []);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    assert.deepEqual(await moving(), ['smooth scrolling'], 'the question of motion is not even asked');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of kinds) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      assert.deepEqual(await moving(), [], path);
    }
    await page.goto('/articles/');
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    assert.deepEqual(await moving(), []);
  }));
