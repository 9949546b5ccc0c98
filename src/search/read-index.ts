import { cardOf, daysOf } from './cards.ts';
import { indexVersion, nameMarks, type FirstFile, type Whole } from './index-format.ts';
import { unpacked } from './pack.ts';
import type { Shape } from './posting-lines.ts';
import { entriesOf, isSpelling } from './postings.ts';
import { IndexFault, type ReadFile, type Records, type SearchIndex, type Spelling } from './search-index.ts';

/** Reads the index, whole or by the shard, and answers the questions the ranking asks. */

const isOf = (content: unknown, build: string): content is object =>
  typeof content === 'object' && content !== null && 'build' in content && content.build === build;

const openWhole = (first: FirstFile, whole: Whole): Records => {
  const records = unpacked(whole, first);
  const entries = entriesOf(records);
  const spellings = [...entries]
    .filter(([key]) => isSpelling(key))
    .map(([key, { mark }]): Spelling => ({ key, isName: mark !== '', isPerson: mark === nameMarks.person }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return {
    posting: async (key) => {
      const entry = entries.get(key);
      return entry && { size: entry.things.size, things: entry.things };
    },
    beginning: async (letters) => spellings.filter(({ key }) => key.startsWith(letters)),
    ending: async (letters) => spellings.filter(({ key }) => key.endsWith(letters)),
    cardAt: async (thing) => records[thing] && cardOf(records[thing]),
    claims: async (thing) => records[thing]?.claims ?? [],
    days: async () => (thing) => (records[thing] && daysOf(records[thing])) ?? [],
  };
};

const isFirst = (content: unknown): content is FirstFile =>
  typeof content === 'object' && content !== null && 'version' in content && content.version === indexVersion && ('whole' in content || 'shards' in content);

/** How an index that lies in shards is opened: `openShards` of read-shards.ts. */
type OpenShards = (shards: NonNullable<FirstFile['shards']>, shape: Shape, read: ReadFile) => Records;

/**
 * Opens the index whose files `read` gives; `openShards` gives what reads shards, asked for only where there are some. Throws IndexFault
 * where the files are not an index of this version, or not all of one build.
 */
export const openIndex = async (read: ReadFile, openShards: () => OpenShards | Promise<OpenShards>): Promise<SearchIndex> => {
  const first = await read('index');
  if (!isFirst(first)) throw new IndexFault('foreign');
  const { counts, whole, shards } = first;
  const size = counts.reduce((sum, { count }) => sum + count, 0);
  const accounts = counts.find(({ kind }) => kind === 'article')?.count ?? 0;
  const ofThisBuild: ReadFile = async (name) => {
    const content = await read(name);
    if (!isOf(content, first.build)) throw new IndexFault('foreign');
    return content;
  };
  const { cardAt, ...records } = shards
    ? (await openShards())(shards, { firstAccount: size - accounts, accounts }, ofThisBuild)
    : openWhole(first, whole as Whole);
  return {
    ...records,
    counts,
    topics: new Map(first.topics),
    claimKinds: new Map(first.claimKinds),
    shown: first.shown,
    size,
    kindOf: (thing) => {
      let last = 0;
      return counts.find(({ count }) => thing < (last += count))?.kind ?? 'article';
    },
    card: async (thing) => {
      const card = await cardAt(thing);
      if (!card) throw new IndexFault('foreign');
      return card;
    },
  };
};
