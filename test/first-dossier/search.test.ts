import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { find } from '../../src/search/query/search.ts';
import { launch } from '../support/browser.ts';
import { dist, textOfFile } from '../support/built.ts';
import { serve } from '../support/serve.ts';
import { answerOf, idsOf, index, shards } from './answers.ts';
import { faultsOf, queries } from './queries.ts';

/** Reader queries on the first dossier, with an index of one file, with a sharded index, and in a browser. */

describe('a reader finds', () => {
  for (const query of queries)
    test(`${query.id} ${query.kind}: ${query.q}`, async () => {
      const found = await find(index, query.q);
      assert.deepEqual(faultsOf(query, answerOf(found)), []);
      assert.ok(!found.relaxed || query.kind === 'paraphrase', 'a word of the query was ignored');
    });

  test('the same results in an index of one file and in a sharded index', async () => {
    assert.ok(queries.length >= 60);
    for (const { q } of queries) assert.deepEqual(await find(shards, q), await find(index, q), q);
  });
});
test('the search index has at most 25 000 bytes after gzip', () => {
  const { length } = gzipSync(textOfFile('/search/index.json'), { level: 9 });
  assert.ok(length <= 25_000, `${length} bytes`);
});
test('the worker finds the same accounts on the search page in a browser', async (t) => {
  const site = await serve(dist);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const wrong: string[] = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    await page.goto(`${site.address}search/`);
    const shown = () =>
      page.evaluate(() => [...document.querySelectorAll('main [data-kind=account] a')].map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''));
    const settled = () => page.waitForFunction(() => document.querySelector('main [aria-busy]') === null);
    for (const { q } of queries) {
      await page.getByRole('combobox').fill(q);
      await settled();
      const expected = idsOf(await find(index, q), 'account');
      assert.deepEqual(await shown(), expected, q);
    }
    await page.goto(`${site.address}search/?q=Shiozawa`);
    await page.waitForFunction(() => document.querySelectorAll('main [data-kind=account]').length === 1);
    assert.deepEqual(wrong, []);
    t.diagnostic(`${queries.length} queries`);
  } finally {
    await browser.close();
    await site.close();
  }
});
