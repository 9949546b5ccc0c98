import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Catalogue } from '../model/catalogue.ts';
import type { Claim } from '../model/relations/claims.ts';
import { collections } from '../model/entries/schema.ts';
import { csvRecord, type Cell } from '../model/views/claim-columns.ts';
import type { Account, Note } from '../model/relations/accounts.ts';

/** A file that readers can take away. */
export interface Download {
  name: string;
  says: string;
  /** Keys of the entries that the file holds, in its order: ids; of a claim `<article>/<claim>`. Absent if the file holds no entries. */
  keys?: string[];
  body: () => string;
  type: string;
}

/** Every download, in the model's own field names. */
export function downloadsOf(catalogue: Catalogue): Download[] {
  const array = <Item extends { id: string; key?: string }>(
    name: string,
    says: string,
    { entries, as = (entry) => entry }: { entries: readonly Item[]; as?: (entry: Item) => object },
  ): Download => ({
    name: `${name}.json`,
    says,
    keys: entries.map(({ id, key = id }) => key),
    body: () => json(entries.map(as)),
    type: 'application/json',
  });
  const ofCopies = catalogue.copies.length === 0 ? '' : ' The last are copies, which name their original in copyOf; their claims are not counted elsewhere.';
  return [
    array('articles', `The accounts: source, publication, claims and notes as the editors wrote them.${ofCopies}`, {
      entries: [...catalogue.accounts, ...catalogue.copies],
      as: ({ blocks: _, marks: __, carriers: ___, language: ____, ...account }) => ({
        ...account,
        ...(account.firstDay === account.lastDay && { day: account.lastDay }),
        claims: account.claims.map(published),
        notes: account.notes.map(published),
      }),
    }),
    array('claims', 'Every claim, with the id of its article.', { entries: catalogue.claims, as: published }),
    array('actors', 'People, offices, governments, countries and outlets, with every printed form.', { entries: catalogue.actors }),
    array('topics', 'Subjects.', { entries: catalogue.topics }),
    array('events', 'What happened or was to happen.', { entries: catalogue.events }),
    array('questions', 'Points of comparison, with the computed state and which claims choose which reading.', {
      entries: catalogue.questions,
      as: ({ answers, ...question }) => ({
        ...question,
        answers: answers.map(({ claim, reading, hedged }) => ({ claim: claim.id, article: claim.account, reading, hedged })),
      }),
    }),
    array('sources', 'Outside sources.', { entries: catalogue.sources }),
    {
      name: 'articles.csv',
      says: 'The accounts as a table for a spreadsheet, with when they came out.',
      keys: catalogue.accounts.map(({ id }) => id),
      body: () => spreadsheet(catalogue.accounts.map(accountRecord)),
      type: 'text/csv',
    },
    {
      name: 'claims.csv',
      says: 'The claims as a table for a spreadsheet.',
      keys: catalogue.claims.map(({ key }) => key),
      body: () => spreadsheet(catalogue.claims.map(csvRecord)),
      type: 'text/csv',
    },
    ...Object.entries(collections).map(([kind, schema]): Download => ({
      name: `schema/${kind}.json`,
      says: `The fields of ${kind === 'dossier' ? 'the dossier' : kind}, each described (JSON Schema).`,
      body: () => json(z.toJSONSchema(schema, { io: 'input' })),
      type: 'application/schema+json',
    })),
  ];
}

/** Records as rows of a table; lists are joined by semicolons. Cells that a spreadsheet would run as formulas are quoted. */
const spreadsheet = (records: readonly Record<string, Cell>[]): string =>
  stringify(
    records.map((record) => Object.fromEntries(Object.entries(record).map(([name, cell]) => [name, typeof cell === 'object' ? cell.join(';') : cell]))),
    { header: true, escape_formulas: true },
  );

/** An account as a record of `data/articles.csv`. `firstDay` and `lastDay`: the days between which it came out; empty without a bound. */
const accountRecord = ({ id, title, genre, source, published, firstDay, lastDay, updated, accessed }: Account): Record<string, Cell> => ({
  id,
  title,
  genre,
  address: source.url,
  published: published.at ?? '',
  after: published.after ?? '',
  before: published.before ?? '',
  margin: published.margin ?? '',
  basis: published.basis,
  firstDay: firstDay ?? '',
  lastDay: lastDay ?? '',
  updated: updated.map(({ at, what }) => `${at} ${what}`),
  accessed: accessed ?? '',
});

/** A claim or note under its published field names: downloads call the account `article`, after the folder of its file. */
const published = (entry: Claim | Note): object =>
  Object.fromEntries(Object.entries(entry).map(([name, value]) => [name === 'account' ? 'article' : name, value]));

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
