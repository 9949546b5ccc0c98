import type { Selection } from './filter-form.ts';

/** The values of an item by field. */
export type Values = Readonly<Record<string, readonly string[] | undefined>>;

/** True if an item with these values is among those chosen: in every field with a choice it has one of the values chosen. */
export function matches(chosen: Selection, values: Values): boolean {
  return Object.entries(chosen).every(([field, wanted]) => !wanted?.length || [wanted].flat().some((value) => values[field]?.includes(value)));
}
