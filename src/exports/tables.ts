import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { Catalogue, Note } from '../model/catalogue.ts';
import type { Claim } from '../model/relations/claims.ts';
import { collections } from '../model/entries/schema.ts';

/** A file that readers can take away. */
export interface Download {
  name: string;
  says: string;
  /** Entries, where the file is an array. */
  count?: number;
  body: () => string;
  type: string;
}

/** The claims as rows: one claim a line, lists joined by semicolons. Cells that a spreadsheet would run as formulas are quoted. */
const claimsTable = (catalogue: Catalogue): string =>
  stringify(
    catalogue.claims.map((claim) => ({
      id: claim.id,
      article: claim.account,
      paragraph: claim.paragraph,
      says: claim.says,
      kind: claim.kind,
      speaker: claim.speaker ?? '',
      via: claim.via.join(';'),
      actors: claim.actors.join(';'),
      topics: claim.topics.join(';'),
      about: claim.about.join(';'),
      occasion: claim.occasion ?? '',
      when: claim.when ?? '',
      answers: claim.answers.map(({ question, reading }) => `${question}:${reading}`).join(';'),
      due: claim.due ?? '',
      outcome: claim.outcome?.status ?? '',
    })),
    { header: true, escape_formulas: true },
  );

/** Every download, in the model's own field names. */
export function downloadsOf(catalogue: Catalogue): Download[] {
  const array = (name: string, says: string, entries: readonly object[]): Download => ({
    name: `${name}.json`,
    says,
    count: entries.length,
    body: () => json(entries),
    type: 'application/json',
  });
  return [
    array(
      'articles',
      'The accounts: source, publication, claims and notes as the editors wrote them.',
      catalogue.accounts.map(({ blocks: _, marks: __, ...account }) => ({
        ...account,
        claims: account.claims.map(published),
        notes: account.notes.map(published),
      })),
    ),
    array('claims', 'Every claim, with the id of its article.', catalogue.claims.map(published)),
    array(
      'actors',
      'People, offices, governments, countries and outlets, with every printed form.',
      catalogue.actors.map(({ listed, ...actor }) => ({ ...actor, printed: listed })),
    ),
    array('topics', 'Subjects.', catalogue.topics),
    array('events', 'What happened or was to happen.', catalogue.events),
    array(
      'questions',
      'Points of comparison, with the computed state and which claims choose which reading.',
      catalogue.questions.map(({ answers, ...question }) => ({
        ...question,
        answers: answers.map(({ claim, reading, hedged }) => ({ claim: claim.id, article: claim.account, reading, hedged })),
      })),
    ),
    array('sources', 'Outside sources.', catalogue.sources),
    {
      name: 'claims.csv',
      says: 'The claims as a table for a spreadsheet.',
      count: catalogue.claims.length,
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

/** A claim or note under its published field names: downloads call the account `article`, after the folder of its file. */
const published = (entry: Claim | Note): object =>
  Object.fromEntries(Object.entries(entry).map(([name, value]) => [name === 'account' ? 'article' : name, value]));

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
