import type { Breadth } from './breadth.ts';
import type { Result } from '../protocol.ts';
import { better, type Group, type Hit, type Scored } from './clauses.ts';
import { places } from '../index/format.ts';
import { keysOfClaim, resultOfClaim } from './explanation.ts';
import type { SearchIndex } from '../index/search-index.ts';

/** Claims that hold enough of a query. */

/** What is looked for in claims, and how far. */
export interface Quest extends Breadth {
  groups: readonly Group[];
  /** Groups that have to stand in a claim. */
  least: number;
  passes: ((result: Result) => boolean) | undefined;
}

/**
 * Claims of the best accounts in whose claims enough of the query stands. Whether it stands in one claim is seen only when the
 * claims are read, a few accounts at a time, until enough accounts have given some.
 */
export async function claimsOf(index: SearchIndex, hits: readonly Hit[], quest: Quest): Promise<Scored[]> {
  const { least, things, claiming, rounds, passes } = quest;
  const promising = hits.filter(({ bits }) => bits.filter((place) => place & places.claims).length >= least).toSorted(better);
  const given: Scored[][] = [];
  for (let at = 0; at < Math.min(promising.length, claiming * rounds) && given.length < claiming; at += claiming) {
    const claims = await Promise.all(promising.slice(at, at + claiming).map((hit) => claimsIn(index, quest, hit)));
    given.push(...claims.map((some) => some.filter(({ result }) => passes?.(result) ?? true)).filter((some) => some.length > 0));
  }
  return given
    .flat()
    .toSorted((a, b) => b.score - a.score)
    .slice(0, things * 2);
}

/** Those of an account. */
async function claimsIn(index: SearchIndex, { groups, least }: Quest, hit: Hit): Promise<Scored[]> {
  const [card, claims] = await Promise.all([index.card(hit.thing, groups), index.claims(hit.thing)]);
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  return claims.flatMap((claim) => {
    const keys = keysOfClaim(card, claim);
    const qualities = groups.map(({ alternatives }) => Math.max(0, ...alternatives.map(({ key, quality }) => (keys.has(key) ? quality : 0))));
    if (qualities.filter((quality) => quality > 0).length < least) return [];
    const sum = groups.reduce((all, { weight }, at) => all + weight * (qualities[at] ?? 0), 0);
    return [{ result: resultOfClaim(card, claim, hit, index), thing: hit.thing, score: (2.5 * sum * sum) / total }];
  });
}
