import { isDay } from '../filters/days.ts';
import { readQuery, writeQuery } from '../filters/query.ts';
import { recordKinds } from './protocol.ts';
import { queryFrom } from './clean-query.ts';
import { searchForm, type Filters } from './search-form.ts';

/** What is asked for, as a state and as the query of an address: `?q=Kato&kind=claim&kind=account&from=2025-05-01`. */

export interface SearchState {
  query: string;
  filters: Filters;
}

/** The state of an address. Values that no filter can have are ignored. `search` begins with `?` or is empty. */
export function stateFrom(search: string): SearchState {
  return { query: queryFrom(new URLSearchParams(search).get('q') ?? '').query, filters: readQuery(searchForm, search, isMeant) };
}

/** The query of the address of a state, with its `?`; empty where nothing is asked for, since filters alone find nothing. */
export function addressOf({ query, filters }: SearchState): string {
  return query && writeQuery(searchForm, filters, [['q', query]]);
}

/** How many values are chosen; a span of days counts as one. */
export function chosenIn({ from, to, ...values }: Filters): number {
  return Object.values(values).flat().length + (from || to ? 1 : 0);
}

/** True if the field can have the value. The entry of an id need not exist. */
function isMeant(field: keyof Filters, value: string): boolean {
  if (field === 'kind') return Object.hasOwn(recordKinds, value);
  return field === 'from' || field === 'to' ? isDay(value) : !value.includes('_');
}
