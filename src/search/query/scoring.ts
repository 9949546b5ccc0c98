import { fields } from '../index/format.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { Result } from '../protocol.ts';
import type { Clause } from './clause.ts';

/** Documents that match clauses, and how well. */

/** How a document matches: for each clause its field mask there, and the terms that occur in it. */
export interface DocumentMatch {
  masks: number[];
  terms: string[][];
}

export interface Hit extends DocumentMatch {
  doc: number;
  score: number;
}

/** What a query matches. */
export interface Match {
  /** A clause for each word as typed, completed or corrected; empty if not every word was looked up, because what was found holds the whole query. */
  plain: Clause[];
  /** The clauses that the hits match, and how many of them each hit matches at least. */
  clauses: Clause[];
  least: number;
  hits: Hit[];
  /** True if some word had to be left out. */
  relaxed: boolean;
}

/** Clauses, and the documents that match at least `least` of them. */
export type MatchedClauses = Pick<Match, 'clauses' | 'least' | 'hits'>;

/** A result with its score. `doc`: its document; of a claim, the account. */
export interface ScoredResult {
  result: Result;
  doc: number;
  score: number;
}

/** Best first; of equal scores the newer account. */
export const byScore = (a: Hit, b: Hit): number => b.score - a.score || b.doc - a.doc;

/** How much a term counts in a document, by the best field of a mask. */
export const fieldWeight = (mask: number): number => (mask & fields.name ? 6 : mask & fields.alias ? 5 : mask & fields.claims ? 2.5 : 1);

/** How a document matches one clause. */
export function clauseMatch({ expansions }: Clause, doc: number): { mask: number; quality: number; terms: string[] } {
  const here = expansions.filter(({ posting }) => posting.docs.has(doc));
  return {
    mask: here.reduce((mask, { posting }) => mask | (posting.docs.get(doc) ?? 0), 0),
    quality: Math.max(0, ...here.map(({ quality }) => quality)),
    terms: here.map(({ term }) => term),
  };
}

export const isAccount =
  (index: SearchIndex) =>
  ({ doc }: Hit): boolean =>
    index.kindOf(doc) === 'account';

/** Documents that match at least `least` clauses, as far as posting lists have been read. The rarest clauses choose the candidates. */
export function matchDocuments(clauses: readonly Clause[], least: number): Hit[] {
  const counts = new Map<number, number>();
  const choosing = clauses.length - least + 1;
  for (const [at, { expansions }] of clauses.toSorted((a, b) => b.weight - a.weight).entries()) {
    const docs = at < choosing ? new Set(expansions.flatMap(({ posting }) => [...posting.docs.keys()])) : counts.keys();
    for (const doc of [...docs]) {
      const count = (counts.get(doc) ?? 0) + (expansions.some(({ posting }) => posting.docs.has(doc)) ? 1 : 0);
      if (count + clauses.length - at - 1 >= least) counts.set(doc, count);
      else counts.delete(doc);
    }
  }
  return [...counts.keys()].map((doc) => {
    const matches = clauses.map((clause) => clauseMatch(clause, doc));
    return { doc, score: scoreOf(clauses, matches), masks: matches.map(({ mask }) => mask), terms: matches.map(({ terms }) => terms) };
  });
}

/** Sum over the clauses; more if all of them match in one field. */
function scoreOf(clauses: readonly Clause[], matches: readonly ReturnType<typeof clauseMatch>[]): number {
  const sum = clauses.reduce((total, { weight }, at) => total + weight * (matches[at]?.quality ?? 0) * fieldWeight(matches[at]?.mask ?? 0), 0);
  const together = matches.reduce((mask, match) => mask & match.mask, ~0);
  return sum * (together & (fields.name | fields.alias) ? 1.5 : together & fields.claims ? 1.1 : 1);
}
