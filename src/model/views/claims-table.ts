import type { ClaimData } from '../entries/account-schema.ts';

/** The ledger of claims: plain rows, and what a reader's filters make of them. Imports types only, so that a browser gets nothing else with it. */

/** What claims are filtered by, in the order of the form and of the address. */
export const facets = {
  kind: 'Kind',
  speaker: 'Speaker',
  actor: 'About whom',
  topic: 'Topic',
  account: 'Account',
  state: 'State of its questions',
} as const;

export type Facet = keyof typeof facets;
export const facetNames = Object.keys(facets) as Facet[];

/** What stands for claims without a speaker or without a question. Ids have no underscore. */
export const ownVoice = 'own_voice';
export const noQuestion = 'no_question';

/** Orders of the list; a minus turns one round. Accounts stand in order of publication, kinds as in their filter. */
export const sorts = {
  account: 'Account order',
  '-account': 'Account order, reversed',
  date: 'Earliest date first',
  '-date': 'Latest date first',
  kind: 'Kind',
  '-kind': 'Kind, reversed',
  speaker: 'Speaker, A to Z',
  '-speaker': 'Speaker, Z to A',
} as const;

export type Sort = keyof typeof sorts;

/** A value that a facet can take. */
export interface Option {
  value: string;
  label: string;
}

/** Fields of the claim that `claimFields` puts into the table as the editor wrote them, and derived ones. */
export interface LedgerRow extends Partial<Omit<ClaimData, 'outcome'>> {
  /** Id within the account. */
  id: string;
  paragraph: number;
  says: string;
  /** What the filters see. */
  values: Record<Facet, string[]>;
  /** Actors, speaker first; empty where the account speaks in its own voice. */
  chain: string[];
  /** EDTF, earliest first: of the events it is about, else of the occasion on which it was said. */
  dates: string[];
  questions: string[];
  /** Of a forecast, in words. */
  outcome?: string;
}

export interface Ledger {
  /** Values in use, in the order in which they are listed and sorted. */
  options: Record<Facet, Option[]>;
  /** Actors by id. */
  names: Record<string, string>;
  /** Every date of a row, in order. */
  dates: { edtf: string; words: string }[];
  questions: Record<string, { asks: string; state: string; mark: string }>;
  /** In order of publication, then of the source's paragraphs. */
  rows: LedgerRow[];
}

/** What a reader asked for. */
export interface View {
  chosen: Partial<Record<Facet, string>>;
  sort: Sort;
}

/** An option with the number of claims that choosing it would leave. The empty value is "any". */
export interface Choice extends Option {
  count: number;
}

/** The view an address asks for: `?kind=quote&sort=-date`. Values that the ledger does not know are ignored. */
export function viewFrom(ledger: Ledger, query: string): View {
  const asked = new URLSearchParams(query);
  const known = facetNames.flatMap((facet) => {
    const value = asked.get(facet);
    return value !== null && ledger.options[facet].some((option) => option.value === value) ? [[facet, value] as const] : [];
  });
  const sort = asked.get('sort') ?? '';
  return { chosen: Object.fromEntries(known), sort: isSort(sort) ? sort : 'account' };
}

/** The query of a view's address, with its question mark; empty for the whole list in its own order. */
export function queryOf({ chosen, sort }: View): string {
  const parts = facetNames.flatMap((facet) => (chosen[facet] ? [[facet, chosen[facet]]] : []));
  const query = new URLSearchParams([...parts, ...(sort === 'account' ? [] : [['sort', sort]])]).toString();
  return query && `?${query}`;
}

/** The claims of a view in its order; ties in the order of the accounts. */
export function rowsIn(ledger: Ledger, view: View): LedgerRow[] {
  const place = placesOf(ledger, view.sort.replace('-', ''));
  const turn = view.sort.startsWith('-') ? -1 : 1;
  return chosenRows(ledger, view).toSorted((a, b) => {
    const [left, right] = [place(a), place(b)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return turn * (left - right);
  });
}

/** What one filter offers while the others are in force, "any" first. Values that would leave nothing are left out, unless chosen. */
export function choicesOf(ledger: Ledger, view: View, facet: Facet): Choice[] {
  const rows = chosenRows(ledger, without(view, facet));
  const counts = new Map<string, number>();
  for (const { values } of rows) for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  const choices = ledger.options[facet].map((option) => ({ ...option, count: counts.get(option.value) ?? 0 }));
  return [{ value: '', label: 'Any', count: rows.length }, ...choices.filter(({ value, count }) => count > 0 || value === view.chosen[facet])];
}

const isSort = (text: string): text is Sort => Object.hasOwn(sorts, text);

function without({ chosen, sort }: View, facet: Facet): View {
  const { [facet]: _, ...rest } = chosen;
  return { chosen: rest, sort };
}

function chosenRows(ledger: Ledger, { chosen }: View): LedgerRow[] {
  const wanted = Object.entries(chosen) as [Facet, string][];
  return ledger.rows.filter(({ values }) => wanted.every(([facet, value]) => values[facet].includes(value)));
}

/** What a row is sorted by: a place in an order; `undefined`, which comes last either way, where it has none. */
function placesOf(ledger: Ledger, by: string): (row: LedgerRow) => number | undefined {
  if (by === 'account') {
    const places = new Map(ledger.rows.map((row, place) => [row, place]));
    return (row) => places.get(row);
  }
  if (by === 'date') {
    const places = new Map(ledger.dates.map(({ edtf }, place) => [edtf, place]));
    return ({ dates: [first = ''] }) => places.get(first);
  }
  const facet = by === 'kind' ? 'kind' : 'speaker';
  const places = new Map(ledger.options[facet].filter(({ value }) => value !== ownVoice).map(({ value }, place) => [value, place]));
  return ({ values }) => places.get(values[facet][0] ?? '');
}
