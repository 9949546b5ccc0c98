import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { readDossier } from '../../src/loader/dossier.ts';
import { catalogueOf } from '../../src/model/catalogue.ts';
import { documentsOf } from '../../src/search/documents/documents.ts';
import { openIndex } from '../../src/search/index/read-index.ts';
import { openShards } from '../../src/search/index/read-shards.ts';
import { indexFiles } from '../../src/search/index/write-index.ts';
import { find } from '../../src/search/query/search.ts';
import { termsOf } from '../../src/search/text/tokenize.ts';
import { faultsOf, queries, type Answer } from './queries.ts';
import { flatRecordsOf, miniSearchOptions, type FlatRecord } from '../../bench/flat.ts';

/**
 * Counts the wrong answers to the reader queries of the first dossier and measures the time of a query, for Crossread's search and for libraries
 * alone on the same documents. Prints a table; reports only.
 */

type Engine = (query: string) => Answer | Promise<Answer>;

const documents = documentsOf(catalogueOf(readDossier('content')));
const files = new Map(indexFiles(documents).map(({ name, content }) => [name, content]));
const index = await openIndex(
  async (name) => files.get(name),
  () => openShards,
);
const flat = flatRecordsOf(documents);

const engines: Record<string, Engine> = {
  'Crossread: Fuse ranks the vocabulary, the edit distance decides': ours,
  'Fuse 7.5 alone, over titles, names and texts': fuseAlone({ threshold: 0.3, ignoreLocation: true }),
  'Fuse 7.5 alone, token search': fuseAlone({ threshold: 0.3, ignoreLocation: true, useTokenSearch: true }),
  'MiniSearch 7.2, options of its manual': miniSearch({}),
  'MiniSearch 7.2 with our terms': miniSearch({ tokenize: termsOf, processTerm: (term: string) => term }),
};

/** For each engine: the number of wrong answers, and the mean time of a query in milliseconds in a second pass. */
export async function compareEngines(): Promise<{ name: string; wrong: number; time: number }[]> {
  const rows = [];
  for (const [name, engine] of Object.entries(engines)) {
    for (const { q } of queries) await engine(q);
    const started = performance.now();
    const answers: Answer[] = [];
    for (const { q } of queries) answers.push(await engine(q));
    const time = (performance.now() - started) / queries.length;
    rows.push({ name, wrong: queries.filter((query, at) => faultsOf(query, answers[at] as Answer).length > 0).length, time });
  }
  return rows;
}

if (import.meta.main) {
  process.stdout.write(`${queries.length} queries of the first dossier, ${documents.length} documents, Node ${process.version}\n\n`);
  process.stdout.write('| engine | wrong | ms a query |\n| --- | --- | --- |\n');
  for (const { name, wrong, time } of await compareEngines()) process.stdout.write(`| ${name} | ${wrong} of ${queries.length} | ${time.toFixed(1)} |\n`);
}

async function ours(query: string): Promise<Answer> {
  const { groups, suggestions } = await find(index, query);
  const results = groups.flatMap((group) => group.results);
  const ids = (kind: string) => results.filter((result) => result.kind === kind).map(({ id }) => id);
  return {
    accounts: ids('account'),
    actors: ids('actor'),
    topics: ids('topic'),
    claims: results.flatMap((result) => (result.kind === 'claim' ? (result.account?.id ?? []) : [])),
    count: results.length,
    offered: suggestions,
  };
}

/** An answer of a library: ids as `<kind>/<id>`, best first. `offered`: queries that it suggests. */
function answerOf(ids: readonly string[], offered: readonly string[] = []): Answer {
  const of = (kind: string) => ids.flatMap((id) => (id.startsWith(`${kind}/`) ? id.slice(kind.length + 1) : []));
  return {
    accounts: of('account'),
    actors: of('actor'),
    topics: of('topic'),
    claims: of('claim').map((id) => id.split('/')[0] ?? ''),
    count: ids.length,
    offered,
  };
}

function fuseAlone(options: object): Engine {
  const fuse = new Fuse(flat, { keys: ['title', 'names', 'text'], ...options });
  return (query) => answerOf(fuse.search(query).map(({ item }) => item.id));
}

function miniSearch(options: object): Engine {
  const engine = new MiniSearch<FlatRecord>({ ...miniSearchOptions, ...options });
  engine.addAll(flat);
  return (query) =>
    answerOf(
      engine.search(query).map(({ id }) => String(id)),
      engine.autoSuggest(query).map(({ suggestion }) => suggestion),
    );
}
