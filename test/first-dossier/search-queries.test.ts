import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, queries, type Answer } from './queries.ts';
import { visit } from '../support/visit.ts';

/** Reader queries on the search page: results that must be found, and results that must not. */

test('there are at least sixty queries, ten of which must find nothing', () => {
  assert.ok(queries.length >= 60);
  assert.ok(queries.filter(({ kind }) => kind === 'none').length >= 10);
});

function answerOf(hrefs: readonly string[], offered: readonly string[]): Answer {
  const idsIn = (section: string, isClaim = false) => [
    ...new Set(hrefs.filter((href) => href.startsWith(`/${section}/`) && href.includes('#') === isClaim).map((href) => href.split('/')[2] ?? '')),
  ];
  return {
    accounts: idsIn('articles'),
    actors: idsIn('actors'),
    topics: idsIn('topics'),
    claims: idsIn('articles', true),
    count: hrefs.length,
    offered,
  };
}

test('a query in the address of the search page finds', (t) =>
  visit(async (page) => {
    for (const [index, query] of queries.entries())
      await t.test(`${query.id} ${query.kind}: ${query.q}`, async () => {
        const address = `/search/?q=${encodeURIComponent(query.q)}`;
        if (index % 20 === 0) await page.goto(address);
        else
          await page.evaluate((next) => {
            history.pushState(null, '', next);
            dispatchEvent(new PopStateEvent('popstate'));
          }, address);
        await page.waitForFunction(() => document.querySelector('main [aria-busy=true]') === null && document.querySelector('main .search-says')?.textContent);
        const hrefs = await page.locator('main [data-kind] a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
        const offered = await page.locator('main .search-offers a').allTextContents();
        assert.deepEqual(faultsOf(query, answerOf(hrefs, offered)), []);
      });
  }));
