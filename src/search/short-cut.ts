import { groupOf, hitsOf, type Alternative } from './hits.ts';
import { places } from './index-format.ts';
import type { Match } from './match.ts';
import { keysOfClaim } from './results.ts';
import type { Posting, SearchIndex } from './search-index.ts';
import { compareTerms, keysOf, type Word } from './words.ts';

/** Finds the title or the claim that holds a whole query without looking up all of its words. Loaded where every word costs a file. */

/** Documents that are looked at for the other words. */
const mostCandidates = 2;

/** The place of a document that holds all keys: its title, or one of its claims where it is the only candidate; 0 where none does. */
const placeOfAll = async (index: SearchIndex, thing: number, keys: readonly string[], isOnly: boolean): Promise<number> => {
  const card = await index.card(thing);
  const inTitle = new Set(keysOf(card.title));
  if (keys.every((key) => inTitle.has(key))) return places.own;
  if (!isOnly || card.kind !== 'article') return 0;
  const claims = await index.claims(thing);
  return claims.some((claim) => keys.every((key) => keysOfClaim(card, claim).has(key))) ? places.claims : 0;
};

/** What the words looked up so far choose, by what of the documents holds all words; undefined where some of them may not. */
const heldBy = async (index: SearchIndex, postings: readonly Posting[], keys: readonly string[]): Promise<[number, number][] | undefined> => {
  const [rarest, ...others] = postings.toSorted((a, b) => a.things.size - b.things.size);
  const candidates = [...(rarest?.things.keys() ?? [])].filter((thing) => others.every(({ things }) => things.has(thing)));
  if (candidates.length > mostCandidates) return undefined;
  const held = await Promise.all(
    candidates.map(async (thing): Promise<[number, number]> => [thing, await placeOfAll(index, thing, keys, candidates.length === 1)]),
  );
  return held.every(([, place]) => place > 0) ? held : undefined;
};

/**
 * Looks up the longest words first, which are likely to be rare, until all that they choose holds the others as well; undefined where nothing
 * does, or some word is in none.
 */
export const shortMatch = async (index: SearchIndex, typed: readonly Word[]): Promise<Match | undefined> => {
  if (typed.some(({ type }) => type === 'cjk')) return undefined;
  const keys = typed.map(({ key }) => key);
  const longest = keys.toSorted((a, b) => b.length - a.length || compareTerms(a, b));
  const postings = new Map<string, Posting>();
  const lookUp = async (some: readonly string[]): Promise<boolean> => {
    const found = await Promise.all(some.map(async (key) => [key, await index.posting(key)] as const));
    for (const [key, posting] of found) if (posting) postings.set(key, posting);
    return found.every(([, posting]) => posting);
  };
  if (!(await lookUp(longest.slice(0, 2)))) return undefined;
  let held = await heldBy(index, [...postings.values()], keys);
  for (const key of longest.slice(2)) {
    if (held) break;
    if (!(await lookUp([key]))) return undefined;
    held = await heldBy(index, [...postings.values()], keys);
  }
  if (!held || held.length === 0) return undefined;
  const places = new Map(held);
  const groups = keys.map((key, at) =>
    groupOf(index, [at], [{ key, quality: 1, posting: postings.get(key) ?? { size: places.size, things: places } } satisfies Alternative]),
  );
  return { plain: groups, groups, least: groups.length, hits: hitsOf(groups, groups.length), relaxed: false, isShort: true };
};
