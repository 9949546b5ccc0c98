import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Catalogue } from '../model/catalogue.ts';
import type { Claim } from '../model/relations/claims.ts';
import { collections } from '../model/entries/schema.ts';
import { csvRecord } from '../model/views/claim-columns.ts';
import type { Note } from '../model/relations/accounts.ts';

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
      as: ({ blocks: _, marks: __, carriers: ___, ...account }) => ({ ...account, claims: account.claims.map(published), notes: account.notes.map(published) }),
    }),
    array('claims', 'Every claim, with the id of its article.', { entries: catalogue.claims, as: published }),
    array('actors', 'People, offices, governments, countries and outlets, with every printed form.', {
      entries: catalogue.actors,
      as: ({ listed, ...actor }) => ({ ...actor, printed: listed }),
    }),
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
      name: 'claims.csv',
      says: 'The claims as a table for a spreadsheet.',
      keys: catalogue.claims.map(({ key }) => key),
      body: () => claimsTable(catalogue),
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

/** The claims as rows: one claim a line, lists joined by semicolons. Cells that a spreadsheet would run as formulas are quoted. */
const claimsTable = (catalogue: Catalogue): string =>
  stringify(
    catalogue.claims.map((claim) =>
      Object.fromEntries(Object.entries(csvRecord(claim)).map(([name, cell]) => [name, typeof cell === 'object' ? cell.join(';') : cell])),
    ),
    { header: true, escape_formulas: true },
  );

/** A claim or note under its published field names: downloads call the account `article`, after the folder of its file. */
const published = (entry: Claim | Note): object =>
  Object.fromEntries(Object.entries(entry).map(([name, value]) => [name === 'account' ? 'article' : name, value]));

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
