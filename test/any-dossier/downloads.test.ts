import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { neededFolders } from '../../src/model/entries/fields.ts';
import { builtFiles, catalogue, pageAt, textOfFile } from '../support/built.ts';
import { elementAt, linksOf } from '../support/elements.ts';

/** The downloads contain the whole content. */

describe('the downloads', () => {
  const entries = (name: string) => JSON.parse(textOfFile(`/data/${name}.json`)) as Record<string, unknown>[];
  const needed: readonly string[] = neededFolders;
  const idsIn = (name: string) => entries(name).map(({ id }) => id);

  test('have an array with every id once for each kind of entry', () => {
    for (const [name, all] of Object.entries({
      articles: [...catalogue.accounts, ...catalogue.copies],
      actors: catalogue.actors,
      topics: catalogue.topics,
      events: catalogue.events,
      questions: catalogue.questions,
      sources: catalogue.sources,
    })) {
      assert.ok(all.length > 0 || !needed.includes(name), name);
      assert.deepEqual(idsIn(name).toSorted(), all.map(({ id }) => id).toSorted(), `/data/${name}.json`);
    }
  });

  test('have the account and the id of each claim, which lead to its place', () => {
    const claims = entries('claims');
    assert.equal(claims.length, catalogue.claims.length);
    for (const { id, article, says } of claims) {
      assert.ok(typeof id === 'string' && typeof article === 'string' && typeof says === 'string');
      elementAt(pageAt(`/articles/${article}/`), id);
    }
  });

  test('contain no actor, topic, event, question or account without a page', () => {
    for (const name of ['actors', 'topics', 'events', 'questions', 'articles'])
      for (const id of idsIn(name)) assert.ok(builtFiles.includes(`/${name}/${String(id)}/index.html`), `no page for ${name}/${String(id)}`);
  });

  test('have a CSV file with one line per claim and a name for each column', () => {
    const [head = '', ...rows] = textOfFile('/data/claims.csv').trimEnd().split(/\r?\n/);
    assert.deepEqual(head.split(',').slice(0, 4), ['id', 'article', 'paragraph', 'says']);
    assert.equal(rows.length, catalogue.claims.length);
  });

  test('have a JSON Schema for each kind of entry', () => {
    for (const kind of ['articles', 'actors', 'topics', 'events', 'questions', 'sources', 'dossier']) {
      const schema = JSON.parse(textOfFile(`/data/schema/${kind}.json`)) as { $schema?: string; type?: string; properties?: object };
      assert.match(schema.$schema ?? '', /^https?:\/\/json-schema\.org\//, kind);
      assert.equal(schema.type, 'object', kind);
      assert.ok(Object.keys(schema.properties ?? {}).length > 2, kind);
    }
  });

  test('are all listed on the data page', () => {
    const listed = linksOf(pageAt('/data/')).filter((href) => href.startsWith('/data/') && href !== '/data/');
    const published = builtFiles.filter((file) => file.startsWith('/data/') && file !== '/data/index.html');
    assert.ok(published.length > 10);
    assert.deepEqual(listed.toSorted(), published);
  });
});
