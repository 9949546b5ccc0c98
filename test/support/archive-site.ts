import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { archiveOf, type Archive } from '../../bench/archive.ts';
import { writeSite } from '../../bench/archive-site.ts';
import { launch } from './browser.ts';
import { build } from './project.ts';
import { serve } from './serve.ts';

export interface ArchiveSite {
  archive: Archive;
  folder: string;
  /** Output of the build. */
  output: string;
  /** Text of a file of the site, by its path. */
  text: (file: string) => string;
  /** Paths of the pages' files. */
  pages: string[];
  /** Opens an address in a new browser context; closes it after `read`. Fails if the page logs, throws or fails to load a file. */
  open: (address: string, read: (page: Page) => Promise<void>) => Promise<void>;
}

/**
 * Registers the tests that hold for a site of any size, for a generated archive of `count` accounts, and the tests that `more` adds for that size.
 * The site is built as an editor builds it.
 */
export function testArchiveSite(count: number, more: (site: ArchiveSite) => void): void {
  void describe(`a site of ${count} accounts`, () => {
    const archive = archiveOf(1, count);
    const folder = mkdtempSync(join(tmpdir(), 'crossread-archive-site-'));
    const site: ArchiveSite = {
      archive,
      folder,
      output: '',
      text: (file) => readFileSync(join(folder, 'dist', file), 'utf8'),
      pages: [],
      open: async (address, read) => {
        const context = (await browser?.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' })) as BrowserContext;
        context.setDefaultTimeout(10_000);
        const page = await context.newPage();
        const faults: string[] = [];
        page.on('console', (message) => faults.push(message.text()));
        page.on('pageerror', (error) => faults.push(error.message));
        page.on('requestfailed', (request) => faults.push(`${request.url()} failed`));
        page.on('response', (response) => response.ok() || faults.push(`${response.url()}: ${response.status()}`));
        try {
          await page.goto(new URL(address.replace(/^\//, ''), served?.address).href);
          await read(page);
          assert.deepEqual(faults, [], address);
        } finally {
          await context.close();
        }
      },
    };
    let browser: Browser | undefined;
    let served: Awaited<ReturnType<typeof serve>> | undefined;

    before(async () => {
      writeSite(archive, folder);
      const { status, output } = await build(folder);
      assert.equal(status, 0, output);
      site.output = output;
      site.pages = globSync('**/*.html', { cwd: join(folder, 'dist') })
        .map((file) => file.replaceAll('\\', '/'))
        .toSorted();
      [browser, served] = await Promise.all([launch(), serve(join(folder, 'dist'))]);
    });
    after(async () => {
      await Promise.all([browser?.close(), served?.close()]);
      rmSync(folder, { recursive: true, force: true });
    });

    test('is built, and the last line of the output states its size', () => {
      const last = site.output.trimEnd().split('\n').at(-1)?.replaceAll('\u00a0', '') ?? '';
      assert.match(
        last,
        new RegExp(`^${count} accounts, ${site.pages.length} pages, \\d+ files in [\\d.]+ s\\. From the cache: 0 of \\d+ entries, 0 of \\d+ files\\.$`),
      );
      assert.ok(site.output.split('\n').length < 20, 'a line is printed for each page');
      assert.equal(site.pages.filter((file) => /^articles\/article-[^/]+\/index\.html$/.test(file)).length, count);
    });

    test('has no error on the longest page of each kind', { timeout: 170_000 }, async () => {
      const kinds = Map.groupBy(site.pages, kindOf);
      assert.ok(kinds.size > 20, [...kinds.keys()].join(' '));
      for (const [kind, files] of kinds) {
        const [longest = ''] = files.toSorted((a, b) => site.text(b).length - site.text(a).length || (a < b ? -1 : 1));
        await site.open(`/${longest.replace(/index\.html$/, '')}`, async (page) => {
          assert.equal(await page.locator('h1').count(), 1, kind);
          assert.notEqual((await page.locator('h1').innerText()).trim(), '', kind);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          assert.ok(overflow <= 0, `${longest} is ${overflow} pixels wider than the window`);
        });
      }
    });

    test('has only pages below the weight limits', (t) => {
      const weights = site.pages.map((file) => ({ file, bytes: gzipSync(site.text(file), { level: 9 }).length })).toSorted((a, b) => b.bytes - a.bytes);
      t.diagnostic(
        `heaviest pages: ${weights
          .slice(0, 3)
          .map(({ file, bytes }) => `${file} ${bytes}`)
          .join(', ')}`,
      );
      assert.ok(weights.length > count);
      assert.deepEqual(
        weights.filter(({ file, bytes }) => bytes > (/^articles\/article-/.test(file) ? maxBytes.account : maxBytes.page)),
        [],
      );
    });

    test('has a search that finds a name, the claims about it, a title and a misspelt name', { timeout: 60_000 }, async () => {
      const [someone] = archive.actors.filter(({ name }) => name.split(' ').length > 1);
      const account = archive.accounts[Math.floor(count / 2)];
      assert.ok(someone && account);
      await site.open('/search/', async (page) => {
        const field = page.locator('main').getByRole('combobox');
        const first = (kind: string) => page.locator(`main [data-kind=${kind}] a`).first();
        await field.fill(someone.name);
        await page.locator(`main [data-kind=actor] a[href*="/actors/${someone.id}/"]`).first().waitFor();
        assert.equal(await page.locator('main [data-kind=claim]').count(), 0);
        await page.getByRole('button', { name: /^Look further/ }).click();
        await first('claim').waitFor();
        await field.fill(account.title);
        await page.locator(`main [data-kind=account] a[href*="/articles/${account.id}/"]`).first().waitFor();
        await field.fill(someone.name.replace(/.(?=..$)/, 'q'));
        await page.locator(`main a[href*="/actors/${someone.id}/"]`).first().waitFor();
        await field.fill(account.title);
        await page.locator(`main [data-kind=account] a[href*="/articles/${account.id}/"]`).first().waitFor();
        await first('account').click();
        await page.waitForURL(`**/articles/${account.id}/**`);
      });
    });

    more(site);
  });
}

/** Limits in bytes after gzip, for archives of any size. */
const maxBytes = { page: 40_000, account: 14_600 };

/** `articles/x/index.html` → `articles/*`: pages of one kind. */
const kindOf = (file: string): string =>
  file
    .replace(/index\.html$/, '')
    .replace(/(?<=\/)\d+\/$/, '#')
    .replace(/(?<=\/)[^/#]+(?=\/)/g, '*');
