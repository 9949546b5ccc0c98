import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { builtFiles, catalogue, textOfFile } from '../support/built.ts';
import { findable } from '../support/findable.ts';
import { visit } from '../support/visit.ts';

/** The search of the built site. */

test('the search index has one document per entry', () => {
  const first = JSON.parse(textOfFile('/search/index.json')) as { counts: { kind: string; count: number }[] };
  const things = { topic: catalogue.topics, actor: catalogue.actors, question: catalogue.questions, event: catalogue.events, account: catalogue.accounts };
  assert.deepEqual(
    Object.fromEntries(first.counts.map(({ kind, count }) => [kind, count])),
    Object.fromEntries(Object.entries(things).flatMap(([kind, { length }]) => (length > 0 ? [[kind, length]] : []))),
  );
});

test('the search worker has at most 10 300 bytes after gzip', (t) => {
  const [worker = '', ...others] = builtFiles.filter((file) => /search\.worker/.test(file));
  assert.deepEqual(others, []);
  const { length } = gzipSync(textOfFile(worker), { level: 9 });
  t.diagnostic(`${length} bytes`);
  assert.ok(length <= 10_300, `${length} bytes`);
});

test('a name finds its actor, and so does a misspelling', () =>
  visit(async (page) => {
    for (const query of [findable.words, findable.misspelt]) {
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      await page.locator(`main [data-kind=actor] a[href="/actors/${findable.actor}/"]`).waitFor();
    }
    await page.locator('main .search-offers').getByRole('link', { name: findable.meant, exact: true }).waitFor();
  }));
