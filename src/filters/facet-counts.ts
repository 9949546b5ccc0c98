import type { Selection, Values } from './filter-form.ts';
import { matches } from './match.ts';
import { valueCounts } from './value-counts.ts';

export interface FacetCounts {
  /** How many items match what is chosen in the other fields. */
  total: number;
  /** How many of those have each value of the field. */
  counts: ReadonlyMap<string, number>;
}

/** Disjunctive counts for a field: what is chosen in the field itself is ignored, since its values are alternatives. */
export function facetCounts(items: readonly Values[], field: string, chosen: Selection): FacetCounts {
  const matching = items.filter((values) => matches({ ...chosen, [field]: [] }, values));
  return { total: matching.length, counts: valueCounts(matching, field, chosen) };
}
