import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadsOf } from '../exports/tables.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { newestClaims } from '../model/views/claims.ts';
import { openIndex } from '../search/index/read-index.ts';
import { openShards } from '../search/index/read-shards.ts';
import { IndexFault } from '../search/index/search-index.ts';
import { recordKinds, type RecordKind } from '../search/protocol.ts';
import { faults } from '../search/wording.ts';

/** Checks that the downloads, the claims table and the search contain exactly the entries of the content. */

/** Sentences, one for each fault. `folder`: path of the site; `base`: path under which it is published. */
export async function dataFaults(folder: string, base: string, catalogue: Catalogue): Promise<string[]> {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const json = (name: string): unknown => JSON.parse(text(name));
  const claims = catalogue.claims.map(({ key }) => key);
  const searchFaults = async () => {
    const index = await openIndex(
      async (name) => json(`search/${name}.json`),
      () => openShards,
    );
    const things = Array.from({ length: index.size }, (_, thing) => thing);
    const cards = await Promise.all(things.map((thing) => index.card(thing)));
    const found = await Promise.all(
      cards.map(async ({ kind, id }, thing) => [
        `${kind} ${id}`,
        ...(kind === 'account' ? (await index.claims(thing)).map((claim) => `claim ${id}/${claim.id}`) : []),
      ]),
    );
    const expected = kinds.flatMap((kind) => catalogue[`${kind}s`].map(({ id }) => `${kind} ${id}`));
    return difference('the search', found.flat(), [...expected, ...claims.map((key) => `claim ${key}`)]);
  };
  const file = (name: string, idsOf: () => string[], expected: readonly string[]) =>
    orUnreadable(base + name, () => difference(base + name, idsOf(), expected));
  const faults = await Promise.all([
    ...downloadsOf(catalogue).flatMap(({ name, type, keys }) =>
      keys ? [file(`data/${name}`, () => (type === 'text/csv' ? rowsOf : entriesOf)(text(`data/${name}`)), keys)] : [],
    ),
    file(
      'claims/ledger.json',
      () =>
        (json('claims/ledger.json') as { rows: { id: string; values: { account: string[] } }[] }).rows.map(({ id, values }) => `${values.account[0]}/${id}`),
      newestClaims(catalogue).shown.map(({ key }) => key),
    ),
    orUnreadable('the search', searchFaults),
  ]);
  return faults.flat();
}

function difference(what: string, found: readonly string[], expected: readonly string[]): string[] {
  const [there, wanted] = [new Set(found), new Set(expected)];
  return [
    ...[...wanted].filter((name) => !there.has(name)).map((name) => `${what} lacks ${name}`),
    ...[...there].filter((name) => !wanted.has(name)).map((name) => `${what} holds ${name}, which the content does not`),
    ...(found.length > there.size ? [`${what} holds an entry twice`] : []),
  ];
}

/** The faults that `act` returns; one fault if it throws because a file cannot be read. */
async function orUnreadable(what: string, act: () => string[] | Promise<string[]>): Promise<string[]> {
  try {
    return await act();
  } catch (error) {
    return [`${what} cannot be read: ${error instanceof IndexFault ? faults[error.fault] : error instanceof Error ? error.message : String(error)}`];
  }
}

/** Kinds of documents that the search finds. */
const kinds = (Object.keys(recordKinds) as RecordKind[]).filter((kind) => kind !== 'claim');

/** Keys of the entries of a JSON array: ids; of a claim `<article>/<claim>`. */
const entriesOf = (text: string): string[] =>
  (JSON.parse(text) as { id: string; article?: string }[]).map(({ id, article }) => (article === undefined ? id : `${article}/${id}`));

/** The same of the rows of a table, whose columns start with `id`, and for claims with `id,article`. Quoted cells may contain line breaks. */
function rowsOf(csv: string): string[] {
  const [head = '', ...rows] = csv.replace(/"(?:[^"]|"")*"/g, '').split('\n');
  const columns = head.startsWith('id,article,') ? 2 : 1;
  return rows.filter((row) => row !== '').map((row) => row.split(',').slice(0, columns).toReversed().join('/'));
}
