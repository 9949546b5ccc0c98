import type { Options } from 'minisearch';

/** A search record for MiniSearch and Pagefind, which index text fields only. */
export interface FlatRecord {
  id: string;
  title: string;
  names: string;
  text: string;
}

/** The options that MiniSearch's documentation recommends for a search field. */
export const miniSearchOptions: Options<FlatRecord> = {
  fields: ['title', 'names', 'text'],
  storeFields: ['title'],
  searchOptions: { combineWith: 'AND', fuzzy: 0.2, prefix: (term) => term.length > 3, boost: { title: 2, names: 3 } },
};
