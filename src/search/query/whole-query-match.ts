import { fields } from '../index/format.ts';
import type { PostingList, SearchIndex } from '../index/search-index.ts';
import { compareTerms } from '../index/term-order.ts';
import { termsOf, type Word } from '../text/tokenize.ts';
import { clauseOf, type Expansion } from './clause.ts';
import { matchDocuments, type Match } from './scoring.ts';
import { termsOfClaim } from './name-match.ts';

/** Finds the title or claim that holds a whole query without looking up each of its words. Loaded for a sharded index, where each word costs a file. */

/** Undefined if no title or claim holds all words, or if the index does not have one of them. */
export async function shortMatch(index: SearchIndex, typed: readonly Word[]): Promise<Match | undefined> {
  if (typed.some(({ type }) => type === 'cjk')) return undefined;
  const terms = typed.map(({ term }) => term);
  const postings = new Map<string, PostingList>();
  let matched: [number, number][] = [];
  for (const step of inSteps(index, terms)) {
    const looked = await Promise.all(step.map(index.posting));
    for (const [at, posting] of looked.entries()) if (posting) postings.set(step[at] ?? '', posting);
    if (looked.includes(undefined)) return undefined;
    const found = [...postings.values()];
    matched = await titled(index, found, terms);
    if (matched.length === 0) matched = await claimed(index, found, terms);
    if (matched.length > 0) break;
  }
  if (matched.length === 0) return undefined;
  const masks = new Map(matched);
  const clauses = terms.map((term, at) => {
    const { size, docs } = postings.get(term) ?? { size: masks.size, docs: masks };
    const here = new Map([...docs].filter(([doc]) => masks.has(doc)));
    return clauseOf(index, [at], [{ term, quality: 1, posting: { size, docs: here, readRetellings: unread } } satisfies Expansion]);
  });
  return { plain: [], clauses, least: clauses.length, hits: matchDocuments(clauses, clauses.length), relaxed: false };
}

/** Number of documents whose titles are read to look for the other words. */
const mostCandidates = 2;

/** Number of words from which a query is taken for a title. */
const fewestInTitle = 4;

/** Documents that have all terms in one of the fields of `mask`. */
function sharedBy(postings: readonly PostingList[], mask: number): number[] {
  const [rarest, ...others] = postings.toSorted((a, b) => a.docs.size - b.docs.size);
  const holds = (doc: number) => (one: PostingList | undefined) => ((one?.docs.get(doc) ?? 0) & mask) > 0;
  return [...(rarest?.docs.keys() ?? [])].filter((doc) => [rarest, ...others].every(holds(doc)));
}

/** Documents whose title has all terms, with their masks; none if there are so many candidates that reading them would cost more than another word. */
async function titled(index: SearchIndex, postings: readonly PostingList[], terms: readonly string[]): Promise<[number, number][]> {
  const candidates = sharedBy(postings, fields.name);
  if (terms.length < fewestInTitle || candidates.length > mostCandidates) return [];
  const holding = await Promise.all(
    candidates.map(async (doc): Promise<[number, number][]> => {
      const title = new Set(termsOf((await index.card(doc)).title));
      return terms.every((term) => title.has(term)) ? [[doc, fields.name]] : [];
    }),
  );
  return holding.flat();
}

/** The only account whose claims have all terms, with its mask, if one of its claims has them all. */
async function claimed(index: SearchIndex, postings: readonly PostingList[], terms: readonly string[]): Promise<[number, number][]> {
  const [doc, ...others] = sharedBy(postings, fields.claims);
  if (doc === undefined || others.length > 0) return [];
  const [card, claims] = await Promise.all([index.card(doc), index.claims(doc)]);
  return claims.some((claim) => terms.every((term) => termsOfClaim(card, claim).has(term))) ? [[doc, fields.claims]] : [];
}

/** Marks posting lists as incomplete, so that the response offers a thorough search. */
const unread = async (): Promise<void> => undefined;

/** Terms in the order of lookup: first, together, those that are loaded already; then one by one the longest, because long words are rare. */
function inSteps(index: SearchIndex, terms: readonly string[]): string[][] {
  const [loaded, others] = [terms.filter(index.isLoaded), terms.filter((term) => !index.isLoaded(term))];
  return [loaded, ...others.toSorted((a, b) => b.length - a.length || compareTerms(a, b)).map((term) => [term])].filter((step) => step.length > 0);
}
