import type { Selection, Values } from './filter-form.ts';

/** True if an item with these values is among those chosen: in every field with a choice it has one of the values chosen. */
export function matches(chosen: Selection, values: Values): boolean {
  return Object.entries(chosen).every(([field, wanted]) => !wanted?.length || [wanted].flat().some((value) => values[field]?.includes(value)));
}
