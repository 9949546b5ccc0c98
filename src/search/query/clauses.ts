import type { Result } from '../protocol.ts';
import { places } from '../index/format.ts';
import type { Meant } from './corrections.ts';
import type { Posting, SearchIndex } from '../index/search-index.ts';
import type { Matched } from './explanation.ts';

/** Where what was typed stands: the parts of a query, and the things that hold them. */

export interface Alternative extends Meant {
  posting: Posting;
}

/** What has to be matched: any one of the alternatives. */
export interface Group {
  /** Numbers of the typed words it stands for; of a pair, those of the groups it joins. */
  words: number[];
  alternatives: Alternative[];
  /** Weight of a rare word against a common one. */
  weight: number;
}

/** What a key stands for as an alternative; none where the index does not hold it. */
export async function found(index: SearchIndex, key: string, quality: number): Promise<Alternative[]> {
  const posting = await index.posting(key);
  return posting ? [{ key, quality, posting }] : [];
}

/** The same of several keys. */
export const foundAll = async (index: SearchIndex, keys: readonly Meant[]): Promise<Alternative[]> =>
  (await Promise.all(keys.map(({ key, quality }) => found(index, key, quality)))).flat();

/** A part of the query; its weight is the greater the fewer things hold it. */
export function groupOf(index: SearchIndex, words: number[], alternatives: Alternative[]): Group {
  const things = Math.max(1, ...alternatives.map(({ posting }) => posting.size));
  return { words, alternatives, weight: Math.log(1 + index.size / things) };
}

/** A thing and where each group stands in it. */
export interface Hit extends Matched {
  thing: number;
  score: number;
}

/** The better hit first; of equals the newer account. */
export const better = (a: Hit, b: Hit): number => b.score - a.score || b.thing - a.thing;

/** How much it counts where in a thing a word stands; `bits` as in `places`. */
export const placeWeight = (bits: number): number => (bits & places.own ? 6 : bits & places.known ? 5 : bits & places.claims ? 2.5 : 1);

/** Where in a thing a part of the query stands, how nearly, and by which keys. */
export function standing({ alternatives }: Group, thing: number): { bits: number; quality: number; keys: string[] } {
  const here = alternatives.filter(({ posting }) => posting.things.has(thing));
  return {
    bits: here.reduce((bits, { posting }) => bits | (posting.things.get(thing) ?? 0), 0),
    quality: Math.max(0, ...here.map(({ quality }) => quality)),
    keys: here.map(({ key }) => key),
  };
}

export const isAccount =
  (index: SearchIndex) =>
  ({ thing }: Hit): boolean =>
    index.kindOf(thing) === 'account';

/** Whether there are retellings in which the parts stand that have not been looked into. */
export const hasUnread = (groups: readonly Group[]): boolean => groups.some(({ alternatives }) => alternatives.some(({ posting }) => posting.readRetellings));

/** Looks into the retellings for all parts. */
export async function readRetellings(groups: readonly Group[]): Promise<void> {
  await Promise.all(groups.flatMap(({ alternatives }) => alternatives.map(({ posting }) => posting.readRetellings?.())));
}

/** Things in which at least `least` groups stand, as far as they have been read. The rarest words choose. */
export function hitsOf(groups: readonly Group[], least: number): Hit[] {
  const counts = new Map<number, number>();
  const choosing = groups.length - least + 1;
  for (const [at, { alternatives }] of groups.toSorted((a, b) => b.weight - a.weight).entries()) {
    const things = at < choosing ? new Set(alternatives.flatMap(({ posting }) => [...posting.things.keys()])) : counts.keys();
    for (const thing of [...things]) {
      const count = (counts.get(thing) ?? 0) + (alternatives.some(({ posting }) => posting.things.has(thing)) ? 1 : 0);
      if (count + groups.length - at - 1 >= least) counts.set(thing, count);
      else counts.delete(thing);
    }
  }
  return [...counts.keys()].map((thing) => {
    const standings = groups.map((group) => standing(group, thing));
    return { thing, score: scoreOf(groups, standings), bits: standings.map(({ bits }) => bits), keys: standings.map(({ keys }) => keys) };
  });
}

/** A result, and how good it is. */
export interface Scored {
  result: Result;
  /** Itself, or the account of a claim. */
  thing: number;
  score: number;
}

function scoreOf(groups: readonly Group[], standings: readonly ReturnType<typeof standing>[]): number {
  const sum = groups.reduce((total, { weight }, at) => total + weight * (standings[at]?.quality ?? 0) * placeWeight(standings[at]?.bits ?? 0), 0);
  const together = standings.reduce((bits, standing) => bits & standing.bits, ~0);
  return sum * (together & (places.own | places.known) ? 1.5 : together & places.claims ? 1.1 : 1);
}
