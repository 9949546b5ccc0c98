import type { Selection } from './filter-form.ts';
import { matches, type Values } from './match.ts';

/** How many items choosing a value would leave. */
export interface FacetCounts {
  /** Items that match what is chosen in the other fields. */
  total: number;
  /** How many of them have each value. A chosen value is always listed, with count 0 if none has it. */
  counts: ReadonlyMap<string, number>;
}

/** Disjunctive counts for one field: what is chosen in the field itself is ignored, since its values are alternatives. `items`: the values of each item. */
export function facetCounts(items: readonly Values[], chosen: Selection, field: string): FacetCounts {
  const { [field]: own = [], ...others } = chosen;
  const counts = new Map([own].flat().map((value) => [value, 0]));
  const matching = items.filter((values) => matches(others, values));
  for (const values of matching) for (const value of values[field] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  return { total: matching.length, counts };
}
