import type { Filters, SearchFacet } from './search-form.ts';

/** What the search answers, and what it is told. Plain data: it crosses from the worker to the page. */

/** What can be found; groups of equal rank are shown in this order. */
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
  /** Id of the entry; of a claim, `<article>/<claim>`. */
  id: string;
  title: string;
  /** A line under the title. */
  detail: string;
  /** Why it was found, in words: "printed here as Basente". Empty where the title shows it. */
  why: string;
  /** EDTF. */
  date?: string;
  /** First and last day of that date, `yyyy-mm-dd`; an open end is year 0000 or 9999. */
  days?: [string, string];
  /** The account it stands in, or is. */
  account?: { id: string; label: string };
  /** Ids of those it names. */
  actors: string[];
  /** Ids. */
  topics: string[];
  claimKind?: string;
}

/** How many of the results shown bear a value. */
export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

export type Facets = Record<SearchFacet, FacetValue[]> & {
  /** First and last day of what was found; absent where nothing has a date. */
  span?: { from: string; to: string };
};

export interface SearchResponse {
  /** As asked. */
  query: string;
  /** Best group first, best result first. */
  groups: { kind: RecordKind; results: Result[] }[];
  /** How many there are, shown or not, as far as was looked; claims are counted where they are shown. */
  total: number;
  facets: Facets;
  /** Queries that would find something, where this one finds nothing or holds a misspelt word. */
  suggestions: string[];
  /** Whether nothing is found and the last word may only have been begun. */
  unfinished: boolean;
  /** Whether some word of the query had to be left out. */
  relaxed: boolean;
  /** Whether there is more for who asks thoroughly: further results and claims, and accounts that tell of it in their retelling alone. */
  further: boolean;
  /** The words found, folded, to highlight. */
  words: string[];
}

/** To the worker. */
export interface SearchRequest {
  query: string;
  filters?: Filters;
  /** Filters whose values the facets list even if no result has them; `filters` if not given. */
  listed?: Filters;
  /** Whether to look for all, where the first answer shows only what is seen at a glance. */
  isThorough?: boolean;
}

/** Why the search cannot answer; the sentence for each is in search-sentences.ts. */
export type Fault = 'notStarted' | 'unreachable' | 'incomplete' | 'foreign' | 'failed';

/** From the worker: what was found, or why nothing can be; both with the query. */
export type SearchAnswer = SearchResponse | { query: string; fault: Fault };
