import { breadthOf, chosen } from './breadth.ts';
import { facetsOf } from './facets.ts';
import type { filtering } from './filters.ts';
import { recordKinds, type Asked, type Found, type RecordKind, type Result } from '../protocol.ts';
import { claimsOf } from './claim-hits.ts';
import { foundAll, groupOf, hasUnread, hitsOf, isAccount, type Alternative, type Group, type Hit, type Scored } from './clauses.ts';
import { places } from '../index/format.ts';
import { complete, matched, misspellings, nativeScript, type Match } from './match.ts';
import { nameFit, resultOf } from './explanation.ts';
import { longestQuery } from '../typed-query.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { bridgedOver, wordsOf, type Word } from '../text/words.ts';

/** How well it matches. Pure but for what the index reads. */

/** How a query is answered. */
export type Manner = Omit<Asked, 'query'>;

/** Answers a query. Every word must match, unless the answer says `relaxed`; a query without words finds nothing. */
export async function find(index: SearchIndex, query: string, { filters = {}, listed = filters, isThorough = false }: Manner = {}): Promise<Found> {
  const all = wordsOf(query.slice(0, longestQuery), true);
  const told = bridgedOver(all).filter(({ stop }) => !stop);
  const typed = onceEach(told.length > 0 ? told : all);
  if (typed.length === 0) return nothing(index, query);

  const isThrifty = index.isSharded && !isThorough;
  const match = await matched(index, { words: typed, isSentence: all.filter(({ stop }) => stop).length > 1, isThrifty });
  const { plain, groups, least, hits } = match;
  const inAccounts = hits.some(isAccount(index));
  const hasTopic = plain.length > 0 && complete(plain);
  const topical = hasTopic ? await onTopic(index, `=${plain.map(({ alternatives }) => alternatives[0]?.key).join(' ')}`) : [];
  const onIt = new Set(topical.map(({ thing }) => thing));
  const ranked = inAccounts ? hits.map((hit) => (onIt.has(hit.thing) ? { ...hit, score: hit.score * 1.5 } : hit)) : [...hits, ...topical];

  const { narrow, actors, accounts } = Object.keys(listed).length > 0 ? await (await import('./filters.ts')).filtering(index, filters, listed) : unfiltered;
  const suitable = narrow ? narrow.suitable(ranked) : { things: ranked, claiming: ranked.filter(isAccount(index)) };
  const breadth = breadthOf(index, isThrifty, narrow !== undefined);
  const best = chosen(index, suitable.things, breadth.things);
  const things = await scoredThings(
    index,
    best,
    groups,
    typed.map(({ key }) => key),
  );
  // a name alone is answered by its bearer, at whose page the claims are
  const isName = isThrifty && !narrow && hits.some(isNamed(index));
  const claims = isName ? [] : await claimsOf(index, suitable.claiming, { ...breadth, groups, least, passes: narrow?.passes });
  const named = await namedIn(index, match, best);
  // of people who are never met together, each is shown
  const allNamed = groups.every((_, at) => named.some(({ bits }) => (bits[at] ?? 0) & (places.own | places.known)));
  const inPart = inAccounts || allNamed ? named.filter(({ result }) => narrow?.passes(result) ?? true) : [];

  const passed: Scored[] = [...things, ...inPart, ...claims];
  const unfinished = passed.length === 0 && (await isUnfinished(index, typed.at(-1), plain.at(-1)?.alternatives));
  const labels = { ...index, accounts, actors: new Map([...(await namesOn(index, new Set(passed.map(({ thing }) => thing)))), ...actors]) };
  const further = isThrifty && (hasUnread(groups) || suitable.things.length > best.length || suitable.claiming.length > 1);
  const keys = [...groups, ...plain].flatMap(({ alternatives }) => alternatives.map(({ key }) => key));
  return {
    query,
    groups: grouped(passed),
    total: suitable.things.length + claims.length + inPart.length,
    facets: facetsOf(
      passed.map(({ result }) => result),
      labels,
      listed,
    ),
    suggestions: unfinished || (further && passed.length === 0) ? [] : await suggestionsFor(index, { all, typed }, plain, passed.length > 0),
    unfinished,
    relaxed: match.relaxed || (!inAccounts && inPart.length > 0),
    further,
    words: [...new Set([...keys, ...(typed.some(({ type }) => type === 'cjk') ? await (await nativeScript()).wordsElsewhere(index, best) : [])])].toSorted(),
  };
}

