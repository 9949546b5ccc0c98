import type { ScriptLanguages } from '../model/scripts/run-language.ts';
import type { Filters, SearchFacet } from './search-form.ts';

/** Messages between the page and the search worker. Plain data, because they are cloned. */

/** Kinds of results with their headings. Groups of equal score are shown in this order. */
export const recordKinds = {
  actor: 'People and names',
  topic: 'Topics',
  question: 'Questions',
  account: 'Accounts',
  claim: 'Claims',
  event: 'Events',
} as const;

export type RecordKind = keyof typeof recordKinds;

export interface Result {
  kind: RecordKind;
  /** Id of the entry; for a claim `<account>/<claim>`. */
  id: string;
  /** May start with the tag of the account's language: see language-tag.ts. */
  title: string;
  /** Line under the title. */
  detail: string;
  /** Reason why it was found, such as "printed here as Basente". Empty if the title shows it. */
  why: string;
  /** EDTF. */
  date?: string;
  /** First and last day of that date, `yyyy-mm-dd`; an open end is year 0000 or 9999. */
  days?: [string, string];
  /** The account itself, or the account of a claim. */
  account?: { id: string; label: string };
  /** Ids. */
  actors: string[];
  /** Ids. */
  topics: string[];
  claimKind?: string;
}

/** A value of a facet. */
export interface FacetValue {
  value: string;
  label: string;
  /** Number of shown results that have it. */
  count: number;
}

export type Facets = Record<SearchFacet, FacetValue[]> & {
  /** First and last day of the shown results; absent if none has a date. */
  span?: { from: string; to: string };
};

export interface SearchResponse {
  /** As in the request. */
  query: string;
  /** Best group first, best result first. */
  groups: { kind: RecordKind; results: Result[] }[];
  /** Number of matching documents that were looked for, shown or not, and of shown claims. */
  total: number;
  facets: Facets;
  /** Queries with results, if this one has no results or has a misspelt word. */
  suggestions: string[];
  /** True if nothing is found and the last word may be incomplete. */
  unfinished: boolean;
  /** True if some word of the query had to be left out. */
  relaxed: boolean;
  /** True if a thorough search may find more: further results and claims, and accounts that have the words only in the retelling. */
  further: boolean;
  /** Terms to highlight. */
  words: string[];
  /** Languages of words in another script; absent if the dossier has no other script. */
  scripts?: ScriptLanguages | undefined;
}

/** Message to the worker. */
export interface SearchRequest {
  query: string;
  filters?: Filters;
  /** Filters whose values the facets list even if no result has them; `filters` if not given. */
  listed?: Filters;
  /** True to look for everything; else a sharded index is searched only for what is shown at first. */
  isThorough?: boolean;
}

/** Why the search cannot answer. The message for each is in components/search/wording.ts. */
export type Fault = 'notStarted' | 'unreachable' | 'incomplete' | 'foreign' | 'failed';

/** Message from the worker. */
export type SearchAnswer = SearchResponse | { query: string; fault: Fault };
