import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testArchiveSite, type ArchiveSite } from '../support/archive-site.ts';

/**
 * Sites of generated archives, with sizes between the thresholds at which the site changes its form. The dossier of five accounts, which `npm test`
 * builds too, is below all thresholds.
 */

const has = ({ folder }: ArchiveSite, file: string) => existsSync(join(folder, 'dist', file));
const countOf = ({ pages }: ArchiveSite, pattern: RegExp) => pages.filter((file) => pattern.test(file)).length;

const pairPages = /^compare\/[^/]+\/[^/]+\/index\.html$/;
const firstAccount = 'articles/article-00000/index.html';

testArchiveSite(25, (site) => {
  test('has letters as sigla of the accounts', () => assert.match(site.text('questions/index.html'), /class="siglum"[^>]*>\s*[A-Y]\s*</));
  test('has a page for every two accounts', () => assert.equal(countOf(site, pairPages), (25 * 24) / 2));
  test('has a page "as of" each day of publication', () => {
    assert.ok(countOf(site, /^as-of\/\d{4}-\d\d-\d\d\/index\.html$/) > 10);
    assert.equal(countOf(site, /^as-of\/\d{4}-\d\d\/index\.html$/), 0);
  });
  test('has a search index in shards', () => assert.ok(!site.text('search/index.json').includes('"whole"')));
  test('has a page of the timeline for each year', () => assert.ok(countOf(site, /^timeline\/\d{4}\/index\.html$/) > 1));
  test('has one page with all accounts', () => {
    assert.ok(!has(site, 'articles/2/index.html'));
    assert.ok(site.text('articles/index.html').includes('/articles/article-00000/'));
  });
});

testArchiveSite(130, (site) => {
  test('has short labels of outlet and day as sigla of the accounts', () => {
    const labels = [...site.text('questions/index.html').matchAll(/class="siglum"[^>]*>\s*([^<]+?)\s*</g)].map(([, label = '']) => label);
    assert.ok(labels.length > 10);
    for (const label of labels) assert.match(label, /, \d{1,2} [A-Z][a-z]+ \d{4}/);
  });
  test('has pages for the pairs that share most questions, and a page to compare any two accounts', async () => {
    assert.equal(countOf(site, pairPages), 60);
    assert.match(site.text(firstAccount), /\/compare\/\?first=article-00000/);
    await site.open('/compare/?first=article-00000', async (page) => {
      await page.locator('comparison-picker select').nth(1).locator('option').nth(1).waitFor({ state: 'attached' });
      await page.locator('comparison-picker select').nth(1).selectOption({ index: 1 });
      await page.locator('comparison-picker h2, comparison-picker h3').first().waitFor();
      assert.match(page.url(), /second=/);
    });
  });
  test('has a page "as of" each month', () => {
    assert.ok(countOf(site, /^as-of\/\d{4}-\d\d\/index\.html$/) > 5);
    assert.equal(countOf(site, /^as-of\/\d{4}-\d\d-\d\d\/index\.html$/), 0);
  });
  test('lists every account once on several pages', () => {
    assert.ok(has(site, 'articles/2/index.html') && !has(site, 'articles/3/index.html'));
    const listed = ['articles/index.html', 'articles/2/index.html'].flatMap((file) => {
      const [, cards = ''] = /<ol class="cards">([\s\S]*)<\/ol>/.exec(site.text(file)) ?? [];
      return [...cards.matchAll(/href="\/articles\/(article-\d+)\/"/g)].map(([, id]) => id);
    });
    assert.equal(new Set(listed).size, 130);
    assert.equal(listed.length, 130);
  });
});