const nameBonus = { exact: 4, whole: 1.5, part: 1 } as const;

const scoredThings = async (index: SearchIndex, hits: readonly Hit[], groups: readonly Group[], typed: readonly string[]): Promise<Scored[]> =>
  Promise.all(
    hits.map(async (hit) => {
      const card = await index.card(hit.thing, groups);
      return { result: resultOf(card, hit, index), thing: hit.thing, score: hit.score * nameBonus[nameFit(card, hit.keys, typed)] };
    }),
  );

const kindOrder = Object.keys(recordKinds);

function grouped(scored: readonly Scored[]): Found['groups'] {
  const sorted = scored.toSorted((a, b) => b.score - a.score);
  const best = (results: readonly Scored[]) => results[0]?.score ?? 0;
  return [...Map.groupBy(sorted, ({ result }) => result.kind)]
    .toSorted(([a, first], [b, second]) => best(second) - best(first) || kindOrder.indexOf(a) - kindOrder.indexOf(b))
    .map(([kind, results]): { kind: RecordKind; results: Result[] } => ({ kind, results: results.map(({ result }) => result) }));
}

/** Accounts on the topic that readers call by this phrase, given as its key. */
async function onTopic(index: SearchIndex, phrase: string): Promise<Hit[]> {
  const ids = [...index.topics.keys()];
  const topics = [...((await index.posting(phrase))?.things.keys() ?? [])];
  const alternatives = await foundAll(
    index,
    topics.map((thing) => ({ key: `#${ids[thing]}`, quality: 0.5 })),
  );
  return hitsOf([groupOf(index, [0], alternatives)], 1).filter((hit) => isAccount(index)(hit) && ((hit.bits[0] ?? 0) & places.own) > 0);
}

/** What `filtering` returns if nothing is filtered. */
const unfiltered: Awaited<ReturnType<typeof filtering>> = { narrow: undefined, actors: new Map(), accounts: new Map() };

const nothing = (index: SearchIndex, query: string): Found => ({
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

/** Names of the actors that the cards of these things give. */
async function namesOn(index: SearchIndex, things: ReadonlySet<number>): Promise<Map<string, string>> {
  const cards = await Promise.all([...things].map((thing) => index.card(thing)));
  return new Map(
    cards.flatMap(({ kind, id, title, mentions = [] }) => [
      ...(kind === 'actor' ? [[id, title] as const] : []),
      ...mentions.map(({ actor, name }) => [actor, name] as const),
    ]),
  );
}

/** A word that is typed twice means no more than once. */
const onceEach = (words: readonly Word[]): Word[] => [...new Map(words.map((word) => [word.key, word])).values()];

/** Whether the last word is the beginning of words for which it does not yet stand. */
const isUnfinished = async (index: SearchIndex, last: Word | undefined, alternatives: readonly Alternative[] = []): Promise<boolean> =>
  last?.type === 'word' && alternatives.length === 0 && (last.plain.length < 3 || (await index.beginning(last.plain)).length > 0);

/** A query taken apart: with small words, and without them. */
interface Words {
  all: readonly Word[];
  typed: readonly Word[];
}

/** What may have been meant by a query that finds nothing or holds a misspelt word; only what finds something. */
async function suggestionsFor(index: SearchIndex, { all, typed }: Words, plain: readonly Group[], isFound: boolean): Promise<string[]> {
  if (isFound && !plain.some(({ alternatives }) => alternatives.every(({ quality }) => quality <= 0.7))) return [];
  const suggestion = await (await misspellings(index)).corrected(all, typed, plain, isFound);
  return suggestion !== '' && (isFound || (await find(index, suggestion)).total > 0) ? [suggestion] : [];
}

/** Whether all that was typed is a name of this actor. */
const isNamed =
  (index: SearchIndex) =>
  ({ thing, bits }: Hit): boolean =>
    index.kindOf(thing) === 'actor' && bits.every((place) => place & (places.own | places.known));

/** People who are named in part, where the query as a whole names nobody; `shown`: what is shown already. */
async function namedIn(index: SearchIndex, { plain, groups, hits, relaxed }: Match, shown: readonly Hit[]) {
  if (relaxed || plain.length < 2 || !complete(plain) || hits.some(isNamed(index))) return [];
  return (await import('./partial-names.ts')).namedInPart(index, groups, shown);
}
