import { fields } from '../index/format.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { Result } from '../protocol.ts';
import type { Breadth } from './result-limits.ts';
import type { Clause } from './clause.ts';
import { resultOfClaim } from './explanation.ts';
import { byScore, type Hit, type ScoredResult } from './scoring.ts';
import { termsOfClaim } from './name-match.ts';

/** Claims that match a query. */

export interface ClaimQuery extends Breadth {
  clauses: readonly Clause[];
  /** Number of clauses that a claim must match. */
  least: number;
  passes: ((result: Result) => boolean) | undefined;
}

/**
 * Claims of the best accounts whose claims, taken together, match enough clauses. Whether a single claim does shows only when claims are
 * read: this reads those of a few accounts at a time, until enough accounts have given some.
 */
export async function claimsOf(index: SearchIndex, hits: readonly Hit[], query: ClaimQuery): Promise<ScoredResult[]> {
  const { least, docs, claiming, rounds, passes } = query;
  const promising = hits.filter(({ masks }) => masks.filter((mask) => mask & fields.claims).length >= least).toSorted(byScore);
  const given: ScoredResult[][] = [];
  for (let at = 0; at < Math.min(promising.length, claiming * rounds) && given.length < claiming; at += claiming) {
    const claims = await Promise.all(promising.slice(at, at + claiming).map((hit) => claimsIn(index, query, hit)));
    given.push(...claims.map((some) => some.filter(({ result }) => passes?.(result) ?? true)).filter((some) => some.length > 0));
  }
  return given
    .flat()
    .toSorted((a, b) => b.score - a.score)
    .slice(0, docs * 2);
}

async function claimsIn(index: SearchIndex, { clauses, least }: ClaimQuery, hit: Hit): Promise<ScoredResult[]> {
  const [card, claims] = await Promise.all([index.card(hit.doc, clauses), index.claims(hit.doc)]);
  const total = clauses.reduce((sum, { weight }) => sum + weight, 0);
  return claims.flatMap((claim) => {
    const terms = termsOfClaim(card, claim);
    const qualities = clauses.map(({ expansions }) => Math.max(0, ...expansions.map(({ term, quality }) => (terms.has(term) ? quality : 0))));
    if (qualities.filter((quality) => quality > 0).length < least) return [];
    const sum = clauses.reduce((all, { weight }, at) => all + weight * (qualities[at] ?? 0), 0);
    return [{ result: resultOfClaim(card, claim, { match: hit, labels: index }), doc: hit.doc, score: (2.5 * sum * sum) / total }];
  });
}
