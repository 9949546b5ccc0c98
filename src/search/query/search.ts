import { fields } from '../index/format.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { recordKinds, type RecordKind, type Result, type SearchRequest, type SearchResponse } from '../protocol.ts';
import { bridgedOver, wordsOf, type Word } from '../text/tokenize.ts';
import { longestQuery } from '../clean-query.ts';
import { breadthOf, chosen } from './result-limits.ts';
import { claimsOf } from './claim-hits.ts';
import { hasUnreadRetellings, isComplete, type Clause, type Expansion } from './clause.ts';
import { nativeScript, spelling } from './expand.ts';
import { resultOf } from './explanation.ts';
import { facetsOf } from './facets.ts';
import type { filtering } from './filters.ts';
import { isAccount, type Hit, type Match, type ScoredResult } from './scoring.ts';
import { matchQuery } from './match.ts';
import { nameFit } from './name-match.ts';
import { withTopics } from './topics.ts';

/** Answers a query: parse, match, rank, filter, explain. Pure, except for what the index reads. */

export type SearchOptions = Omit<SearchRequest, 'query'>;

/** Every word must match, unless the response says `relaxed`. A query without words finds nothing. Throws IndexFault if the index cannot be read. */
export async function find(
  index: SearchIndex,
  query: string,
  { filters = {}, listed = filters, isThorough = false }: SearchOptions = {},
): Promise<SearchResponse> {
  const parsed = parsedQuery(query);
  if (parsed.typed.length === 0) return emptyResponse(index, query);
  const isQuick = index.isSharded && !isThorough;
  const match = await matchQuery(index, { words: parsed.typed, isSentence: parsed.all.filter(({ stop }) => stop).length > 1, isQuick });
  const { plain, clauses, least } = match;
  const { filter, actors, accounts } = Object.keys(listed).length > 0 ? await (await import('./filters.ts')).filtering(index, filters, listed) : unfiltered;
  const hits = await withTopics(index, match);
  const passing = filter ? filter.passing(hits) : { docs: hits, claiming: hits.filter(isAccount(index)) };
  const breadth = breadthOf(index, isQuick, filter !== undefined);
  const best = chosen(index, passing.docs, breadth.docs);

  const terms = parsed.typed.map(({ term }) => term);
  const documents = await Promise.all(best.map((hit) => scored(index, hit, { clauses, terms })));
  // For a name alone the actor is enough: the claims are on the actor's page.
  const isName = isQuick && !filter && match.hits.some(isNamed(index));
  const claims = isName ? [] : await claimsOf(index, passing.claiming, { ...breadth, clauses, least, passes: filter?.passes });
  const named = (await namedInPart(index, match, best)).filter(({ result }) => filter?.passes(result) ?? true);
  const results = [...documents, ...named, ...claims];

  const isUnfinished = results.length === 0 && (await mayGoOn(index, parsed.typed.at(-1), plain.at(-1)?.expansions));
  const further = isQuick && (hasUnreadRetellings(clauses) || passing.docs.length > best.length || passing.claiming.length > 1);
  const isFound = results.length > 0;
  return {
    query,
    groups: byKind(results),
    total: passing.docs.length + results.length - documents.length,
    facets: facetsOf(
      results.map(({ result }) => result),
      {
        ...index,
        actors: new Map([...(await namesIn(index, results)), ...actors]),
        accounts,
      },
      listed,
    ),
    suggestions: isUnfinished || (further && !isFound) ? [] : await suggestions(index, { ...parsed, clauses: plain, isFound }),
    unfinished: isUnfinished,
    relaxed: match.relaxed || (!match.hits.some(isAccount(index)) && named.length > 0),
    further,
    words: await wordsToMark(index, { parsed, clauses: [...clauses, ...plain], best }),
  };
}

interface ParsedQuery {
  /** Every word, with stop words. */
  all: Word[];
  /** The words to match, once each: without stop words, unless there are no others. */
  typed: Word[];
}

function parsedQuery(query: string): ParsedQuery {
  const all = wordsOf(query.slice(0, longestQuery), true);
  const telling = bridgedOver(all).filter(({ stop }) => !stop);
  const typed = telling.length > 0 ? telling : all;
  return { all, typed: [...new Map(typed.map((word) => [word.term, word])).values()] };
}

/** What `filtering` returns if nothing is filtered. */
const unfiltered: Awaited<ReturnType<typeof filtering>> = { filter: undefined, actors: new Map(), accounts: new Map() };

