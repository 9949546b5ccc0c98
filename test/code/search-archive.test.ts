import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { archiveOf, writeArchive } from '../../bench/archive.ts';
import { joined, partsOf } from '../../bench/parts.ts';
import { readDossier } from '../../src/loader/dossier.ts';
import { catalogueOf } from '../../src/model/catalogue.ts';
import type { SearchResponse } from '../../src/search/protocol.ts';
import { find } from '../../src/search/query/search.ts';
import { openIndex } from '../../src/search/index/read-index.ts';
import { openShards } from '../../src/search/index/read-shards.ts';
import type { SearchIndex } from '../../src/search/index/search-index.ts';
import { documentsOf } from '../../src/search/documents/documents.ts';
import type { SearchDocument } from '../../src/search/documents/search-document.ts';
import { indexFiles } from '../../src/search/index/write-index.ts';

/** The search of a generated archive of sixty accounts. */

const folder = mkdtempSync(join(tmpdir(), 'crossread-archive-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const archive = archiveOf(3, 60);
writeArchive(archive, folder);
const records = documentsOf(catalogueOf(readDossier(folder)));

function opened(form: 'whole' | 'shards'): Promise<SearchIndex> {
  const files = new Map(indexFiles(records, form).map(({ name, content }) => [name, JSON.stringify(content)]));
  return openIndex(
    async (name) => JSON.parse(files.get(name) ?? 'null'),
    () => openShards,
  );
}

const whole = await opened('whole');
const shards = await opened('shards');

const firstTen = ({ groups }: SearchResponse): string[] =>
  groups
    .flatMap(({ results }) => results)
    .slice(0, 10)
    .map(({ kind, id }) => `${kind}/${id}`);

test('every title finds its account first', async () => {
  assert.equal(archive.accounts.length, 60);
  for (const { id, title } of archive.accounts) {
    const { groups } = await find(shards, title);
    assert.equal(groups.find(({ kind }) => kind === 'account')?.results[0]?.id, id, title);
  }
});

test('every name and every printed form finds its actor', async () => {
  const names = archive.actors.flatMap(({ id, name, aliases }) => [name, ...aliases].map((form) => ({ id, form })));
  assert.ok(names.length > 250);
  const missed: string[] = [];
  for (const { id, form } of names) if (!firstTen(await find(shards, form)).includes(`actor/${id}`)) missed.push(`${form}: ${id}`);
  assert.deepEqual(missed, []);
});

test('every claim is found by its text', async () => {
  for (const { id, claims } of archive.accounts.slice(0, 20))
    for (const claim of claims) {
      const found = firstTen(await find(shards, claim.says));
      assert.ok(found.includes(`claim/${id}/${claim.id}`), claim.says);
    }
});

test('a sharded index gives the same answers as an index of one file', async () => {
  const unsharded = { ...shards, shown: whole.shown, isSharded: false };
  const queries = [
    ...archive.accounts.slice(0, 15).map(({ title }) => title),
    ...archive.actors.slice(0, 40).flatMap(({ name, aliases }) => [name, aliases[0] ?? name, name.replace(/.(?=.$)/, '')]),
    ...archive.accounts.slice(0, 15).map(({ claims }) => (claims[0]?.plain ?? []).slice(0, 3).join(' ')),
  ];
  for (const query of queries) assert.deepEqual(await find(unsharded, query), await find(whole, query), query);
});

test('an archive that is read in parts for benchmarks has the same records', () => {
  const read = partsOf(3, 60, 30).map(({ files }, part) => {
    const content = join(folder, 'parts', String(part));
    writeArchive({ files }, content);
    return documentsOf(catalogueOf(readDossier(content)));
  });
  assert.equal(read.length, 2);
  const sorted = (some: readonly SearchDocument[]) =>
    some
      .map((record) => ({
        ...record,
        mentions: record.mentions.map((mention) => ({ ...mention, forms: mention.forms.toSorted() })),
        printed: record.printed.map(({ form, accounts }) => `${form} ${accounts}`).toSorted(),
      }))
      .toSorted((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
  assert.deepEqual(sorted(joined(read)), sorted(records));
});

test('indexes of other content have another build hash', () => {
  const build = (form: 'whole' | 'shards', some: typeof records) => (indexFiles(some, form)[0]?.content as { build: string }).build;
  for (const form of ['whole', 'shards'] as const) assert.notEqual(build(form, records), build(form, records.slice(0, -1)));
});
