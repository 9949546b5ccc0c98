import { placeWeight, standing, type Group, type Hit, type Scored } from './clauses.ts';
import { places } from '../index/format.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { nameFit, resultOf } from './explanation.ts';

/** People whom a part of the query names. Loaded with the first query of several words that is no name as a whole. */

/** Twelve at most, with a result for each and the places where each part of the query stands in them; `shown`: what is shown already. */
export async function namedInPart(index: SearchIndex, groups: readonly Group[], shown: readonly Hit[]): Promise<(Scored & { bits: number[] })[]> {
  const known = new Set(shown.map(({ thing }) => thing));
  const candidates = new Map<number, number>();
  for (const group of groups)
    for (const { posting, quality } of group.alternatives)
      for (const [thing, bits] of posting.things)
        if (index.kindOf(thing) === 'actor' && bits & (places.own | places.known) && !known.has(thing))
          candidates.set(thing, (candidates.get(thing) ?? 0) + group.weight * quality * placeWeight(bits));
  const best = [...candidates].toSorted(([a, first], [b, second]) => second - first || a - b).slice(0, 12);
  const scored = await Promise.all(
    best.map(async ([thing, score]): Promise<(Scored & { bits: number[] })[]> => {
      const hit = { bits: groups.map((group) => standing(group, thing).bits), keys: groups.map((group) => standing(group, thing).keys) };
      const card = await index.card(thing);
      return nameFit(card, hit.keys) === 'whole' ? [{ result: resultOf(card, hit, index), thing, score: score / 2, bits: hit.bits }] : [];
    }),
  );
  return scored.flat();
}
