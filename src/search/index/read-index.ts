import { cardOf, daysOf } from '../documents/cards.ts';
import { indexVersion, nameMarks, type FirstFile, type Shards, type Whole } from './format.ts';
import { unpacked } from './columns.ts';
import { documentOf, entriesOf, isSpelling, placesOf } from '../documents/postings.ts';
import type { StoredContext } from './read-stored-fields.ts';
import { IndexFault, type ReadFile, type Records, type SearchIndex, type Spelling } from './search-index.ts';

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
  const kindOf: SearchIndex['kindOf'] = (thing) => {
    let last = 0;
    return counts.find(({ count }) => thing < (last += count))?.kind ?? 'account';
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

function openWhole(first: FirstFile, whole: Whole): Records {
  const records = unpacked(whole, first);
  const entries = entriesOf(records);
  const spellings = [...entries]
    .filter(([key]) => isSpelling(key))
    .map(([key, { mark }]): Spelling => ({ key, isName: mark !== '', isPerson: mark === nameMarks.person }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return {
    isSharded: false,
    isThere: () => true,
    posting: async (key) => {
      const entry = entries.get(key);
      return entry && { size: entry.postings.length, things: new Map(entry.postings.map((posting) => [documentOf(posting), placesOf(posting)])) };
    },
    beginning: async (letters) => spellings.filter(({ key }) => key.startsWith(letters)),
    ending: async (letters) => spellings.filter(({ key }) => key.endsWith(letters)),
    card: async (thing) => {
      const record = records[thing];
      if (!record) throw new IndexFault('foreign');
      return cardOf(record);
    },
    claims: async (thing) => records[thing]?.claims ?? [],
    days: async () => (thing) => (records[thing] && daysOf(records[thing])) ?? [],
  };
}

function isFirst(content: unknown): content is FirstFile {
  const { version, whole, shards } = (content ?? {}) as Partial<FirstFile>;
  return version === indexVersion && Boolean(whole ?? shards);
}

/** How an index that lies in shards is opened: `openShards` of read-shards.ts. */
type OpenShards = (shards: Shards, context: StoredContext, read: ReadFile) => Records;
