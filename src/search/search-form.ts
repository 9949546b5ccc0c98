import type { Chosen, FilterForm } from '../filters/filter-form.ts';

const facets = {
  kind: { label: 'Kind', several: true, formerValues: new Map([['article', 'account']]) },
  account: { label: 'Account', several: true },
  actor: { label: 'Who', several: true },
  topic: { label: 'Topic', several: true },
  claimKind: { label: 'Kind of claim', several: true, parameter: 'claim' },
} as const satisfies FilterForm;

/** What results are narrowed by: facets, and a span of days, `yyyy-mm-dd`. Until November 2026 the kind `account` was called `article`. */
export const searchForm = { ...facets, from: { label: 'From' }, to: { label: 'To' } } as const satisfies FilterForm;

export type SearchFacet = keyof typeof facets;
export const searchFacets = Object.keys(facets) as SearchFacet[];

/** What the reader narrows the results to. A result without a date is in no span of days. */
export type Filters = Chosen<typeof searchForm>;
