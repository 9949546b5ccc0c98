import assert from 'node:assert/strict';
import { test } from 'node:test';
import { downloadsOf } from '../../src/exports/tables.ts';
import { actorPageView } from '../../src/model/views/actor.ts';
import { documentsOf } from '../../src/search/documents/documents.ts';
import { contentOf, linesAfter, short, write, writtenOut } from './faults/slip.ts';
import { catalogueOf } from '../../src/model/catalogue.ts';

/** Nothing that the content gives elsewhere has to be written. */

const bare = contentOf(write('actors/valley-post.yaml', 'name: Valley Post\nhosts: [valley-post.example]\n'), short);

test('a dossier in which every field is written gives the same downloads and the same search as one that leaves out what follows', () => {
  const [whole, brief] = [writtenOut, short].map((folders) => catalogueOf(contentOf(() => {}, folders)));
  assert.ok(whole && brief);
  assert.deepEqual(documentsOf(brief), documentsOf(whole));
  const data = (catalogue: typeof brief) =>
    downloadsOf(catalogue).map(({ name, body }) => [name, name.endsWith('.json') ? (JSON.parse(body()) as unknown) : body()]);
  assert.deepEqual(data(brief), data(whole));
});

test('a claim has the paragraph of its mark and the topics of its account, unless it has its own', () => {
  const catalogue = catalogueOf(bare);
  assert.deepEqual(
    catalogue.account('bridge-closed').claims.map(({ paragraph, topics }) => [paragraph, ...topics]),
    [
      [2, 'bridge'],
      [3, 'bridge'],
      [4, 'bridge'],
      [8, 'bridge'],
    ],
  );
  assert.deepEqual(catalogue.account('lorry-on-the-bridge').claims.at(-1)?.topics, ['ferry']);
  assert.equal(catalogue.account('bridge-closed').source.paragraphs, 8);
  assert.equal(catalogue.account('lorry-on-the-bridge').source.platform, 'toutiao');
});

test('an outlet, a platform and an author need a name and no more', () => {
  const names = ['valley-post', 'toutiao', 'author-lorry'].map((id) => write(`actors/${id}.yaml`, `name: Name of ${id}\n`));
  const platforms = ['toutiao', 'valley-post'] as const;
  assert.deepEqual(
    linesAfter((content) => names.forEach((name) => name(content)), ...writtenOut),
    [],
  );
  const catalogue = catalogueOf(contentOf((content) => names.forEach((name) => name(content)), writtenOut));
  assert.deepEqual(
    [...platforms, 'author-lorry'].map((id) => catalogue.actor(id).kind),
    ['platform', 'outlet', 'person'],
  );
  const { description, first } = actorPageView(catalogue, 'valley-post', 1);
  assert.equal(description, 'Name of valley-post: news outlet.');
  assert.equal(first?.summary, undefined);
});