const emptyResponse = (index: SearchIndex, query: string): SearchResponse => ({
  query,
  groups: [],
  total: 0,
  facets: facetsOf([], { ...index, ...unfiltered }),
  suggestions: [],
  unfinished: false,
  relaxed: false,
  further: false,
  words: [],
});

const nameBonus = { exact: 4, whole: 1.5, part: 1 } as const;

async function scored(index: SearchIndex, hit: Hit, { clauses, terms }: { clauses: readonly Clause[]; terms: readonly string[] }): Promise<ScoredResult> {
  const card = await index.card(hit.doc, clauses);
  return { result: resultOf(card, hit, index), doc: hit.doc, score: hit.score * nameBonus[nameFit(card, hit.terms, terms)] };
}

const kindOrder = Object.keys(recordKinds);

function byKind(results: readonly ScoredResult[]): SearchResponse['groups'] {
  const sorted = results.toSorted((a, b) => b.score - a.score);
  const best = (group: readonly ScoredResult[]) => group[0]?.score ?? 0;
  return [...Map.groupBy(sorted, ({ result }) => result.kind)]
    .toSorted(([a, first], [b, second]) => best(second) - best(first) || kindOrder.indexOf(a) - kindOrder.indexOf(b))
    .map(([kind, group]): { kind: RecordKind; results: Result[] } => ({ kind, results: group.map(({ result }) => result) }));
}

/** Names of the actors that the results show, by id. */
async function namesIn(index: SearchIndex, results: readonly ScoredResult[]): Promise<Map<string, string>> {
  const cards = await Promise.all([...new Set(results.map(({ doc }) => doc))].map((doc) => index.card(doc)));
  return new Map(
    cards.flatMap(({ kind, id, title, mentions = [] }) => [
      ...(kind === 'actor' ? [[id, title] as const] : []),
      ...mentions.map(({ actor, name }) => [actor, name] as const),
    ]),
  );
}

/** True if the last word has no expansions, but may become a word of the index if more letters follow. */
const mayGoOn = async (index: SearchIndex, last: Word | undefined, expansions: readonly Expansion[] = []): Promise<boolean> =>
  last?.type === 'word' && expansions.length === 0 && (last.plain.length < 3 || (await index.beginning(last.plain)).length > 0);

/** At most one other query, which has results, for a query without results or with a misspelt word. */
async function suggestions(index: SearchIndex, query: ParsedQuery & { clauses: readonly Clause[]; isFound: boolean }): Promise<string[]> {
  const isMisspelt = query.clauses.some(({ expansions }) => expansions.every(({ quality }) => quality <= 0.7));
  if (query.isFound && !isMisspelt) return [];
  const suggestion = await (await spelling(index)).correctedQuery(query);
  return suggestion !== '' && (query.isFound || (await find(index, suggestion)).total > 0) ? [suggestion] : [];
}

/** True if every clause matches a name of this actor. */
const isNamed =
  (index: SearchIndex) =>
  ({ doc, masks }: Hit): boolean =>
    index.kindOf(doc) === 'actor' && masks.every((mask) => mask & (fields.name | fields.alias));

/**
 * People whom only a part of the query names, if no name is the whole query. If no account has the whole query, they are results only if
 * together they cover all of it: then they are people who never occur together. `shown`: hits that are results already.
 */
async function namedInPart(index: SearchIndex, { plain, clauses, hits, relaxed }: Match, shown: readonly Hit[]): Promise<ScoredResult[]> {
  if (relaxed || plain.length < 2 || !isComplete(plain) || hits.some(isNamed(index))) return [];
  const named = await (await import('./partial-names.ts')).namedInPart(index, clauses, shown);
  const coverAll = clauses.every((_, at) => named.some(({ masks }) => (masks[at] ?? 0) & (fields.name | fields.alias)));
  return hits.some(isAccount(index)) || coverAll ? named : [];
}

/** Terms to highlight; for a query in Chinese or Japanese also the names in other scripts of those who were found. */
async function wordsToMark(
  index: SearchIndex,
  { parsed, clauses, best }: { parsed: ParsedQuery; clauses: readonly Clause[]; best: readonly Hit[] },
): Promise<string[]> {
  const terms = clauses.flatMap(({ expansions }) => expansions.map(({ term }) => term));
  const elsewhere = parsed.typed.some(({ type }) => type === 'cjk') ? await (await nativeScript()).wordsElsewhere(index, best) : [];
  return [...new Set([...terms, ...elsewhere])].toSorted();
}
