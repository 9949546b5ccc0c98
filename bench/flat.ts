import type { Options } from 'minisearch';

/** A record as the engines compared with ours take it. */
export interface FlatRecord {
  id: string;
  title: string;
  names: string;
  text: string;
}

/** MiniSearch as its documentation advises for a search box. */
export const miniSearchOptions: Options<FlatRecord> = {
  fields: ['title', 'names', 'text'],
  storeFields: ['title'],
  searchOptions: { combineWith: 'AND', fuzzy: 0.2, prefix: (term) => term.length > 3, boost: { title: 2, names: 3 } },
};
