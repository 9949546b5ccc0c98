import type { Catalogue } from '../catalogue.ts';
import { oncePerCatalogue } from '../once.ts';
import type { Account } from '../relations/accounts.ts';
import { most, type Capped } from './paging.ts';

/** The pairs of accounts that can be compared, and which of them have a page. */

/** Two accounts, `first` published first. */
export interface Pair {
  first: Account;
  second: Account;
}

/**
 * The pairs that have a page, in order of publication: none without questions; all pairs if there are at most `most.pairs`; otherwise the `most.pairsOfMany` pairs
 * with most common questions, ties by publication, newest first.
 */
export const pairsToCompare = (catalogue: Catalogue): Pair[] =>
  pairIndex(catalogue).pairs.map(({ first, second }) => ({ first: accountAt(catalogue, first), second: accountAt(catalogue, second) }));

/** An account that another can be compared with. */
export interface Companion {
  other: Account;
  /** Number of common questions. */
  shared: number;
  /** Present if the pair has a page. */
  pair?: Pair;
}

/** The companions of an account in order of publication: all accounts if every pair has a page, otherwise those with common questions. */
export function companionsOf(catalogue: Catalogue, id: string): Companion[] {
  const { paired, withCommonQuestions } = pairIndex(catalogue);
  const position = catalogue.positionOf(id);
  const shared = new Map((withCommonQuestions.get(position) ?? []).map((pair) => [pair.first === position ? pair.second : pair.first, pair.shared]));
  const others = everyPairHasPage(catalogue) ? catalogue.accounts.map((_, other) => other).filter((other) => other !== position) : [...shared.keys()];
  return others
    .toSorted((a, b) => a - b)
    .map((other): Companion => {
      const [first, second] = [Math.min(position, other), Math.max(position, other)];
      return {
        other: accountAt(catalogue, other),
        shared: shared.get(other) ?? 0,
        ...(paired.has(`${first}/${second}`) && { pair: { first: accountAt(catalogue, first), second: accountAt(catalogue, second) } }),
      };
    });
}

/** The `count` companions with most common questions, in order of publication. */
export function mainCompanions(catalogue: Catalogue, id: string, count: number): Capped<Companion> {
  const companions = companionsOf(catalogue, id);
  const ranked = companions.map((companion, index) => ({ companion, index })).toSorted((a, b) => b.companion.shared - a.companion.shared || b.index - a.index);
  const kept = new Set(ranked.slice(0, count).map(({ companion }) => companion));
  return { shown: companions.filter((companion) => kept.has(companion)), total: companions.length };
}

/** Two accounts by their positions in the order of publication, `first` < `second`, with the number of their common questions. */
interface PositionPair {
  first: number;
  second: number;
  shared: number;
}

const pairIndex = oncePerCatalogue((catalogue: Catalogue) => {
  const common = pairsWithCommonQuestions(catalogue);
  const chosen = everyPairHasPage(catalogue) ? everyPair(catalogue.accounts.length) : common.toSorted(byShared).slice(0, most.pairsOfMany);
  const pairs = chosen.toSorted((a, b) => a.first - b.first || a.second - b.second);
  const withCommonQuestions = new Map<number, PositionPair[]>();
  for (const pair of common)
    for (const position of [pair.first, pair.second]) {
      const known = withCommonQuestions.get(position);
      if (known) known.push(pair);
      else withCommonQuestions.set(position, [pair]);
    }
  return { pairs, paired: new Set(pairs.map(({ first, second }) => `${first}/${second}`)), withCommonQuestions };
});

/** False without questions: there is nothing to compare. */
const everyPairHasPage = ({ accounts: { length }, questions }: Catalogue): boolean => questions.length > 0 && (length * (length - 1)) / 2 <= most.pairs;

/**
 * All pairs with a common question. Only the newest `most.meeting` accounts of a question are paired, so that the number of pairs grows
 * linearly with the questions.
 */
function pairsWithCommonQuestions(catalogue: Catalogue): PositionPair[] {
  const pairs = new Map<number, PositionPair>();
  for (const { accounts } of catalogue.questions) {
    const speaking = accounts.slice(-most.meeting).map(catalogue.positionOf);
    for (const [index, first] of speaking.entries())
      for (const second of speaking.slice(index + 1)) {
        const key = first * catalogue.accounts.length + second;
        const known = pairs.get(key);
        if (known) known.shared += 1;
        else pairs.set(key, { first, second, shared: 1 });
      }
  }
  return [...pairs.values()];
}

/** Order by number of common questions, then by publication, newest first. */
const byShared = (a: PositionPair, b: PositionPair) => b.shared - a.shared || b.second - a.second || b.first - a.first;

const everyPair = (count: number): PositionPair[] =>
  Array.from({ length: count }, (_, first) =>
    Array.from({ length: count - first - 1 }, (_, after) => ({ first, second: first + after + 1, shared: 0 })),
  ).flat();

function accountAt({ accounts }: Catalogue, position: number): Account {
  const account = accounts[position];
  if (!account) throw new Error(`no account at position ${position}`);
  return account;
}
