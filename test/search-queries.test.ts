import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { visit } from './visit.ts';

/** What readers type, asked through the page: what must be found, and what must not. */

interface Asked {
  id: string;
  q: string | number;
  /** `none`: nothing may be found. `paraphrase`: meaning counts, so that something else may stand below. */
  kind: string;
  /** Numbers of accounts. */
  must: string[];
  may?: string[];
  must_not?: string[];
  actors?: string[];
  topics?: string[];
  suggests?: string;
}

const accounts: Record<string, string> = {
  '000': 'bessent-akazawa-candid-talks',
  '001': 'talks-collapse-treasury-card',
  '002': 'akazawa-lutnick-impasse',
  '003': 'handwritten-letter-to-beijing',
  '004': 'cool-answer-to-washington',
};

const asked = ['test/sample-queries.yaml', 'test/queries.yaml'].flatMap((file) => (parse(readFileSync(file, 'utf8')) as { queries: Asked[] }).queries);
const queries = [...new Map(asked.map((query) => [query.id, query])).values()];

test('there are sixty queries or more, ten of which are about nothing here', () => {
  assert.ok(queries.length >= 60);
  assert.ok(queries.filter(({ kind }) => kind === 'none').length >= 10);
});

const faultsOf = ({ must, may = [], must_not = [], actors = [], topics = [], kind, suggests }: Asked, hrefs: string[], offered: string[]): string[] => {
  const idsIn = (section: string) => [
    ...new Set(hrefs.filter((href) => href.startsWith(`/${section}/`) && !href.includes('#')).map((href) => href.split('/')[2] ?? '')),
  ];
  const named = (numbers: readonly string[]) => numbers.map((number) => accounts[number] ?? number);
  const articles = idsIn('articles');
  const lowest = Math.max(-1, ...named(must).map((id) => articles.indexOf(id)));
  const isAbove = (id: string) => articles.includes(id) && articles.indexOf(id) < lowest;
  if (kind === 'none') return hrefs.map((href) => `${href} is found`);
  return [
    ...named(must)
      .filter((id) => !articles.includes(id))
      .map((id) => `the account ${id} is not found`),
    ...named(may)
      .filter(isAbove)
      .map((id) => `the account ${id} stands above one that must be found`),
    ...named(must_not)
      .filter((id) => (kind === 'paraphrase' ? isAbove(id) : hrefs.some((href) => href.startsWith(`/articles/${id}/`))))
      .map((id) => `the account ${id} is found`),
    ...actors.filter((id) => !idsIn('actors').includes(id)).map((id) => `the actor ${id} is not found`),
    ...topics.filter((id) => !idsIn('topics').includes(id)).map((id) => `the topic ${id} is not found`),
    ...(suggests === undefined || offered.includes(suggests) ? [] : [`“${suggests}” is not offered`]),
  ];
};

test('through the address of the page a reader finds', (t) =>
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
        assert.deepEqual(faultsOf(query, hrefs, offered), []);
      });
  }));
