import assert from 'node:assert/strict';
import { documentsOf } from '../../src/search/documents/documents.ts';
import { openIndex } from '../../src/search/index/read-index.ts';
import { openShards } from '../../src/search/index/read-shards.ts';
import { indexFiles } from '../../src/search/index/write-index.ts';
import { find } from '../../src/search/query/search.ts';
import { catalogue } from './built.ts';

/** Queries that the search of any built site answers. */
export interface Findable {
  /** The name of an actor that finds accounts and claims. */
  words: string;
  actor: string;
  /** The same name with two letters swapped, for which the search offers `meant`. */
  misspelt: string;
  meant: string;
}

const files = new Map(indexFiles(documentsOf(catalogue)).map(({ name, content }) => [name, JSON.stringify(content)]));
const index = await openIndex(
  async (name) => JSON.parse(files.get(name) ?? 'null'),
  () => openShards,
);

/** Queries for the first suitable actor, by number of accounts that name it. Fails if the dossier has none. */
export const findable: Findable = await firstFindable();

async function firstFindable(): Promise<Findable> {
  const mostNamedFirst = catalogue.actors.toSorted((a, b) => catalogue.accountsNaming(b.id).length - catalogue.accountsNaming(a.id).length);
  for (const { id, name } of mostNamedFirst) {
    const [words = ''] = /\p{Lu}[\p{L}-]{4,}$/u.exec(name) ?? [];
    if (words === '') continue;
    const { groups } = await find(index, words);
    const kinds = new Set(groups.map(({ kind }) => kind));
    if (!kinds.has('account') || !kinds.has('claim') || !groups.some(({ results }) => results.some((result) => result.id === id))) continue;
    const misspelt = words.replace(/(.)(.)(?=.$)/, '$2$1');
    const { suggestions } = await find(index, misspelt);
    if (misspelt !== words && suggestions.includes(words)) return { words, actor: id, misspelt, meant: words };
  }
  assert.fail('no actor has a name that finds accounts and claims');
}
