import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDossier } from '../../src/loader/dossier.ts';
import { catalogueOf } from '../../src/model/catalogue.ts';
import { documentsOf } from '../../src/search/documents/documents.ts';
import { openIndex } from '../../src/search/index/read-index.ts';
import { openShards } from '../../src/search/index/read-shards.ts';
import { indexFiles } from '../../src/search/index/write-index.ts';
import { find } from '../../src/search/query/search.ts';

/** The index of the fixture dossier: unusual queries, invalid files, equal bytes. */

const catalogue = catalogueOf(readDossier('test/fixture/content'));
const records = documentsOf(catalogue);
const index = await openIndex(
  async (name) => JSON.parse(JSON.stringify(indexFiles(records, 'whole').find((file) => file.name === name)?.content ?? null)),
  () => openShards,
);

describe('invalid input', () => {
  test('long, empty and unusual queries give a response', async () => {
    for (const query of [
      '',
      ' ',
      'a'.repeat(5000),
      'bridge '.repeat(800),
      '.*[(\\',
      '\u0000\u0007',
      '\u{1f600}',
      '%',
      '"',
      '__proto__',
      'constructor',
      '#bridge',
      '@lind',
      '=bridge',
    ])
      assert.ok(Array.isArray((await find(index, query)).groups), query.slice(0, 20));
    assert.deepEqual((await find(index, '.*[(\\')).groups, []);
  });

  test('an index that is missing, incomplete, of another version or of another build is rejected with the fault "foreign"', async () => {
    const files = new Map(indexFiles(records, 'shards').map(({ name, content }) => [name, content]));
    const refused = { fault: 'foreign' };
    await assert.rejects(
      openIndex(
        async () => null,
        () => openShards,
      ),
      refused,
    );
    await assert.rejects(
      openIndex(
        async () => ({ version: 0 }),
        () => openShards,
      ),
      refused,
    );
    const mixed = await openIndex(
      async (name) => (name === 'index' ? files.get(name) : { ...files.get(name), build: 'another' }),
      () => openShards,
    );
    await assert.rejects(find(mixed, 'Lind'), refused);
    const missing = await openIndex(
      async (name) => (name === 'index' ? files.get(name) : undefined),
      () => openShards,
    );
    await assert.rejects(find(missing, 'Lind'), refused);
  });
});

test('the same records give the same bytes', () => {
  assert.equal(JSON.stringify(indexFiles(documentsOf(catalogue))), JSON.stringify(indexFiles(records)));
});
