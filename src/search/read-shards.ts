import { shardOfKey } from './shard-of-key.ts';
import { cardsAFile, nameMarks, type Card, type FirstFile, type WordShard } from './index-format.ts';
import { openPosting, type Shape } from './posting-lines.ts';
import type { ReadFile, Records, Spelling } from './search-index.ts';
import type { ClaimRecord } from './record.ts';
import { reversed } from './words.ts';

/** Reads an index by the shard, and each shard once. */

const spellingOf = (marked: string): Spelling => {
  const mark = marked.at(-1);
  const isPerson = mark === nameMarks.person;
  const isName = isPerson || mark === nameMarks.name;
  return { key: isName ? marked.slice(0, -1) : marked, isName, isPerson };
};

/** The lines of a shard, by key. */
const openWords = ({ keys, postings }: WordShard): Map<string, string> => {
  const lines = postings.split('\n');
  return new Map(keys.split('\n').map((marked, at) => [spellingOf(marked).key, lines[at] ?? '']));
};

/** Number of the last file whose first key is not after `key`; -1 before the first. */
const shardHolding = (firsts: readonly string[], key: string): number => {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Numbers of the files that may hold keys beginning with `letters`. */
const shardsBeginning = (firsts: readonly string[], letters: string): number[] => {
  const first = Math.max(0, shardHolding(firsts, letters));
  return Array.from({ length: Math.max(0, shardHolding(firsts, `${letters}\u{ffff}`) - first + 1) }, (_, index) => first + index);
};

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

/** `read` gives a file of this build, or throws. */
export const openShards = (shards: NonNullable<FirstFile['shards']>, shape: Shape, read: ReadFile): Records => {
  const words = kept(async (number: number) => openWords((await read(`words-${number}`)) as WordShard));
  const further = async (number: number, line: number) => ((await read(`more-${number}-${line}`)) as { line: string }).line;
  const lineAt = async (key: string) => (shards.words === 0 ? undefined : (await words(shardOfKey(key, shards.words))).get(key));
  const spelt = kept(async (name: string) => ((await read(name)) as Pick<WordShard, 'keys'>).keys.split('\n').map(spellingOf));
  const cards = kept(async (number: number) => ((await read(`cards-${number}`)) as { cards: Card[] }).cards);
  const spans = kept(async (name: string) =>
    ((await read(name)) as { runs: [number, string][] }).runs.flatMap(([count, days]) => Array.from({ length: count }, () => days.split('/'))),
  );
  const all = async (numbers: readonly number[], kind: string) => (await Promise.all(numbers.map((number) => spelt(`${kind}-${number}`)))).flat();
  return {
    posting: kept(async (key: string) => {
      const first = await lineAt(key);
      return first === undefined ? undefined : openPosting(first, shape, further);
    }),
    beginning: async (letters: string) => (await all(shardsBeginning(shards.spellings, letters), 'spellings')).filter(({ key }) => key.startsWith(letters)),
    ending: async (letters: string) => (await all(shardsBeginning(shards.endings, reversed(letters)), 'endings')).filter(({ key }) => key.endsWith(letters)),
    cardAt: async (thing: number) => (await cards(Math.floor(thing / cardsAFile)))[thing % cardsAFile],
    claims: kept(async (thing: number) => ((await read(`claims-${thing}`)) as { claims: ClaimRecord[] }).claims),
    days: async () => {
      const days = await spans('days');
      return (thing: number) => days[thing] ?? [];
    },
  };
};
