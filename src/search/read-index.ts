import type { RecordKind } from './found.ts';
import { cardOf, claimCardsOf } from './cards.ts';
import {
  cardsAFile,
  drawerOfKey,
  indexVersion,
  mostClaims,
  nameMarks,
  placeBits,
  type Card,
  type ClaimCard,
  type FirstFile,
  type Whole,
  type WordDrawer,
} from './index-format.ts';
import { unpacked } from './pack.ts';
import { entriesOf, isSpelling } from './postings.ts';
import { reversed } from './words.ts';

/** Reads the index, whole or by the drawer, and answers the questions the ranking asks. */

export class IndexFault extends Error {}

export interface Posting {
  /** Thing number → places where the word stands. */
  things: Map<number, number>;
  /** Thing × slots + claim; absent where too many claims hold the word. */
  claims: Set<number> | undefined;
}

export interface Spelling {
  key: string;
  isName: boolean;
  isPerson: boolean;
}

export interface SearchIndex {
  counts: FirstFile['counts'];
  topics: Map<string, string>;
  claimKinds: Map<string, string>;
  slots: number;
  shown: number;
  /** Number of all things. */
  size: number;
  kindOf: (thing: number) => Exclude<RecordKind, 'claim'>;
  posting: (key: string) => Promise<Posting | undefined>;
  /** Words that begin, or end, with these letters. */
  beginning: (letters: string) => Promise<Spelling[]>;
  ending: (letters: string) => Promise<Spelling[]>;
  card: (thing: number) => Promise<Card>;
  /** Claims of an account, in its order. */
  claims: (thing: number) => Promise<ClaimCard[]>;
}

/** Gives the parsed file of that name, or throws. */
export type ReadFile = (name: string) => Promise<unknown>;

const notOurs =
  'The search could not be loaded. Its index does not fit this page: it is incomplete, or the site was rebuilt meanwhile; loading the page again may help.';

const spellingOf = (marked: string): Spelling => {
  const mark = marked.at(-1);
  const isPerson = mark === nameMarks.person;
  const isName = isPerson || mark === nameMarks.name;
  return { key: isName ? marked.slice(0, -1) : marked, isName, isPerson };
};

const numbersOf = (differences: string): number[] => {
  let sum = 0;
  return differences === '' ? [] : differences.split(' ').map((step) => (sum += Number.parseInt(step, 36)));
};

const postingOf = (line: string): Posting => {
  const [things = '', claims] = line.split(',');
  return {
    things: new Map(numbersOf(things).map((number) => [Math.floor(number / placeBits), number % placeBits])),
    claims: claims === '*' ? undefined : new Set(numbersOf(claims ?? '')),
  };
};

/** Reads the lines of a drawer when they are asked for, and each once. */
const openWords = ({ keys, postings }: WordDrawer) => {
  const spellings = keys.split('\n').map(spellingOf);
  const lines = postings.split('\n');
  if (lines.length !== spellings.length) throw new IndexFault(notOurs);
  const at = new Map(spellings.map(({ key }, line) => [key, line]));
  const read = new Map<number, Posting>();
  return {
    spellings,
    posting: (key: string): Posting | undefined => {
      const line = at.get(key);
      if (line === undefined) return undefined;
      const known = read.get(line) ?? postingOf(lines[line] ?? '');
      read.set(line, known);
      return known;
    },
  };
};

