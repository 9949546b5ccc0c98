import type * as vocabulary from '../entries/vocabulary.ts';
import type { Claim } from '../relations/claims.ts';
import { urls } from '../urls.ts';
import type { Facet, ClaimsTableRow } from './claims-table.ts';

/**
 * The published fields of a claim: columns of downloads, data of the claims table, words of the search, labels on pages. Only
 * `data/claims.json` and `data/articles.json` need no entry here: they hold every field of the schema. Browsers load this file, so it
 * imports types and addresses only.
 */

/** A cell of a download. Lists are joined by semicolons in CSV and stay lists in JSON. */
export type Cell = string | number | readonly string[];

/** How one field is published. A part that is absent leaves the field out of that place. */
export interface ClaimField {
  /** Label on pages. */
  label?: string;
  /** Cell of `data/claims.csv`, as the editor wrote the value: ids, not names. */
  csv?: (claim: Claim) => Cell | undefined;
  /** Property of a row of `claims/ledger.json` under the field's name; left out if undefined. */
  table?: (claim: Claim, parts: RowParts) => unknown;
  /** Cell of the downloads of the claims table, made from that row: names, not ids. */
  download?: (row: ClaimsTableRow, words: RowWords) => Cell | undefined;
  /** Texts whose words find the claim, besides `says`. */
  search?: (claim: Claim) => string | readonly string[] | undefined;
}

/** What a row is made from besides the claim: what the catalogue derives, and the labels of values. */
export interface RowParts extends Pick<ClaimsTableRow, 'values' | 'chain' | 'dates' | 'questions'> {
  vocabulary: typeof vocabulary;
}

/** Words for the ids and dates of a row. */
export interface RowWords {
  /** Labels of values of a facet. */
  labels: (facet: Facet, values: readonly string[]) => string[];
  /** Name of an actor. */
  name: (actor: string) => string;
  /** A date (EDTF) in words. */
  date: (edtf: string) => string;
  /** A question with its state; undefined if the table does not hold the question. */
  question: (id: string) => string | undefined;
  /** An address with the site's origin. */
  absolute: (address: string) => string;
}

/** Fields by the names of their columns, in the order of the columns of each download and of a row's properties. */
export const claimFields = {
  id: { csv: ({ id }) => id, table: ({ id }) => id, download: ({ id }) => id },
  article: { csv: ({ account }) => account, download: ({ values }) => values.account.join() },
  paragraph: { csv: ({ paragraph }) => paragraph, table: ({ paragraph }) => paragraph, download: ({ paragraph }) => paragraph },
  says: { label: 'Claim', csv: ({ says }) => says, table: ({ says }) => says, download: ({ says }) => says },
  values: { table: (_, { values }) => values },
  chain: { table: (_, { chain }) => chain },
  kind: { label: 'Kind', csv: ({ kind }) => kind, download: ({ values }, { labels }) => labels('kind', values.kind).join() },
  speaker: { label: 'Speaker', csv: ({ speaker }) => speaker, download: ({ values }, { labels }) => labels('speaker', values.speaker).join() },
  via: { csv: ({ via }) => via, download: ({ chain }, { name }) => chain.slice(1).map(name) },
  actors: { csv: ({ actors }) => actors, download: ({ values }, { labels }) => labels('actor', values.actor) },
  topics: { csv: ({ topics }) => topics, download: ({ values }, { labels }) => labels('topic', values.topic) },
  about: { csv: ({ about }) => about },
  occasion: { csv: ({ occasion }) => occasion },
  when: { csv: ({ when }) => when },
  dates: { label: 'Date', table: (_, { dates }) => dates, download: ({ dates }) => dates },
  inWords: { download: ({ dates }, { date }) => dates.map(date) },
  answers: { csv: ({ answers }) => answers.map(({ question, reading }) => `${question}:${reading}`) },
  questions: {
    label: 'Questions it answers',
    table: (_, { questions }) => questions,
    download: ({ questions }, { question }) => questions.flatMap((id) => question(id) ?? []),
  },
  wording: { search: ({ wording }) => wording.map(({ phrase }) => phrase) },
  due: { csv: ({ due }) => due },
  outcome: {
    csv: ({ outcome }) => outcome?.status,
    table: ({ outcome }, { vocabulary: { outcomes } }) => outcome && outcomes[outcome.status],
    download: ({ outcome }) => outcome,
  },
  page: { csv: ({ page }) => page, table: ({ page }) => page, download: ({ page }) => page },
  section: { csv: ({ section }) => section, table: ({ section }) => section, download: ({ section }) => section },
  time: { csv: ({ time }) => time, table: ({ time }) => time, download: ({ time }) => time },
  account: { label: 'Account', download: ({ values }, { labels }) => labels('account', values.account).join() },
  address: { download: ({ id, values }, { absolute }) => absolute(urls.claim(values.account.join(), id)) },
} satisfies Record<string, ClaimField> & EveryRow;

/** A claim as a record of `data/claims.csv`. */
export const csvRecord = (claim: Claim): Record<string, Cell> =>
  Object.fromEntries(fields.flatMap(([name, { csv }]) => (csv ? [[name, csv(claim) ?? '']] : [])));

/** A row of the claims table as a record of its downloads. */
export const downloadRecord = (row: ClaimsTableRow, words: RowWords): Record<string, Cell> =>
  Object.fromEntries(fields.flatMap(([name, { download }]) => (download ? [[name, download(row, words) ?? '']] : [])));

/** A claim as a row of the claims table. */
export const tableRow = (claim: Claim, parts: RowParts): ClaimsTableRow =>
  Object.fromEntries(
    fields.flatMap(([name, { table }]) => {
      const value = table?.(claim, parts);
      return value === undefined ? [] : [[name, value]];
    }),
  ) as unknown as ClaimsTableRow;

/** Texts whose words find the claim, besides `says`. */
export const searchTexts = (claim: Claim): string[] => fields.flatMap(([, { search }]) => search?.(claim) ?? []);

/** What every row holds, so that `tableRow` makes whole rows. */
type EveryRow = {
  [Name in keyof ClaimsTableRow as undefined extends ClaimsTableRow[Name] ? never : Name]: ClaimField & {
    table: (claim: Claim, parts: RowParts) => ClaimsTableRow[Name];
  };
};

const fields: [string, ClaimField][] = Object.entries(claimFields);
