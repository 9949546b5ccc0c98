import { facetCounts } from '../../filters/facet-counts.ts';
import type { Chosen, FilterForm } from '../../filters/filter-form.ts';
import { matches } from '../../filters/match.ts';
import { readQuery, writeQuery } from '../../filters/query.ts';
import type { ClaimData } from '../entries/account-schema.ts';

/** The claims table: plain rows, and what a reader's filters make of them. Imports the filters alone, so that a browser gets nothing else with it. */

/** Filter values of claims without a speaker, and of claims that answer no question. Ids have no underscore. */
export const ownVoice = 'own_voice';
export const noQuestion = 'no_question';

/** Orders of the list; a minus reverses one. Accounts are in order of publication, kinds in the order of their filter. */
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

/** What claims are filtered by, in the order of the form and of the address. Until November 2026 the parameter of the kind was `kind`. */
export const facets = {
  kind: { label: 'Kind', parameter: 'claim', formerParameters: ['kind'] },
  speaker: { label: 'Speaker' },
  actor: { label: 'About whom' },
  topic: { label: 'Topic' },
  account: { label: 'Account' },
  state: { label: 'State of its questions' },
} satisfies FilterForm;

/** The facets, and the order of the list. */
export const claimsForm = { ...facets, sort: { label: 'Sort by' } } satisfies FilterForm;

export type Facet = keyof typeof facets;
export const facetNames = Object.keys(facets) as Facet[];

/** A value that a facet can take. */
export interface Option {
  value: string;
  label: string;
}

/** Fields of the claim that `claimFields` puts into the table as the editor wrote them, and derived ones. */
export interface ClaimsTableRow extends Partial<Omit<ClaimData, 'outcome'>> {
  /** Id within the account. */
  id: string;
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

export interface ClaimsTable {
  /** Values in use, in the order in which they are listed and sorted. */
  options: Record<Facet, Option[]>;
  /** Actors by id. */
  names: Record<string, string>;
  /** Every date of a row, in order. */
  dates: { edtf: string; words: string }[];
  questions: Record<string, { asks: string; state: string; mark: string }>;
  /** In order of publication, then of the source's paragraphs. */
  rows: ClaimsTableRow[];
}

/** What a reader asked for; without `sort`, in the order of the accounts. */
export type View = Chosen<typeof claimsForm>;

/** An option with the number of claims that choosing it would leave. The empty value is "any". */
export interface Choice extends Option {
  count: number;
}

/** The view an address asks for: `?claim=quote&sort=-date`. Values that the table does not have are ignored. */
export function viewFrom(claimsTable: ClaimsTable, query: string): View {
  return readQuery(claimsForm, query, (field, value) =>
    field === 'sort' ? value !== 'account' && Object.hasOwn(sorts, value) : claimsTable.options[field].some((option) => option.value === value),
  );
}

/** The query of a view's address, with its question mark; empty for the whole list in its own order. */
export function queryOf(view: View): string {
  return writeQuery(claimsForm, view);
}

/** The claims of a view in its order; ties in the order of the accounts. */
export function rowsIn(claimsTable: ClaimsTable, { sort = 'account', ...chosen }: View): ClaimsTableRow[] {
  const place = placesOf(claimsTable, sort.replace('-', ''));
  const turn = sort.startsWith('-') ? -1 : 1;
  return claimsTable.rows
    .filter(({ values }) => matches(chosen, values))
    .toSorted((a, b) => {
      const [left, right] = [place(a), place(b)];
      if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
      return turn * (left - right);
    });
}

/** What one filter offers while the others are in force, "any" first. Values that would leave nothing are left out, unless chosen. */
export function choicesOf(claimsTable: ClaimsTable, { sort: _, ...chosen }: View, facet: Facet): Choice[] {
  const rows = claimsTable.rows.map(({ values }) => values);
  const { total, counts } = facetCounts(rows, facet, chosen);
  const choices = claimsTable.options[facet].map((option) => ({ ...option, count: counts.get(option.value) }));
  return [{ value: '', label: 'Any', count: total }, ...choices.filter((choice): choice is Choice => choice.count !== undefined)];
}

/** What a row is sorted by: a place in an order; `undefined`, which comes last either way, where it has none. */
function placesOf(claimsTable: ClaimsTable, by: string): (row: ClaimsTableRow) => number | undefined {
  if (by === 'account') {
    const places = new Map(claimsTable.rows.map((row, place) => [row, place]));
    return (row) => places.get(row);
  }
  if (by === 'date') {
    const places = new Map(claimsTable.dates.map(({ edtf }, place) => [edtf, place]));
    return ({ dates: [first = ''] }) => places.get(first);
  }
  const facet = by === 'kind' ? 'kind' : 'speaker';
  const places = new Map(claimsTable.options[facet].filter(({ value }) => value !== ownVoice).map(({ value }, place) => [value, place]));
  return ({ values }) => places.get(values[facet][0] ?? '');
}
