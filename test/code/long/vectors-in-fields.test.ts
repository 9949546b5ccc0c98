import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { launch } from '../../support/browser.ts';
import { build, copyOfProject, filesOf } from '../../support/project.ts';
import { serve } from '../../support/serve.ts';
import { asField, webAddresses, writeHostileDossier } from './hostile-dossier.ts';
import { observeEach, nameOf, chunks } from './in-turn.ts';
import { vectors } from './vectors.ts';
import { foreignMarkupIn, openWatched } from './watched.ts';

/** Hostile markup in the fields of a dossier, in addresses, in the search field and in the storage of the browser. */

const browser = await launch();
after(() => browser.close());

/** The cells of a CSV file as a spreadsheet reads them. */
const cellsOf = (csv: string) =>
  [...csv.matchAll(/(?:^|[,\n])(?:"((?:[^"]|"")*)"|([^,\n"]*))/g)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);

describe('vectors in every other text of a dossier', () => {
  const content = mkdtempSync(join(tmpdir(), 'crossread-hostile-'));
  let folder = '';
  let site: Awaited<ReturnType<typeof serve>>;
  let dist = '';
  let fields = 0;
  before(async () => {
    fields = writeHostileDossier(content);
    folder = copyOfProject(content);
    const { status, output } = await build(folder);
    assert.equal(status, 0, output.slice(-4000));
    dist = join(folder, 'dist');
    site = await serve(dist);
  });
  after(async () => {
    await site?.close();
    for (const path of [content, folder]) if (path) rmSync(path, { recursive: true, force: true });
  });

  const isFile = (path: string) => existsSync(path) && statSync(path).isFile();
  const open = () =>
    openWatched(browser, (url) => {
      if (!url.href.startsWith(site.address)) return false;
      const path = join(dist, decodeURIComponent(url.pathname));
      return isFile(path) || isFile(join(path, 'index.html'));
    });
  const pages = () => [...filesOf(`${dist}/`).keys()].filter((path) => path.endsWith('.html')).map((path) => path.replace(/index\.html$/, ''));
  const settled = (page: Page) => page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);

  test('are in thousands of fields and are all published', () => {
    assert.ok(fields > 4000, `${fields} fields`);
    assert.ok(webAddresses.length > 300);
    const claims = JSON.parse(readFileSync(join(dist, 'data/claims.json'), 'utf8')) as { says: string }[];
    const says = new Set(claims.map((claim) => claim.says));
    assert.deepEqual(vectors.filter(({ text }) => !says.has(asField(text))).map(nameOf), []);
  });

  test('do nothing on any page of the site', async () => {
    const all = pages();
    assert.ok(all.length > 500);
    const lines = await observeEach(all, open, {
      use: async (path, page) => {
        await page.goto(site.address + path);
        return foreignMarkupIn(page);
      },
      name: (path) => path,
    });
    assert.deepEqual(lines, []);
  });

  test('are shown as text, character for character', async () => {
    const { page, seen, close } = await open();
    const lost: string[] = [];
    for (const number of [1, 2, 3]) {
      await page.goto(`${site.address}articles/account-${number}/`);
      const text = ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
      lost.push(
        ...vectors
          .slice(number * 34, number * 34 + 34)
          .filter((vector) => !text.includes(asField(vector.text).replace(/\s+/g, ' ')))
          .map(nameOf),
      );
    }
    await close();
    assert.deepEqual([lost, seen], [[], []]);
  });

  for (const [path, names, ready] of [
    ['search/', ['q', 'kind', 'account', 'actor', 'topic', 'claim', 'from'], 'main .search-says'],
    ['claims/', ['kind', 'speaker', 'actor', 'topic', 'account', 'state', 'sort'], 'main [role=status]'],
    ['timeline/', ['actor', 'topic', 'account', 'x'], 'main timeline-filter [role=status]'],
  ] as const)
    test(`do nothing in the address of ${path} and its fragment`, async () => {
      // A long timeline has its filters on the pages of its parts.
      const filters = (page: string) => readFileSync(join(dist, page, 'index.html'), 'utf8').includes('<timeline-filter');
      const asked = path === 'timeline/' ? pages().find((page) => page.startsWith(path) && filters(page)) : path;
      assert.ok(asked !== undefined, 'no page of the timeline has a filter');
      const lines = await observeEach(chunks(vectors, names.length), open, {
        use: async (some, page) => {
          const query = names.map((name, index) => `${name}=${encodeURIComponent(some[index]?.text ?? '')}`);
          const fragment = encodeURIComponent(some.at(-1)?.text ?? '');
          for (const hash of [fragment, `:~:text=${fragment}`].slice(0, path === 'search/' ? 2 : 1)) {
            await page.goto(`${site.address}${asked}?${query.join('&')}&${fragment}=1#${hash}`);
            await page.locator(ready).filter({ hasText: /\S/ }).first().waitFor({ state: 'attached' });
            await settled(page);
          }
          return foreignMarkupIn(page);
        },
        name: (some) => some.map(nameOf).join('\n'),
      });
      assert.deepEqual(lines, []);
    });

  test('do nothing as a query and as results with highlighted words', async () => {
    let found = 0;
    let marked = 0;
    const lines = await observeEach(vectors, open, {
      use: async ({ text }, page) => {
        if (!page.url().includes('/search/')) await page.goto(`${site.address}search/`);
        await page.locator('main').getByRole('combobox').fill(text);
        await settled(page);
        found += await page.locator('main [data-kind] a').count();
        marked += await page.locator('main [data-kind] mark').count();
        return foreignMarkupIn(page);
      },
      name: nameOf,
    });
    assert.deepEqual(lines, []);
    assert.ok(found > 500 && marked > 500, `${found} found, ${marked} marked`);
  });

  test('do nothing in the storage of the browser', async () => {
    const bundles = chunks(
      vectors.map(({ text }) => text),
      8,
    );
    const lines = await observeEach(bundles, open, {
      use: async (texts, page) => {
        await page.goto(`${site.address}articles/account-1/`);
        await page.evaluate((all) => {
          localStorage.setItem('recent-searches', JSON.stringify(all));
          for (const radio of document.querySelectorAll<HTMLInputElement>('input[type=radio]')) localStorage.setItem(radio.name, all[0] ?? '');
          sessionStorage.setItem('found-words', JSON.stringify({ words: all, [all[1] ?? '']: all, href: all[2], found: all }));
          history.replaceState({ found: { words: all } }, '');
        }, texts);
        await page.reload();
        await page.keyboard.press('/');
        await page.locator('dialog[open] li').first().waitFor();
        const shown = await page.locator('dialog[open] .search-recent li').count();
        const before = await foreignMarkupIn(page);
        await page.keyboard.type((texts[3] ?? 'x').replace(/\s/g, ' ').slice(0, 20));
        await settled(page);
        return [...(shown === 0 ? ['shows no searches'] : []), ...before, ...(await foreignMarkupIn(page))];
      },
      name: ([first = '']) => first,
    });
    assert.deepEqual(lines, []);
  });

  test('are no formulas in the cells of the CSV file', () => {
    const cells = cellsOf(readFileSync(join(dist, 'data/claims.csv'), 'utf8'));
    assert.ok(cells.length > vectors.length * 10);
    assert.deepEqual(
      cells.filter((cell) => /^[-=+@\t\r＝＋－＠]/.test(cell)),
      [],
    );
    for (const { text } of vectors.filter(({ family }) => family === 'formula')) assert.ok(cells.includes(text) || cells.includes(`'${text}`), text);
  });
});
