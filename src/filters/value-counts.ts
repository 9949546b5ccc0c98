import type { Selection, Values } from './filter-form.ts';

/** How many of the items have each value of a field. The values chosen in it are always listed, with count 0 if no item has them. */
export function valueCounts(items: readonly Values[], field: string, { [field]: own = [] }: Selection = {}): ReadonlyMap<string, number> {
  const counts = new Map([own].flat().map((value) => [value, 0]));
  for (const values of items) for (const value of values[field] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
