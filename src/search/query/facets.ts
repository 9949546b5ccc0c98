import { recordKinds, type Facets, type FacetValue, type Filters, type Result } from '../protocol.ts';
import type { FilterField } from '../address.ts';

/** By what results can be narrowed. */

/** Words for what the index gives by id. */
export interface Labels {
  accounts: ReadonlyMap<string, string>;
  topics: ReadonlyMap<string, string>;
  claimKinds: ReadonlyMap<string, string>;
  actors: ReadonlyMap<string, string>;
}

/** Counts over the results shown; what is chosen stands there even if nothing shown bears it. Where no label is known, the id is one. */
export function facetsOf(results: readonly Result[], { topics, claimKinds, actors, accounts }: Labels, chosen: Filters = {}): Facets {
  const labels: Record<FilterField, ReadonlyMap<string, string>> = {
    kind: new Map(Object.entries(recordKinds)),
    account: new Map([...accounts, ...results.flatMap(({ account }) => (account ? [[account.id, account.label] as const] : []))]),
    actor: actors,
    topic: topics,
    claimKind: claimKinds,
  };
  const counts = Object.entries(valuesOf).map(([name, values]) => {
    const field = name as FilterField;
    return [field, counted(results.flatMap(values), chosen[field], (value) => labels[field].get(value) ?? value)] as const;
  });
  const days = results.flatMap((result) => (result.days ? [result.days] : []));
  const from = days.map(([first]) => first).toSorted()[0];
  const to = days
    .map(([, last]) => last)
    .toSorted()
    .at(-1);
  return {
    ...(Object.fromEntries(counts) as Record<FilterField, FacetValue[]>),
    ...(from !== undefined && to !== undefined && { span: { from, to } }),
  };
}

const counted = (values: readonly string[], chosen: readonly string[] = [], labelOf: (value: string) => string): FacetValue[] =>
  [...Map.groupBy([...chosen, ...values], (value) => value)]
    .map(([value, all]) => ({ value, label: labelOf(value), count: all.length - (chosen.includes(value) ? 1 : 0) }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

const valuesOf: Record<FilterField, (result: Result) => readonly string[]> = {
  kind: ({ kind }) => [kind],
  account: ({ account }) => (account ? [account.id] : []),
  actor: ({ actors }) => actors,
  topic: ({ topics }) => topics,
  claimKind: ({ claimKind }) => (claimKind ? [claimKind] : []),
};
