import type { Fault, RecordKind } from './found.ts';
import { cardOf, daysOf } from './cards.ts';
import { indexVersion, nameMarks, type Card, type FirstFile, type Whole } from './index-format.ts';
import { unpacked } from './pack.ts';
import type { Posting } from './posting-lines.ts';
import { entriesOf, isSpelling } from './postings.ts';
import type { ClaimRecord } from './record.ts';

/** Reads the index, whole or by the drawer, and answers the questions the ranking asks. */

/** An index that cannot be read, and why. */
export class IndexFault extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

export interface Spelling {
  key: string;
  isName: boolean;
  isPerson: boolean;
}

/** What an index holds, whichever way it comes. */
export interface Records {
  posting: (key: string) => Promise<Posting | undefined>;
  /** Words that begin, or end, with these letters. */
  beginning: (letters: string) => Promise<Spelling[]>;
  ending: (letters: string) => Promise<Spelling[]>;
  cardAt: (thing: number) => Promise<Card | undefined>;
  /** Claims of an account, in its order. */
  claims: (thing: number) => Promise<ClaimRecord[]>;
  /** Tells of every thing its first and last day; nothing where it has no date. */
  days: () => Promise<(thing: number) => readonly string[]>;
}

export interface SearchIndex extends Omit<Records, 'cardAt'> {
  counts: FirstFile['counts'];
  topics: Map<string, string>;
  claimKinds: Map<string, string>;
  shown: number;
  /** Number of all things. */
  size: number;
  kindOf: (thing: number) => Exclude<RecordKind, 'claim'>;
  card: (thing: number) => Promise<Card>;
}

/** Gives the parsed file of that name, or throws. */
export type ReadFile = (name: string) => Promise<unknown>;

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

/** Fetched where the index lies in drawers. */
const drawersOf = () => import('./read-drawers.ts');

const isFirst = (content: unknown): content is FirstFile =>
  typeof content === 'object' && content !== null && 'version' in content && content.version === indexVersion && ('whole' in content || 'drawers' in content);

/** Opens the index whose files `read` gives. Throws IndexFault where they are not an index of this version, or not all of one build. */
export const openIndex = async (read: ReadFile): Promise<SearchIndex> => {
  const first = await read('index');
  if (!isFirst(first)) throw new IndexFault('foreign');
  const { counts, whole, drawers } = first;
  const size = counts.reduce((sum, { count }) => sum + count, 0);
  const accounts = counts.find(({ kind }) => kind === 'article')?.count ?? 0;
  const ofThisBuild: ReadFile = async (name) => {
    const content = await read(name);
    if (!isOf(content, first.build)) throw new IndexFault('foreign');
    return content;
  };
  const { cardAt, ...records } = drawers
    ? (await drawersOf()).openDrawers(drawers, { firstAccount: size - accounts, accounts }, ofThisBuild)
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
