import type { SearchResponse, RecordKind } from '../../src/search/protocol.ts';
import { documentsOf } from '../../src/search/documents/documents.ts';
import { openIndex } from '../../src/search/index/read-index.ts';
import { openShards } from '../../src/search/index/read-shards.ts';
import type { SearchIndex } from '../../src/search/index/search-index.ts';
import { indexFiles } from '../../src/search/index/write-index.ts';
import { catalogue } from '../support/built.ts';
import type { Answer } from './queries.ts';

/** The search index of the first dossier, as one file and in shards, and its answers. */

const records = documentsOf(catalogue);

function openedIndex(form: 'whole' | 'shards'): Promise<SearchIndex> {
  const files = new Map(indexFiles(records, form).map(({ name, content }) => [name, JSON.stringify(content)]));
  return openIndex(
    async (name) => JSON.parse(files.get(name) ?? 'null'),
    () => openShards,
  );
}
export const index = await openedIndex('whole');
export const shards = { ...(await openedIndex('shards')), shown: index.shown, isSharded: false };

export const idsOf = (found: SearchResponse, kind: RecordKind): string[] =>
  found.groups.filter((group) => group.kind === kind).flatMap(({ results }) => results.map(({ id }) => id));

export const answerOf = (found: SearchResponse): Answer => ({
  accounts: idsOf(found, 'account'),
  actors: idsOf(found, 'actor'),
  topics: idsOf(found, 'topic'),
  claims: idsOf(found, 'claim').map((id) => id.split('/')[0] ?? ''),
  count: found.groups.length,
  offered: found.suggestions,
});
