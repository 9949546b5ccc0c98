import type { SearchIndex } from '../index/search-index.ts';
import { rootOf } from '../text/root.ts';
import { mostCompletions, type Word } from '../text/tokenize.ts';
import { hasUnreadRetellings, isComplete, lookUpAll, type Clause, type Expansion } from './clause.ts';
import { isAccount, type Hit, type Match, type MatchedClauses } from './scoring.ts';

/** Looser ways to match, if no account has all that was typed. Loaded then. */

/** Words with the same root: "negotiator" for "negotiations". */
export async function derivedWords(index: SearchIndex, typed: string): Promise<Expansion[]> {
  const root = rootOf(typed);
  if (root.length < 5) return [];
  const derived = (await index.beginning(root)).filter(({ term }) => term !== typed && rootOf(term) === root);
  return lookUpAll(
    index,
    derived.slice(0, mostCompletions).map(({ term }) => ({ term, quality: 0.5 })),
  );
}

export interface Relaxation {
  typed: readonly Word[];
  isSentence: boolean;
  isQuick: boolean;
  /** Documents that match at least `least` of the clauses. */
  match: (clauses: Clause[], least?: number) => Promise<MatchedClauses>;
  /** Clauses for the typed words, with words of the same roots. */
  expandWide: () => Promise<Clause[]>;
}

/**
 * Matches with words of the same roots; if there are none, with most of the words. If retellings that have not been read may hold all words,
 * nothing is relaxed. `narrow`: what matched before.
 */
export async function relaxedMatch(index: SearchIndex, narrow: MatchedClauses, relaxation: Relaxation): Promise<Omit<Match, 'plain'>> {
  const { match, expandWide, isQuick } = relaxation;
  const wide = await match(await expandWide());
  const best = wide.hits.some(isAccount(index)) || narrow.hits.length === 0 ? wide : narrow;
  const isOpen = isQuick && isComplete(best.clauses) && hasUnreadRetellings(best.clauses);
  return best.hits.length > 0 || isOpen ? { ...best, relaxed: false } : matchMost(wide.clauses, relaxation);
}

/** Documents with most of the words and every figure. */
async function matchMost(wide: readonly Clause[], { typed, isSentence, match }: Relaxation): Promise<Omit<Match, 'plain'>> {
  const least = leastClauses(typed, wide, isSentence);
  const clauses = wide.filter(({ expansions }) => expansions.length > 0);
  const isFigure = ({ words }: Clause) => typed[words[0] ?? 0]?.type === 'figure';
  const matched = least <= clauses.length ? (await match(clauses, least)).hits : [];
  const withFigures = matched.filter(({ masks }) => clauses.every((clause, at) => !isFigure(clause) || masks[at]));
  const hits = nearlyBest(clauses, withFigures);
  return { clauses, least: Math.min(least, clauses.length), hits, relaxed: hits.length > 0 };
}

/**
 * How many clauses are enough: 60 % of four or more, unless an unknown word is a name; of three if all words are known or the query is a
 * sentence. Infinity if none may be left out.
 */
function leastClauses(typed: readonly Word[], clauses: readonly Clause[], isSentence: boolean): number {
  const unknown = clauses.filter(({ expansions }) => expansions.length === 0).flatMap(({ words }) => words.map((number) => typed[number]));
  const isName = unknown.some((word) => word && ((/^\p{Lu}/u.test(word.written) && !(isSentence && word === typed[0])) || word.type !== 'word'));
  if (isName || clauses.length < 3 || (clauses.length === 3 && unknown.length > 0 && !isSentence)) return Infinity;
  return Math.ceil(clauses.length * 0.6);
}

/** Hits whose matched clauses weigh at least 80 % of the best hit's. */
function nearlyBest(clauses: readonly Clause[], hits: readonly Hit[]): Hit[] {
  const weightOf = ({ masks }: Hit) => clauses.reduce((sum, { weight }, at) => sum + ((masks[at] ?? 0) > 0 ? weight : 0), 0);
  const most = Math.max(0, ...hits.map(weightOf));
  return hits.filter((hit) => weightOf(hit) >= 0.8 * most);
}