/** Number of the last file whose first key is not after `key`; -1 before the first. */
const drawerHolding = (firsts: readonly string[], key: string): number => {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Numbers of the files that may hold keys beginning with `letters`. */
const drawersBeginning = (firsts: readonly string[], letters: string): number[] => {
  const first = Math.max(0, drawerHolding(firsts, letters));
  return Array.from({ length: Math.max(0, drawerHolding(firsts, `${letters}\u{ffff}`) - first + 1) }, (_, index) => first + index);
};

const isOf = (content: unknown, build: string): content is object =>
  typeof content === 'object' && content !== null && 'build' in content && content.build === build;

/** Keeps promises by key; a failed one is forgotten, so that it can be tried again. */
const kept = <Key, Value>(make: (key: Key) => Promise<Value>) => {
  const all = new Map<Key, Promise<Value>>();
  return (key: Key): Promise<Value> => {
    const known = all.get(key);
    if (known) return known;
    const made = make(key);
    all.set(key, made);
    made.catch(() => all.delete(key));
    return made;
  };
};

const openWhole = (first: FirstFile & { whole: Whole }) => {
  const records = unpacked(first.whole, first);
  const entries = entriesOf(records, first.slots);
  const spellings = [...entries]
    .filter(([key]) => isSpelling(key))
    .map(([key, { mark }]): Spelling => ({ key, isName: mark !== '', isPerson: mark === nameMarks.person }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return {
    posting: async (key: string): Promise<Posting | undefined> => {
      const entry = entries.get(key);
      return entry && { things: entry.things, claims: entry.claims.length > mostClaims ? undefined : new Set(entry.claims) };
    },
    beginning: async (letters: string) => spellings.filter(({ key }) => key.startsWith(letters)),
    ending: async (letters: string) => spellings.filter(({ key }) => key.endsWith(letters)),
    cardAt: async (thing: number) => records[thing] && cardOf(records[thing]),
    claims: async (thing: number) => (records[thing] ? claimCardsOf(records[thing]) : []),
  };
};

const openDrawers = ({ drawers, build }: FirstFile & { drawers: NonNullable<FirstFile['drawers']> }, read: ReadFile) => {
  const fetched = kept(async (name: string) => {
    const content = await read(name);
    if (!isOf(content, build)) throw new IndexFault(notOurs);
    return content;
  });
  const words = kept(async (number: number) => openWords((await fetched(`words-${number}`)) as WordDrawer));
  const spelt = kept(async (name: string) => ((await fetched(name)) as Pick<WordDrawer, 'keys'>).keys.split('\n').map(spellingOf));
  const cards = kept(async (number: number) => ((await fetched(`cards-${number}`)) as { cards: Card[] }).cards);
  const all = async (numbers: readonly number[], kind: string) => (await Promise.all(numbers.map((number) => spelt(`${kind}-${number}`)))).flat();
  return {
    posting: async (key: string) => {
      return drawers.words === 0 ? undefined : (await words(drawerOfKey(key, drawers.words))).posting(key);
    },
    beginning: async (letters: string) => (await all(drawersBeginning(drawers.spellings, letters), 'spellings')).filter(({ key }) => key.startsWith(letters)),
    ending: async (letters: string) => (await all(drawersBeginning(drawers.endings, reversed(letters)), 'endings')).filter(({ key }) => key.endsWith(letters)),
    cardAt: async (thing: number) => (await cards(Math.floor(thing / cardsAFile)))[thing % cardsAFile],
    claims: async (thing: number) => ((await fetched(`claims-${thing}`)) as { claims: ClaimCard[] }).claims,
  };
};

const isFirst = (content: unknown): content is FirstFile =>
  typeof content === 'object' && content !== null && 'version' in content && content.version === indexVersion && ('whole' in content || 'drawers' in content);

/** Opens the index whose files `read` gives. Throws IndexFault where they are not an index of this version, or not all of one build. */
export const openIndex = async (read: ReadFile): Promise<SearchIndex> => {
  const first = await read('index');
  if (!isFirst(first)) throw new IndexFault(notOurs);
  const { counts, whole, drawers } = first;
  const { cardAt, ...drawer } = whole
    ? openWhole({ ...first, whole })
    : openDrawers({ ...first, drawers: drawers ?? { words: 0, spellings: [], endings: [] } }, read);
  const size = counts.reduce((sum, { count }) => sum + count, 0);
  return {
    ...drawer,
    counts,
    topics: new Map(first.topics),
    claimKinds: new Map(first.claimKinds),
    slots: first.slots,
    shown: first.shown,
    size,
    kindOf: (thing) => {
      let last = 0;
      return counts.find(({ count }) => thing < (last += count))?.kind ?? 'article';
    },
    card: async (thing) => {
      const card = await cardAt(thing);
      if (!card) throw new IndexFault(notOurs);
      return card;
    },
  };
};
