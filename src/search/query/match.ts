import type { SearchIndex } from '../index/search-index.ts';
import type { Word } from '../text/tokenize.ts';
import { clauseOf, isComplete, readRetellings, type Clause } from './clause.ts';
import { expansionsOf, relaxation, withPhrases, type Effort } from './expand.ts';
import { isAccount, matchDocuments, type Match, type MatchedClauses } from './scoring.ts';

/** Which documents a query matches. */

export interface TypedQuery {
  words: readonly Word[];
  /** True if the query has several stop words. */
  isSentence: boolean;
  /** True to skip what can be skipped: retellings, and words that probably occur in the same documents as the others. */
  isQuick: boolean;
}

/**
 * Documents with all words and the names they form, in retellings too. If no account has them all: words with the same roots. If nothing has
 * them all: most of the words, and every figure.
 */
export async function matchQuery(index: SearchIndex, { words: typed, isSentence, isQuick }: TypedQuery): Promise<Match> {
  const short = isQuick && typed.length > 2 ? await (await shortCut()).shortMatch(index, typed) : undefined;
  if (short) return short;
  const expand = async (effort: Effort): Promise<Clause[]> => {
    const sets = await Promise.all(typed.map((word, at) => expansionsOf(index, word, { isLast: at === typed.length - 1, effort })));
    return sets.flatMap((lists, at) => lists.map((expansions) => clauseOf(index, [at], expansions)));
  };
  const match = async (clauses: Clause[], least = clauses.length): Promise<MatchedClauses> => {
    if (!isQuick) await readRetellings(clauses);
    return { clauses, least, hits: isComplete(clauses) ? matchDocuments(clauses, least) : [] };
  };
  const plain = await expand('plain');
  const narrow = await match(isComplete(plain) ? await withPhrases(index, plain, typed) : plain);
  if (narrow.hits.some(isAccount(index))) return { plain, ...narrow, relaxed: false };
  return { plain, ...(await (await relaxation()).relaxedMatch(index, narrow, { typed, isSentence, isQuick, match, expandWide: () => expand('wide') })) };
}

/** Loaded with the first query of several words in a sharded index. */
const shortCut = () => import('./whole-query-match.ts');
