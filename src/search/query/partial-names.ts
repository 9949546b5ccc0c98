import { fields } from '../index/format.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { Clause } from './clause.ts';
import { resultOf } from './explanation.ts';
import { clauseMatch, fieldWeight, type Hit, type ScoredResult } from './scoring.ts';
import { nameFit } from './name-match.ts';

/** People whom a part of the query names. Loaded with the first query of several words that is not one name. */

/** At most twelve, with their field masks. `shown`: hits that are results already. */
export async function namedInPart(index: SearchIndex, clauses: readonly Clause[], shown: readonly Hit[]): Promise<(ScoredResult & { masks: number[] })[]> {
  const isShown = new Set(shown.map(({ doc }) => doc));
  const candidates = new Map<number, number>();
  for (const clause of clauses)
    for (const { posting, quality } of clause.expansions)
      for (const [doc, mask] of posting.docs)
        if (index.kindOf(doc) === 'actor' && mask & (fields.name | fields.alias) && !isShown.has(doc))
          candidates.set(doc, (candidates.get(doc) ?? 0) + clause.weight * quality * fieldWeight(mask));
  const best = [...candidates].toSorted(([a, first], [b, second]) => second - first || a - b).slice(0, 12);
  const scored = await Promise.all(
    best.map(async ([doc, score]): Promise<(ScoredResult & { masks: number[] })[]> => {
      const matches = clauses.map((clause) => clauseMatch(clause, doc));
      const match = { masks: matches.map(({ mask }) => mask), terms: matches.map(({ terms }) => terms) };
      const card = await index.card(doc);
      return nameFit(card, match.terms) === 'whole' ? [{ result: resultOf(card, match, index), doc, score: score / 2, masks: match.masks }] : [];
    }),
  );
  return scored.flat();
}
