import { daysOf } from '../documents/search-document.ts';
import { indexVersion, nameMarks, type FirstFile, type Shards, type Whole } from './format.ts';
import { decodeColumns } from './columns.ts';
import { docOf, entriesOf, isSpelling, maskOf } from '../documents/postings.ts';
import type { StoredContext } from './read-stored-fields.ts';
import { IndexFault, type ReadFile, type IndexReader, type SearchIndex, type Spelling } from './search-index.ts';

/** Opens an index, in one file or in shards. */

/**
 * Opens the index whose files `read` returns. `openShards` loads the reader of shards; it is called only for a sharded index. Throws IndexFault if
 * the first file is not an index of this version. Later reads throw IndexFault if a file belongs to another build.
 */
export async function openIndex(read: ReadFile, openShards: () => OpenShards | Promise<OpenShards>): Promise<SearchIndex> {
  const first = await read('index');
  if (!isFirst(first)) throw new IndexFault('foreign');
  const { counts, whole, shards, shown, scripts } = first;
  const size = counts.reduce((sum, { count }) => sum + count, 0);
  const kindOf: SearchIndex['kindOf'] = (doc) => {
    let last = 0;
    return counts.find(({ count }) => doc < (last += count))?.kind ?? 'account';
  };
  const info = { counts, shown, size, topics: new Map(first.topics), claimKinds: new Map(first.claimKinds), kindOf, scripts };
  const readOfBuild: ReadFile = async (name) => {
    const content = await read(name);
    if (!isOfBuild(content, first.build)) throw new IndexFault('foreign');
    return content;
  };
  return { ...info, ...(shards ? (await openShards())(shards, info, readOfBuild) : openWhole(first, whole as Whole)) };
}

const isOfBuild = (content: unknown, build: string): boolean => (content as Partial<FirstFile> | null | undefined)?.build === build;

function openWhole(first: FirstFile, whole: Whole): IndexReader {
  const documents = decodeColumns(whole, first);
  const entries = entriesOf(documents);
  const spellings = [...entries]
    .filter(([term]) => isSpelling(term))
    .map(([term, { mark }]): Spelling => ({ term, isName: mark !== '', isPerson: mark === nameMarks.person }))
    .toSorted((a, b) => (a.term < b.term ? -1 : 1));
  return {
    isSharded: false,
    isLoaded: () => true,
    posting: async (term) => {
      const entry = entries.get(term);
      return entry && { size: entry.postings.length, docs: new Map(entry.postings.map((posting) => [docOf(posting), maskOf(posting)])) };
    },
    beginning: async (letters) => spellings.filter(({ term }) => term.startsWith(letters)),
    vocabulary: () => [async () => spellings],
    card: async (doc) => {
      const document = documents[doc];
      if (!document) throw new IndexFault('foreign');
      return document;
    },
    claims: async (doc) => documents[doc]?.claims ?? [],
    days: async () => (doc) => (documents[doc] && daysOf(documents[doc])) ?? [],
  };
}

function isFirst(content: unknown): content is FirstFile {
  const { version, whole, shards } = (content ?? {}) as Partial<FirstFile>;
  return version === indexVersion && Boolean(whole ?? shards);
}

/** The type of `openShards` in read-shards.ts, which is loaded lazily. */
type OpenShards = (shards: Shards, context: StoredContext, read: ReadFile) => IndexReader;
