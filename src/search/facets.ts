import { recordKinds, type Facets, type FacetValue, type Filters, type Result } from './found.ts';

/** By what results can be narrowed, and whether one passes. */

const has = (allowed: readonly string[] | undefined, values: readonly (string | undefined)[]): boolean =>
  !allowed || allowed.length === 0 || values.some((value) => value !== undefined && allowed.includes(value));

export const passes = ({ kind, account, actors, topics, claimKind, days }: Result, { from = '', to = '9999', ...filters }: Filters): boolean => {
  const [first, last] = days ?? ['', ''];
  const inSpan = (from === '' && to === '9999') || (days !== undefined && last >= from && first <= to);
  return (
    has(filters.kind, [kind]) &&
    has(filters.account, [account?.id]) &&
    has(filters.actor, actors) &&
    has(filters.topic, topics) &&
    has(filters.claimKind, [claimKind]) &&
    inSpan
  );
};

const counted = (values: readonly string[], labelOf: (value: string) => string): FacetValue[] =>
  [...Map.groupBy(values, (value) => value)]
    .map(([value, all]) => ({ value, label: labelOf(value), count: all.length }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

/** Words for what the index gives by id. */
export interface Labels {
  topics: ReadonlyMap<string, string>;
  claimKinds: ReadonlyMap<string, string>;
  actors: ReadonlyMap<string, string>;
}

/** Counts over the results shown. Actors are labelled with their ids where no label is known. */
export const facetsOf = (results: readonly Result[], { topics, claimKinds, actors }: Labels): Facets => {
  const labels = new Map(results.flatMap(({ account }) => (account ? [[account.id, account.label] as const] : [])));
  const from = results.flatMap(({ days }) => days?.[0] ?? []).toSorted()[0];
  const to = results
    .flatMap(({ days }) => days?.[1] ?? [])
    .toSorted()
    .at(-1);
  return {
    kind: counted(
      results.map(({ kind }) => kind),
      (kind) => recordKinds[kind as keyof typeof recordKinds],
    ),
    account: counted(
      results.flatMap(({ account }) => account?.id ?? []),
      (id) => labels.get(id) ?? id,
    ),
    actor: counted(
      results.flatMap(({ actors }) => actors),
      (id) => actors.get(id) ?? id,
    ),
    topic: counted(
      results.flatMap((result) => result.topics),
      (id) => topics.get(id) ?? id,
    ),
    claimKind: counted(
      results.flatMap(({ claimKind }) => claimKind ?? []),
      (kind) => claimKinds.get(kind) ?? kind,
    ),
    ...(from !== undefined && to !== undefined && { span: { from, to } }),
  };
};
