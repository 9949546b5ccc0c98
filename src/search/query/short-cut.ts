import { groupOf, hitsOf, type Alternative } from './clauses.ts';
import { places } from '../index/format.ts';
import type { Match } from './match.ts';
import { keysOfClaim } from './explanation.ts';
import type { Posting, SearchIndex } from '../index/search-index.ts';
import { compareTerms } from '../index/term-order.ts';
import { keysOf, type Word } from '../text/words.ts';

/** Finds the title or the claim that holds a whole query without looking up all of its words. Loaded where every word costs a file. */

/** Undefined where nothing holds all words, or some of them stands in no text. */
export async function shortMatch(index: SearchIndex, typed: readonly Word[]): Promise<Match | undefined> {
  if (typed.some(({ type }) => type === 'cjk')) return undefined;
  const keys = typed.map(({ key }) => key);
  const postings = new Map<string, Posting>();
  let held: [number, number][] = [];
  for (const step of inSteps(index, keys)) {
    const found = await Promise.all(step.map(index.posting));
    for (const [at, posting] of found.entries()) if (posting) postings.set(step[at] ?? '', posting);
    if (found.includes(undefined)) return undefined;
    const known = [...postings.values()];
    held = await titled(index, known, keys);
    if (held.length === 0) held = await claimed(index, known, keys);
    if (held.length > 0) break;
  }
  if (held.length === 0) return undefined;
  const places = new Map(held);
  const groups = keys.map((key, at) => {
    const { size, things } = postings.get(key) ?? { size: places.size, things: places };
    const here = new Map([...things].filter(([thing]) => places.has(thing)));
    return groupOf(index, [at], [{ key, quality: 1, posting: { size, things: here, readRetellings: unread } } satisfies Alternative]);
  });
  return { plain: [], groups, least: groups.length, hits: hitsOf(groups, groups.length), relaxed: false };
}

/** Documents that are looked at for the other words. */
const mostCandidates = 2;

/** Words from which a query that is all in a title is taken for one. */
const fewestInTitle = 4;

/** Documents in which all terms stand at this place. */
function sharedBy(postings: readonly Posting[], place: number): number[] {
  const [rarest, ...others] = postings.toSorted((a, b) => a.things.size - b.things.size);
  const holds = (thing: number) => (one: Posting | undefined) => ((one?.things.get(thing) ?? 0) & place) > 0;
  return [...(rarest?.things.keys() ?? [])].filter((thing) => [rarest, ...others].every(holds(thing)));
}

/** Documents whose title holds all keys, with that place; none where so many may that looking would cost more than another word. */
async function titled(index: SearchIndex, postings: readonly Posting[], keys: readonly string[]): Promise<[number, number][]> {
  const candidates = sharedBy(postings, places.own);
  if (keys.length < fewestInTitle || candidates.length > mostCandidates) return [];
  const holding = await Promise.all(
    candidates.map(async (thing): Promise<[number, number][]> => {
      const title = new Set(keysOf((await index.card(thing)).title));
      return keys.every((key) => title.has(key)) ? [[thing, places.own]] : [];
    }),
  );
  return holding.flat();
}

/** The one account in whose claims all terms stand, with that place, where one of its claims holds all keys. */
async function claimed(index: SearchIndex, postings: readonly Posting[], keys: readonly string[]): Promise<[number, number][]> {
  const [thing, ...others] = sharedBy(postings, places.claims);
  if (thing === undefined || others.length > 0) return [];
  const [card, claims] = await Promise.all([index.card(thing), index.claims(thing)]);
  return claims.some((claim) => keys.every((key) => keysOfClaim(card, claim).has(key))) ? [[thing, places.claims]] : [];
}

/** Stands for all that was not looked up: who looks further asks anew. */
const unread = async (): Promise<void> => undefined;

/** Terms in the order in which they are looked up: at once all that cost nothing, then one after the other the longest, which are likely to be rare. */
function inSteps(index: SearchIndex, keys: readonly string[]): string[][] {
  const [there, others] = [keys.filter(index.isThere), keys.filter((key) => !index.isThere(key))];
  return [there, ...others.toSorted((a, b) => b.length - a.length || compareTerms(a, b)).map((key) => [key])].filter((step) => step.length > 0);
}
