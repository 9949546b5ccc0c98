import { recordKinds, type Filters, type RecordKind } from './protocol.ts';

/** What is asked for, as a state and as the query of an address: `?q=Kato&kind=claim&kind=account&from=2025-05-01`. */

export interface SearchState {
  query: string;
  filters: Filters;
}

/** The lists of values among the filters. */
export type FilterField = 'kind' | 'account' | 'actor' | 'topic' | 'claimKind';

/** The fields by the name they have in an address. */
const parameters: Readonly<Record<FilterField, string>> = { kind: 'kind', account: 'account', actor: 'actor', topic: 'topic', claimKind: 'claim' };

export const filterFields = Object.keys(parameters) as FilterField[];

/** More characters than this are not searched. */
export const longestQuery = 200;

/** What is looked for of what was typed: control characters are spaces, and what is too long is cut, between words where there are some. */
export function queryFrom(typed: string): { query: string; cut: boolean } {
  const text = typed
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .toWellFormed()
    .trim();
  const start = text.slice(0, longestQuery + 1);
  const cut = text.length > longestQuery;
  const query = cut
    ? start
        .replace(/\s+\S*$/, '')
        .slice(0, longestQuery)
        .replace(/[\ud800-\udbff]$/, '')
    : text;
  return { query, cut };
}

/** The filters without those that choose nothing. */
export const filtersOf = ({ kind = [], account = [], actor = [], topic = [], claimKind = [], from = '', to = '' }: Filters): Filters => ({
  ...(kind.length > 0 && { kind }),
  ...(account.length > 0 && { account }),
  ...(actor.length > 0 && { actor }),
  ...(topic.length > 0 && { topic }),
  ...(claimKind.length > 0 && { claimKind }),
  ...(from !== '' && { from }),
  ...(to !== '' && { to }),
});

/** The state an address stands for; what cannot be meant is left out. `search` begins with `?` or is empty. */
export function stateFrom(search: string): SearchState {
  const asked = new URLSearchParams(search);
  const ids = (field: FilterField) => [...new Set(asked.getAll(parameters[field]))].filter((id) => /^[a-z0-9-]{1,100}$/.test(id)).slice(0, mostValues);
  const day = (name: string) => {
    const given = asked.get(name) ?? '';
    return /^\d{4}-\d\d-\d\d$/.test(given) && new Date(`${given}T00:00Z`).toJSON()?.startsWith(given) ? given : '';
  };
  return {
    query: queryFrom(asked.get('q') ?? '').query,
    filters: filtersOf({
      kind: ids('kind')
        .map((kind) => (kind === formerAccountKind ? 'account' : kind))
        .filter(isKind),
      account: ids('account'),
      actor: ids('actor'),
      topic: ids('topic'),
      claimKind: ids('claimKind'),
      from: day('from'),
      to: day('to'),
    }),
  };
}

/** The query of the address of a state, with its `?`; empty where nothing is asked for, since filters alone find nothing. */
export function addressOf({ query, filters }: SearchState): string {
  if (query === '') return '';
  const pairs = [
    ['q', query],
    ...filterFields.flatMap((field) => (filters[field] ?? []).map((value) => [parameters[field], value])),
    ...(['from', 'to'] as const).flatMap((name) => (filters[name] ? [[name, filters[name]]] : [])),
  ];
  return `?${new URLSearchParams(pairs).toString()}`;
}

/** How many values are chosen; a span of days counts as one. */
export const chosenIn = (filters: Filters): number =>
  filterFields.reduce((sum, field) => sum + (filters[field]?.length ?? 0), 0) + (filters.from || filters.to ? 1 : 0);

/** The filters with one value more or less. */
export function withChoice(filters: Filters, field: FilterField, value: string, chosen: boolean): Filters {
  const others = (filters[field] ?? []).filter((other) => other !== value);
  return filtersOf({ ...filters, [field]: chosen ? [...others, value] : others });
}

/** The filters without a field, `days` for the span. */
export const withoutField = (filters: Filters, field: FilterField | 'days'): Filters =>
  filtersOf(field === 'days' ? { ...filters, from: '', to: '' } : { ...filters, [field]: [] });

/** What addresses called the kind `account` before November 2026. */
const formerAccountKind = 'article';

const mostValues = 20;

const isKind = (value: string): value is RecordKind => Object.hasOwn(recordKinds, value);
