import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import type { BrowserContextOptions, Page } from '@playwright/test';
import type { Element } from 'hast';
import { nameOfDossier } from '../../../src/model/views/dossier-head.ts';
import { launch } from '../../support/browser.ts';
import { build } from '../../support/project.ts';
import { serve } from '../../support/serve.ts';

/** The dossier, published under the path `/sub/`. */

const base = '/sub/';
const folder = mkdtempSync(join(tmpdir(), 'crossread-sub-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const { status, output } = await build(process.cwd(), ['--base', base, '--outDir', join(folder, 'dist')]);
assert.equal(status, 0, output);

const [browser, site] = await Promise.all([launch(), serve(join(folder, 'dist'), base)]);
after(() => Promise.all([browser.close(), site.close()]));

process.env.CROSSREAD_DIST = join(folder, 'dist');
const { attribute, builtFiles, builtPages, catalogue, onePageOfEachKind, textOfFile } = await import('../../support/built.ts');

const { findable } = await import('../../support/findable.ts');
const { actorOfEvents } = await import('../../support/samples.ts');
const files = new Set(builtFiles);
const pages = builtPages();
const idsOf = new Map(pages.map(({ file, elements }) => [file, new Set(elements.flatMap((element) => attribute(element, 'id') ?? []))]));

/** Faults of an address on a page; empty if it leads to a file and, with a fragment, to an id. */
function faultOf(page: string, address: string): string[] {
  const { pathname, hash, origin } = new URL(address, `https://here.invalid${base}${page.slice(1)}`);
  if (origin !== 'https://here.invalid') return [];
  if (!pathname.startsWith(base)) return [`${page}: ${address} leaves ${base}`];
  const file = `/${decodeURIComponent(pathname.slice(base.length))}`.replace(/\/$/, '/index.html');
  if (!files.has(file)) return [`${page}: ${address} does not exist`];
  return hash === '' || idsOf.get(file)?.has(decodeURIComponent(hash.slice(1))) ? [] : [`${page}: ${address} has a fragment that the page lacks`];
}

const addressesOf = (element: Element): string[] =>
  ['href', 'xLinkHref', 'src', 'action', 'formAction', 'poster', 'data', 'cite', 'dataRows'].flatMap((name) => attribute(element, name) ?? []);

describe(`under ${base}`, () => {
  test('every address and fragment of every page has a target, and none leaves the folder', () => {
    const addresses = pages.flatMap(({ path, elements }) => elements.flatMap(addressesOf).map((address) => ({ path, address })));
    assert.ok(addresses.filter(({ address }) => address.startsWith(base)).length > pages.length);
    assert.deepEqual(
      addresses.flatMap(({ path, address }) => faultOf(path, address)),
      [],
    );
  });

  test('data, styles and scripts name no address outside the folder', () => {
    const data = builtFiles.filter((file) => /\.(?:json|css|js|csv|xml|txt)$/.test(file));
    assert.ok(data.length > 0);
    assert.deepEqual(
      data.flatMap((file) =>
        [...textOfFile(file).matchAll(/["'`(](\/(?:articles|actors|topics|events|questions|claims|search|data|_astro|timeline|about)\/[^"'`)]*)/g)].map(
          ([, address]) => `${file}: ${address}`,
        ),
      ),
      [],
    );
  });

  test('each page has its own address as canonical address', () => {
    const host = new URL(catalogue.dossier.address).origin;
    for (const { path, elements } of pages.filter(({ path }) => path !== '/404.html' && !path.startsWith('/as-of/'))) {
      const canonical = elements
        .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical')
        .map((link) => attribute(link, 'href'));
      assert.deepEqual(canonical, [`${host}${base}${path.slice(1)}`], path);
      for (const meta of elements.filter((element) => attribute(element, 'property') === 'og:url'))
        assert.equal(attribute(meta, 'content'), `${host}${base}${path.slice(1)}`, path);
    }
  });
});

/** Opens a page in a new browser context. Fails if it requests an address outside the folder, gets an error response, throws or logs. */
async function using(use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: site.address, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith('data:')) faults.push(`asks for ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.url()} answers ${response.status()}`);
  });
  page.on('pageerror', (error) => faults.push(`throws ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  try {
    await use(page);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

describe(`in a browser under ${base}`, () => {
  test('the search finds and opens results, on the search page and in the dialog', () =>
    using(async (page) => {
      await page.goto('search/');
      await page.locator('main').getByRole('combobox').pressSequentially(findable.words);
      await page.locator('main [data-kind=claim] a').first().click();
      await page.waitForURL(/\/sub\/articles\/[^/]+\/#/);
      assert.ok(await page.locator(':target').isVisible());
      await page.goto('questions/');
      await page.keyboard.press('/');
      await page.locator('dialog[open]').waitFor();
      await page.keyboard.type(findable.words);
      await page.locator(`dialog [data-kind=actor] a[href$="/actors/${findable.actor}/"]`).click();
      await page.waitForURL(`**/sub/actors/${findable.actor}/`);
      assert.equal(await page.locator('h1').count(), 1);
    }));

  test('the filters of claims and timeline keep their state in the address and link to pages of the folder', () =>
    using(async (page) => {
      await page.goto('claims/?sort=-date');
      await page.getByRole('status').filter({ hasText: ' of ' }).waitFor();
      await page.locator('.ledger tbody th a').first().click();
      await page.waitForURL('**/sub/articles/**');
      await page.goto(`timeline/?actor=${actorOfEvents}`);
      await page.getByRole('status').filter({ hasText: ' of ' }).waitFor();
      assert.ok(page.url().endsWith(`/sub/timeline/?actor=${actorOfEvents}`));
    }));

  test('no kind of page requests an address outside the folder or a missing file', () =>
    using(async (page) => {
      for (const path of onePageOfEachKind()) await page.goto(path.slice(1), { waitUntil: 'networkidle' });
    }));

  test('without JavaScript the links of the header lead to pages of the folder', () =>
    using(
      async (page) => {
        await page.goto('');
        for (const name of ['Accounts', 'Questions', 'Names', 'Topics', 'Claims', 'Timeline', 'Search', nameOfDossier(catalogue.dossier)]) {
          await page.locator('.top').getByRole('link', { name, exact: true }).click();
          await page.waitForLoadState();
          assert.ok(new URL(page.url()).pathname.startsWith(base), page.url());
          assert.equal(await page.locator('h1').count(), 1);
        }
      },
      { javaScriptEnabled: false },
    ));
});
