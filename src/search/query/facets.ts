import { valueCounts } from '../../filters/value-counts.ts';
import { recordKinds, type Facets, type FacetValue, type Result } from '../protocol.ts';
import type { Filters, SearchFacet } from '../search-form.ts';

/** By what results can be narrowed. */

/** Words for what the index gives by id. */
export interface Labels {
  accounts: ReadonlyMap<string, string>;
  topics: ReadonlyMap<string, string>;
  claimKinds: ReadonlyMap<string, string>;
  actors: ReadonlyMap<string, string>;
}

/** Counts over results that pass the filters. The values of `listed` are always there, with count 0 if no result has them. Without a label the id is shown. */
export function facetsOf(results: readonly Result[], { topics, claimKinds, actors, accounts }: Labels, listed: Filters = {}): Facets {
  const items = results.map(valuesOf);
  const labels: Record<SearchFacet, ReadonlyMap<string, string>> = {
    kind: new Map(Object.entries(recordKinds)),
    account: new Map([...accounts, ...results.flatMap(({ account }) => (account ? [[account.id, account.label] as const] : []))]),
    actor: actors,
    topic: topics,
    claimKind: claimKinds,
  };
  const counted = Object.entries(labels).map(([field, words]): [string, FacetValue[]] => [
    field,
    [...valueCounts(items, field, listed)]
      .map(([value, count]) => ({ value, label: words.get(value) ?? value, count }))
      .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  ]);
  const days = results.flatMap((result) => (result.days ? [result.days] : []));
  const from = days.map(([first]) => first).toSorted()[0];
  const to = days
    .map(([, last]) => last)
    .toSorted()
    .at(-1);
  return {
    ...(Object.fromEntries(counted) as Record<SearchFacet, FacetValue[]>),
    ...(from !== undefined && to !== undefined && { span: { from, to } }),
  };
}

/** What the filters compare of a result. */
export function valuesOf({ kind, account, actors, topics, claimKind }: Result): Record<SearchFacet, readonly string[]> {
  return { kind: [kind], account: account ? [account.id] : [], actor: actors, topic: topics, claimKind: claimKind ? [claimKind] : [] };
}
