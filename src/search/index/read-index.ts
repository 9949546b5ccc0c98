import { cardOf, daysOf } from '../documents/cards.ts';
import { indexVersion, nameMarks, type FirstFile, type Shards, type Whole } from './format.ts';
import { unpacked } from './columns.ts';
import { docOf, entriesOf, isSpelling, maskOf } from '../documents/postings.ts';
import type { StoredContext } from './read-stored-fields.ts';
import { IndexFault, type ReadFile, type IndexReader, type SearchIndex, type Spelling } from './search-index.ts';

/** Reads the index, whole or by the shard, and answers the questions the ranking asks. */

/**
 * Opens the index whose files `read` gives; `openShards` gives what reads shards, asked for only where there are some. Throws IndexFault
 * where the files are not an index of this version, or not all of one build.
 */
export async function openIndex(read: ReadFile, openShards: () => OpenShards | Promise<OpenShards>): Promise<SearchIndex> {
  const first = await read('index');
  if (!isFirst(first)) throw new IndexFault('foreign');
  const { counts, whole, shards, shown } = first;
  const size = counts.reduce((sum, { count }) => sum + count, 0);
  const kindOf: SearchIndex['kindOf'] = (doc) => {
    let last = 0;
    return counts.find(({ count }) => doc < (last += count))?.kind ?? 'account';
  };
  const about = { counts, shown, size, topics: new Map(first.topics), claimKinds: new Map(first.claimKinds), kindOf };
  const ofThisBuild: ReadFile = async (name) => {
    const content = await read(name);
    if (!isOf(content, first.build)) throw new IndexFault('foreign');
    return content;
  };
  return { ...about, ...(shards ? (await openShards())(shards, about, ofThisBuild) : openWhole(first, whole as Whole)) };
}

const isOf = (content: unknown, build: string): boolean => (content as Partial<FirstFile> | null | undefined)?.build === build;

function openWhole(first: FirstFile, whole: Whole): IndexReader {
  const documents = unpacked(whole, first);
  const entries = entriesOf(documents);
  const spellings = [...entries]
    .filter(([term]) => isSpelling(term))
    .map(([term, { mark }]): Spelling => ({ term, isName: mark !== '', isPerson: mark === nameMarks.person }))
    .toSorted((a, b) => (a.term < b.term ? -1 : 1));
  return {
    isSharded: false,
    isThere: () => true,
    posting: async (term) => {
      const entry = entries.get(term);
      return entry && { size: entry.postings.length, docs: new Map(entry.postings.map((posting) => [docOf(posting), maskOf(posting)])) };
    },
    beginning: async (letters) => spellings.filter(({ term }) => term.startsWith(letters)),
    vocabulary: () => [async () => spellings],
    card: async (doc) => {
      const document = documents[doc];
      if (!document) throw new IndexFault('foreign');
      return cardOf(document);
    },
    claims: async (doc) => documents[doc]?.claims ?? [],
    days: async () => (doc) => (documents[doc] && daysOf(documents[doc])) ?? [],
  };
}

function isFirst(content: unknown): content is FirstFile {
  const { version, whole, shards } = (content ?? {}) as Partial<FirstFile>;
  return version === indexVersion && Boolean(whole ?? shards);
}

/** How an index that lies in shards is opened: `openShards` of read-shards.ts. */
type OpenShards = (shards: Shards, context: StoredContext, read: ReadFile) => IndexReader;
