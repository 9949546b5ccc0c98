import { found, foundAll, groupOf, hitsOf, isAccount, readRetellings, type Alternative, type Group, type Hit } from './clauses.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { mostCompletions, pairOf, shortestMisspelt, type Word } from '../text/words.ts';

/** What of a query is found where. The only file that knows Fuse, which is shown words and names, never records. */

/** Both are fetched when the first word is misspelt. Fuse counts a swap as two errors, and may match within a word: it proposes, misspelt.ts disposes. */
export async function misspellings(index: SearchIndex) {
  const [{ default: Fuse }, { misspelt }] = await Promise.all([import('fuse.js/min-basic'), import('./corrections.ts')]);
  return misspelt(index, (typed, among) =>
    new Fuse(among, { keys: ['key'], threshold: 0.5, ignoreLocation: true, ignoreFieldNorm: true }).search(typed.slice(0, 32)).map(({ item }) => item),
  );
}

/** Fetched with the first word in Chinese or Japanese. */
export const nativeScript = () => import('./native-script.ts');

/** How hard to try: as typed, else completed or misspelt; then words of one root as well. */
export type Effort = 'plain' | 'wide';

export const complete = (groups: readonly Group[]): boolean => groups.every(({ alternatives }) => alternatives.length > 0);

/** What a query matches. */
export interface Match {
  /** The words as typed, completed or put right; none where they were not all looked up, because what was found holds the whole query. */
  plain: Group[];
  /** What the hits hold, and how much of it at least. */
  groups: Group[];
  least: number;
  hits: Hit[];
  /** Whether some word had to be left out. */
  relaxed: boolean;
}

/** Groups, and the things in which so many of them stand. */
export type Held = Pick<Match, 'groups' | 'least' | 'hits'>;

/** The query as a reader typed it. */
export interface Typed {
  words: readonly Word[];
  isSentence: boolean;
  /** Whether nothing is looked up that can be left out: no retelling, and no word that is likely to stand where the others do. */
  isThrifty: boolean;
}

/**
 * Looks for all words and the names they make, in the retellings as well; where no account has them, for words of their roots; where
 * nothing has, for most of them and every figure.
 */
export async function matched(index: SearchIndex, { words: typed, isSentence, isThrifty }: Typed): Promise<Match> {
  const short = isThrifty && typed.length > 2 ? await (await shortCut()).shortMatch(index, typed) : undefined;
  if (short) return short;
  const attempt = async (effort: Effort): Promise<Group[]> => {
    const sets = await Promise.all(typed.map((word, at) => alternativesOf(index, word, at === typed.length - 1, effort)));
    return sets.flatMap((groups, at) => groups.map((alternatives) => groupOf(index, [at], alternatives)));
  };
  const holding = async (groups: Group[], least = groups.length): Promise<Held> => {
    if (!isThrifty) await readRetellings(groups);
    return { groups, least, hits: complete(groups) ? hitsOf(groups, least) : [] };
  };
  const plain = await attempt('plain');
  const narrow = await holding(complete(plain) ? await withPairs(index, plain, typed) : plain);
  if (narrow.hits.some(isAccount(index))) return { plain, ...narrow, relaxed: false };
  return { plain, ...(await (await widening()).widened(index, narrow, { typed, isSentence, isThrifty, holding, attempt })) };
}

const misspelt = async (index: SearchIndex, word: Word): Promise<Alternative[]> =>
  word.plain.length < shortestMisspelt ? [] : foundAll(index, await (await misspellings(index)).meant(word));

/** Words that what was typed begins: any from five letters, names from three. Undefined where it begins no word. */
async function completed(index: SearchIndex, typed: string): Promise<Alternative[] | undefined> {
  if (typed.length < 3) return undefined;
  const all = await index.beginning(typed);
  if (all.length === 0) return undefined;
  const begun = all.filter(({ isName }) => isName || typed.length >= 5).toSorted((a, b) => a.key.length - b.key.length || (a.key < b.key ? -1 : 1));
  return foundAll(
    index,
    begun.slice(0, mostCompletions).map(({ key }) => ({ key, quality: 0.8 })),
  );
}

/** Fetched where no account has all that was typed. */
const widening = () => import('./expansion.ts');

async function alternativesOf(index: SearchIndex, word: Word, isLast: boolean, effort: Effort): Promise<Alternative[][]> {
  const { key, type } = word;
  if (type === 'cjk') return Promise.all((await (await nativeScript()).namesInRun(index, key)).map((names) => foundAll(index, names)));
  const exact = await found(index, key, 1);
  if (type === 'figure') return [exact];
  if (exact.length > 0) return [effort === 'wide' ? [...exact, ...(await (await widening()).related(index, key))] : exact];
  const begun = isLast ? await completed(index, word.plain) : undefined;
  if (begun) return [begun];
  const base = /^(.{4,})(?:ing|ed)$/.exec(key)?.[1];
  const inflected = base ? await found(index, base, 0.75) : [];
  if (inflected.length > 0) return [inflected];
  const near = await misspelt(index, word);
  return [near.length > 0 || effort === 'plain' ? near : await (await widening()).related(index, key)];
}

/**
 * Two neighbours that make a name are looked for as that name as well: "treasury secretary" is an office, and no Treasury bond. Of
 * three in a row one pair is enough, for "Economic Revitalization Minister" is also the Minister for Economic Revitalization.
 */
async function withPairs(index: SearchIndex, groups: readonly Group[], typed: readonly Word[]): Promise<Group[]> {
  const pairs = await Promise.all(
    groups.slice(1).map(async (second, at): Promise<Group[]> => {
      const first = groups[at];
      if (!first || [...first.words, ...second.words].some((number) => typed[number]?.type === 'figure')) return [];
      const keys = first.alternatives
        .slice(0, 4)
        .flatMap((a) => second.alternatives.slice(0, 4).map((b) => ({ key: pairOf(a.key, b.key), quality: Math.min(a.quality, b.quality) })));
      const alternatives = await foundAll(index, keys);
      return alternatives.length > 0 ? [groupOf(index, [at, at + 1], alternatives)] : [];
    }),
  );
  const joined = pairs.flat().reduce<Group[]>((all, pair) => {
    const last = all.at(-1);
    return last?.words.length === 2 && last.words[1] === pair.words[0]
      ? [...all.slice(0, -1), groupOf(index, [...last.words, ...pair.words.slice(1)], [...last.alternatives, ...pair.alternatives])]
      : [...all, pair];
  }, []);
  return [...groups, ...joined];
}

/** Fetched with the first query of several words, where every word costs a file. */
const shortCut = () => import('./short-cut.ts');
