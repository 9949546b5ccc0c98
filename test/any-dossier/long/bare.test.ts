import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import type { Element } from 'hast';
import { attribute, builtPages, textOf } from '../../support/built.ts';
import { kinds } from '../../support/samples.ts';
import { visit, visitWithoutScript } from '../../support/visit.ts';

/** Pages without scripts, pictures, styles or motion have the same words in the same order. */

/** Parts of a page that need a script, and what replaces them without one. */
const controls = 'search-box, comparison-picker, noscript, .story-filter, .ledger-filters, .ledger-bar, .ledger, [data-more], [data-list], dialog, option';

/** The visible text of a page without controls. */
const wordsOf = (page: Page): Promise<string> =>
  page.evaluate((without) => {
    for (const control of document.querySelectorAll(without)) control.remove();
    return document.body.innerText.replace(/\s+/g, ' ').trim();
  }, controls);

describe('without JavaScript', { concurrency: 2 }, () => {
  assert.ok(kinds.length > 0);
  for (const path of kinds)
    test(`${path} has the same text as with it`, async () => {
      const texts: string[] = [];
      for (const javaScriptEnabled of [true, false])
        await visit(
          async (page) => {
            await page.goto(path, { waitUntil: 'networkidle' });
            texts.push(await wordsOf(page));
          },
          { javaScriptEnabled },
        );
      assert.ok((texts[0]?.length ?? 0) > 0);
      assert.equal(texts[1], texts[0]);
    });

  test('the list of claims has every claim of the table', () =>
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
  test('no text is lost, because no page and no style loads a picture', () => {
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

  test('a chart has a title, a description and named links, and the page links to every event outside the chart too', () => {
    const charted = builtPages().filter(({ html }) => html.includes('<svg class="c-'));
    assert.ok(charted.length > 0);
    const faults = charted.flatMap(({ path, elements }) => {
      const charts = named(elements, 'svg').filter((svg) => (attribute(svg, 'className') ?? '').startsWith('c-'));
      return charts.flatMap((svg) => {
        const parts = svg.children.filter((child): child is Element => child.type === 'element');
        const labels = ['title', 'desc'].map((name) => textOf(parts.find(({ tagName }) => tagName === name) ?? svg));
        const links = parts.filter(({ tagName }) => tagName === 'a');
        const unnamed = links.filter(
          (link) => !link.children.some((child) => child.type === 'element' && child.tagName === 'title' && textOf(child).length > 5),
        );
        return [
          ...(labels.every((text) => text.length > 20) && attribute(svg, 'role') === 'group' ? [] : [`${path}: a chart has no title or description`]),
          ...(links.length > 1 ? [] : [`${path}: a chart without links`]),
          ...unnamed.map((link) => `${path}: ${attribute(link, 'href')} has no words`),
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

  test('a page has one h1, and no heading skips a level', () => {
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

  test('a page of each kind shows all its words without styles', () =>
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

test('no kind of page moves if the reader prefers reduced motion', () =>
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
    assert.deepEqual(await moving(), ['smooth scrolling'], 'the preference for motion has no effect');
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
