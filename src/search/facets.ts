import { recordKinds, type Facets, type FacetValue, type Filters, type RecordKind, type Result } from './found.ts';

/** By what results can be narrowed. */

const counted = (values: readonly string[], chosen: readonly string[] = [], labelOf: (value: string) => string): FacetValue[] =>
  [...Map.groupBy([...chosen, ...values], (value) => value)]
    .map(([value, all]) => ({ value, label: labelOf(value), count: all.length - (chosen.includes(value) ? 1 : 0) }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

/** Words for what the index gives by id. */
export interface Labels {
  accounts: ReadonlyMap<string, string>;
  topics: ReadonlyMap<string, string>;
  claimKinds: ReadonlyMap<string, string>;
  actors: ReadonlyMap<string, string>;
}

/** Counts over the results shown; what is chosen stands there even if nothing shown bears it. Where no label is known, the id is one. */
export const facetsOf = (results: readonly Result[], { topics, claimKinds, actors, accounts }: Labels, chosen: Filters = {}): Facets => {
  const labels = new Map([...accounts, ...results.flatMap(({ account }) => (account ? [[account.id, account.label] as const] : []))]);
  const from = results.flatMap(({ days }) => days?.[0] ?? []).toSorted()[0];
  const to = results
    .flatMap(({ days }) => days?.[1] ?? [])
    .toSorted()
    .at(-1);
  return {
    kind: counted(
      results.map(({ kind }) => kind),
      chosen.kind,
      (kind) => recordKinds[kind as RecordKind],
    ),
    account: counted(
      results.flatMap(({ account }) => account?.id ?? []),
      chosen.account,
      (id) => labels.get(id) ?? id,
    ),
    actor: counted(
      results.flatMap(({ actors }) => actors),
      chosen.actor,
      (id) => actors.get(id) ?? id,
    ),
    topic: counted(
      results.flatMap((result) => result.topics),
      chosen.topic,
      (id) => topics.get(id) ?? id,
    ),
    claimKind: counted(
      results.flatMap(({ claimKind }) => claimKind ?? []),
      chosen.claimKind,
      (kind) => claimKinds.get(kind) ?? kind,
    ),
    ...(from !== undefined && to !== undefined && { span: { from, to } }),
  };
};
