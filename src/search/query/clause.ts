import type { PostingList, SearchIndex } from '../index/search-index.ts';

/** A query as clauses, each of which a document must match by one of its expansions. */

/** A term that may be meant by what was typed. `quality`: 1 if it is what was typed, less the less alike the two are. */
export interface Candidate {
  term: string;
  quality: number;
}

/** A candidate that the index has. */
export interface Expansion extends Candidate {
  posting: PostingList;
}

export interface Clause {
  /** Indexes of the query terms that this clause covers; a phrase clause covers two or more. */
  words: number[];
  expansions: Expansion[];
  /** Inverse document frequency: a rare term counts more. */
  weight: number;
}

export const isComplete = (clauses: readonly Clause[]): boolean => clauses.every(({ expansions }) => expansions.length > 0);

/** One expansion, or none if the index does not have the term. */
export async function lookUp(index: SearchIndex, { term, quality }: Candidate): Promise<Expansion[]> {
  const posting = await index.posting(term);
  return posting ? [{ term, quality, posting }] : [];
}

export const lookUpAll = async (index: SearchIndex, candidates: readonly Candidate[]): Promise<Expansion[]> =>
  (await Promise.all(candidates.map((candidate) => lookUp(index, candidate)))).flat();

export function clauseOf(index: SearchIndex, words: number[], expansions: Expansion[]): Clause {
  const frequency = Math.max(1, ...expansions.map(({ posting }) => posting.size));
  return { words, expansions, weight: Math.log(1 + index.size / frequency) };
}

/** True if some term also occurs in retellings whose posting lists have not been read. */
export const hasUnreadRetellings = (clauses: readonly Clause[]): boolean =>
  clauses.some(({ expansions }) => expansions.some(({ posting }) => posting.readRetellings));

export async function readRetellings(clauses: readonly Clause[]): Promise<void> {
  await Promise.all(clauses.flatMap(({ expansions }) => expansions.map(({ posting }) => posting.readRetellings?.())));
}
