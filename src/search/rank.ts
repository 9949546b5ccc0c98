import { facetsOf } from './facets.ts';
import { recordKinds, type Filters, type Found, type RecordKind, type Result } from './found.ts';
import { places } from './index-format.ts';
import { found, foundAll, groupOf, hitsOf, isAccount, type Alternative, type Group, type Hit, type Scored } from './hits.ts';
import type { SearchIndex } from './search-index.ts';
import { keysOfClaim, nameFit, resultOf, resultOfClaim } from './results.ts';
import { longestQuery } from './search-address.ts';
import { bridgedOver, mostCompletions, pairOf, shortestMisspelt, wordsOf, type Word } from './words.ts';

/** How well it matches. Pure but for what the index reads; the only file that knows Fuse, which is shown words and names, never records. */

/** Times that claims are read where those read so far do not hold the query, or do not pass. */
const mostRounds = { plain: 3, narrowed: 8 };

/** Both are fetched when the first word is misspelt. Fuse counts a swap as two errors, and may match within a word: it proposes, misspelt.ts disposes. */
const misspellings = async (index: SearchIndex) => {
  const [{ default: Fuse }, { misspelt }] = await Promise.all([import('fuse.js/min-basic'), import('./misspelt.ts')]);
  return misspelt(index, (typed, among) =>
    new Fuse(among, { keys: ['key'], threshold: 0.5, ignoreLocation: true, ignoreFieldNorm: true }).search(typed.slice(0, 32)).map(({ item }) => item),
  );
};

const misspelt = async (index: SearchIndex, word: Word): Promise<Alternative[]> =>
  word.plain.length < shortestMisspelt ? [] : foundAll(index, await (await misspellings(index)).meant(word));

/** Words that what was typed begins: any from five letters, names from three. Undefined where it begins no word. */
const completed = async (index: SearchIndex, typed: string): Promise<Alternative[] | undefined> => {
  if (typed.length < 3) return undefined;
  const all = await index.beginning(typed);
  if (all.length === 0) return undefined;
  const begun = all.filter(({ isName }) => isName || typed.length >= 5).toSorted((a, b) => a.key.length - b.key.length || (a.key < b.key ? -1 : 1));
  return foundAll(
    index,
    begun.slice(0, mostCompletions).map(({ key }) => ({ key, quality: 0.8 })),
  );
};

/** Fetched where no account has all that was typed. */
const widening = () => import('./widen.ts');

/** Fetched with the first word in Chinese or Japanese. */
const nativeScript = () => import('./native-script.ts');

/** How hard to try: as typed, else completed or misspelt; then words of one root as well. */
type Effort = 'plain' | 'wide';

const alternativesOf = async (index: SearchIndex, word: Word, isLast: boolean, effort: Effort): Promise<Alternative[][]> => {
  const { key, type } = word;
  if (type === 'cjk') return Promise.all((await (await nativeScript()).namesInRun(index, key)).map((names) => foundAll(index, names)));
  const exact = await found(index, key, 1);
  if (type === 'figure') return [exact];
  if (exact.length > 0) return [effort === 'wide' ? [...exact, ...(await (await widening()).related(index, key))] : exact];
  const begun = isLast ? await completed(index, word.plain) : undefined;
  if (begun) return [begun];
  const base = /^(.{4,})(?:ing|ed)$/.exec(key)?.[1];
  const inflected = base ? await found(index, base, 0.75) : [];
  if (inflected.length > 0) return [inflected];
  const near = await misspelt(index, word);
  return [near.length > 0 || effort === 'plain' ? near : await (await widening()).related(index, key)];
};

/**
 * Two neighbours that make a name are looked for as that name as well: "treasury secretary" is an office, and no Treasury bond. Of
 * three in a row one pair is enough, for "Economic Revitalization Minister" is also the Minister for Economic Revitalization.
 */
const withPairs = async (index: SearchIndex, groups: readonly Group[], typed: readonly Word[]): Promise<Group[]> => {
  const pairs = await Promise.all(
    groups.slice(1).map(async (second, at): Promise<Group[]> => {
      const first = groups[at];
      if (!first || [...first.words, ...second.words].some((number) => typed[number]?.type === 'figure')) return [];
      const keys = first.alternatives
        .slice(0, 4)
        .flatMap((a) => second.alternatives.slice(0, 4).map((b) => ({ key: pairOf(a.key, b.key), quality: Math.min(a.quality, b.quality) })));
      const alternatives = await foundAll(index, keys);
      return alternatives.length > 0 ? [groupOf(index, [at, at + 1], alternatives)] : [];
    }),
  );
  const joined = pairs.flat().reduce<Group[]>((all, pair) => {
    const last = all.at(-1);
    return last?.words.length === 2 && last.words[1] === pair.words[0]
      ? [...all.slice(0, -1), groupOf(index, [...last.words, ...pair.words.slice(1)], [...last.alternatives, ...pair.alternatives])]
      : [...all, pair];
  }, []);
  return [...groups, ...joined];
};

const better = (a: Hit, b: Hit): number => b.score - a.score || b.thing - a.thing;

/** The best, with a place or two for each kind. */
const chosen = (index: SearchIndex, hits: readonly Hit[]): Hit[] => {
  const sorted = hits.toSorted(better);
  const ofKind = Map.groupBy(sorted, ({ thing }) => index.kindOf(thing));
  return [...new Set([...[...ofKind.values()].flatMap((some) => some.slice(0, 2)), ...sorted.slice(0, index.shown)])].toSorted(better);
};

type Passes = (result: Result) => boolean;

/** Claims of an account that hold enough of the query. */
const claimsIn = async (index: SearchIndex, groups: readonly Group[], hit: Hit, least: number): Promise<Scored[]> => {
  const [card, claims] = await Promise.all([index.card(hit.thing), index.claims(hit.thing)]);
  const total = groups.reduce((sum, { weight }) => sum + weight, 0);
  return claims.flatMap((claim) => {
    const keys = keysOfClaim(card, claim);
    const qualities = groups.map(({ alternatives }) => Math.max(0, ...alternatives.map(({ key, quality }) => (keys.has(key) ? quality : 0))));
    if (qualities.filter((quality) => quality > 0).length < least) return [];
    const sum = groups.reduce((all, { weight }, at) => all + weight * (qualities[at] ?? 0), 0);
    return [{ result: resultOfClaim(card, claim, hit, index), thing: hit.thing, score: (2.5 * sum * sum) / total }];
  });
};

/**
 * Claims of the best accounts in whose claims enough of the query stands. Whether it stands in one claim is seen only when the
 * claims are read, a few accounts at a time, until half as many as are shown have given some.
 */
const claimsOf = async (index: SearchIndex, groups: readonly Group[], hits: readonly Hit[], least: number, passes?: Passes): Promise<Scored[]> => {
  const promising = hits.filter(({ bits }) => bits.filter((place) => place & places.claims).length >= least).toSorted(better);
  const wanted = Math.ceil(index.shown / 2);
  const given: Scored[][] = [];
  const most = wanted * mostRounds[passes ? 'narrowed' : 'plain'];
  for (let at = 0; at < Math.min(promising.length, most) && given.length < wanted; at += wanted) {
    const claims = await Promise.all(promising.slice(at, at + wanted).map((hit) => claimsIn(index, groups, hit, least)));
    given.push(...claims.map((some) => some.filter(({ result }) => passes?.(result) ?? true)).filter((some) => some.length > 0));
  }
  return given
    .flat()
    .toSorted((a, b) => b.score - a.score)
    .slice(0, index.shown * 2);
};

const nameBonus = { exact: 4, whole: 1.5, part: 1 } as const;

const scoredThings = async (index: SearchIndex, hits: readonly Hit[], typed: readonly string[]): Promise<Scored[]> =>
  Promise.all(
    hits.map(async (hit) => {
      const card = await index.card(hit.thing);
      const fit = nameFit(card, hit.keys, typed);
      return { result: resultOf(card, hit, index), thing: hit.thing, score: hit.score * nameBonus[fit] };
    }),
  );

const kindOrder = Object.keys(recordKinds);

const grouped = (scored: readonly Scored[]): Found['groups'] => {
  const sorted = scored.toSorted((a, b) => b.score - a.score);
  const best = (results: readonly Scored[]) => results[0]?.score ?? 0;
  return [...Map.groupBy(sorted, ({ result }) => result.kind)]
    .toSorted(([a, first], [b, second]) => best(second) - best(first) || kindOrder.indexOf(a) - kindOrder.indexOf(b))
    .map(([kind, results]): { kind: RecordKind; results: Result[] } => ({ kind, results: results.map(({ result }) => result) }));
};

/** Accounts on the topic that readers call by this phrase, given as its key. */
const onTopic = async (index: SearchIndex, phrase: string): Promise<Hit[]> => {
  const topics = await index.posting(phrase);
  const ids = await Promise.all([...(topics?.things.keys() ?? [])].map(async (thing) => (await index.card(thing)).id));
  const postings = await foundAll(
    index,
    ids.map((id) => ({ key: `#${id}`, quality: 0.5 })),
  );
  return postings.length === 0
    ? []
    : (await hitsOf([groupOf(index, [0], postings)], 1)).filter((hit) => isAccount(index)(hit) && ((hit.bits[0] ?? 0) & places.own) > 0);
};

const nothing = (query: string): Found => ({
  query,
  groups: [],
  total: 0,
  facets: facetsOf([], { topics: new Map(), claimKinds: new Map(), actors: new Map(), accounts: new Map() }),
  suggestions: [],
  unfinished: false,
  relaxed: false,
  words: [],
});

/** Names of the actors that the cards of these things give. */
const namesOn = async (index: SearchIndex, things: ReadonlySet<number>): Promise<Map<string, string>> => {
  const cards = await Promise.all([...things].map(index.card));
  return new Map(
    cards.flatMap(({ kind, id, title, mentions = [] }) => [
      ...(kind === 'actor' ? [[id, title] as const] : []),
      ...mentions.map(({ actor, name }) => [actor, name] as const),
    ]),
  );
};

/** Fetched with the first filter; undefined where there is none. */
const narrowing = async (index: SearchIndex, filters: Filters) =>
  Object.keys(filters).length > 0 ? (await import('./narrow.ts')).narrowing(index, filters) : undefined;

/** A word that is typed twice means no more than once. */
const onceEach = (words: readonly Word[]): Word[] => [...new Map(words.map((word) => [word.key, word])).values()];

const complete = (groups: readonly Group[]): boolean => groups.every(({ alternatives }) => alternatives.length > 0);

/** What a query matches. */
interface Match {
  /** The words as typed, completed or put right. */
  plain: Group[];
  /** What the hits hold, and how much of it at least. */
  groups: Group[];
  least: number;
  hits: Hit[];
  /** Whether some word had to be left out. */
  relaxed: boolean;
}

/**
 * Looks for all words and the names they make; where no account has them, for words of their roots as well; where nothing has, for
 * most of them and every figure.
 */
const matched = async (index: SearchIndex, typed: readonly Word[], isSentence: boolean): Promise<Match> => {
  const attempt = async (effort: Effort): Promise<Group[]> => {
    const sets = await Promise.all(typed.map((word, at) => alternativesOf(index, word, at === typed.length - 1, effort)));
    return sets.flatMap((groups, at) => groups.map((alternatives) => groupOf(index, [at], alternatives)));
  };
  const all = async (groups: Group[]) => ({ groups, least: groups.length, hits: complete(groups) ? await hitsOf(groups, groups.length) : [] });

  const plain = await attempt('plain');
  const narrow = await all(complete(plain) ? await withPairs(index, plain, typed) : plain);
  if (narrow.hits.some(isAccount(index))) return { plain, ...narrow, relaxed: false };
  const wide = await all(await attempt('wide'));
  const best = wide.hits.some(isAccount(index)) || narrow.hits.length === 0 ? wide : narrow;
  if (best.hits.length > 0) return { plain, ...best, relaxed: false };
  const { fullestOf, mayRelax } = await widening();
  const least = mayRelax(typed, wide.groups, isSentence);
  const groups = wide.groups.filter(({ alternatives }) => alternatives.length > 0);
  const isFigure = ({ words }: Group) => typed[words[0] ?? 0]?.type === 'figure';
  const held = least <= groups.length ? await hitsOf(groups, least) : [];
  const hits = fullestOf(
    groups,
    held.filter(({ bits }) => groups.every((group, at) => !isFigure(group) || bits[at])),
  );
  return { plain, groups, least: Math.min(least, groups.length), hits, relaxed: hits.length > 0 };
};

/** Whether the last word is the beginning of words for which it does not yet stand. */
const isUnfinished = async (index: SearchIndex, last: Word | undefined, alternatives: readonly Alternative[] = []): Promise<boolean> =>
  last?.type === 'word' && alternatives.length === 0 && (last.plain.length < 3 || (await index.beginning(last.plain)).length > 0);

/** What may have been meant by a query that finds nothing or holds a misspelt word; only what finds something. */
const suggestionsFor = async (
  index: SearchIndex,
  all: readonly Word[],
  typed: readonly Word[],
  plain: readonly Group[],
  isFound: boolean,
): Promise<string[]> => {
  if (isFound && !plain.some(({ alternatives }) => alternatives.every(({ quality }) => quality <= 0.7))) return [];
  const suggestion = await (await misspellings(index)).corrected(all, typed, plain, isFound);
  return suggestion !== '' && (isFound || (await find(index, suggestion)).total > 0) ? [suggestion] : [];
};

/** Answers a query. Every word must match, unless the answer says `relaxed`; a query without words finds nothing. */
export const find = async (index: SearchIndex, query: string, filters: Filters = {}): Promise<Found> => {
  const all = wordsOf(query.slice(0, longestQuery), true);
  const meant = bridgedOver(all).filter(({ stop }) => !stop);
  const typed = onceEach(meant.length > 0 ? meant : all);
  if (typed.length === 0) return nothing(query);

  const { plain, groups, least, hits, ...match } = await matched(index, typed, all.filter(({ stop }) => stop).length > 1);
  const inAccounts = hits.some(isAccount(index));
  const topical = plain.length > 0 && complete(plain) ? await onTopic(index, `=${plain.map(({ alternatives }) => alternatives[0]?.key).join(' ')}`) : [];
  const onIt = new Set(topical.map(({ thing }) => thing));
  const ranked = inAccounts ? hits.map((hit) => (onIt.has(hit.thing) ? { ...hit, score: hit.score * 1.5 } : hit)) : [...hits, ...topical];

  const narrow = await narrowing(index, filters);
  const suitable = narrow ? await narrow.suitable(ranked) : { things: ranked, claiming: ranked.filter(isAccount(index)) };
  const best = chosen(index, suitable.things);
  const things = await scoredThings(
    index,
    best,
    typed.map(({ key }) => key),
  );
  const claims = await claimsOf(index, groups, suitable.claiming, least, narrow?.passes);
  const isNamed = ({ thing, bits }: Hit) => index.kindOf(thing) === 'actor' && bits.every((place) => place & (places.own | places.known));
  const mayNameInPart = !match.relaxed && typed.length > 1 && complete(plain) && !hits.some(isNamed);
  const named = mayNameInPart ? await (await import('./in-part.ts')).namedInPart(index, groups, new Set(best.map(({ thing }) => thing))) : [];
  // of people who are never met together, each is shown
  const allNamed = groups.every((_, at) => named.some(({ bits }) => (bits[at] ?? 0) & (places.own | places.known)));
  const inPart = inAccounts || allNamed ? named.filter(({ result }) => narrow?.passes(result) ?? true) : [];

  const passed = [...things, ...inPart, ...claims];
  const unfinished = passed.length === 0 && (await isUnfinished(index, typed.at(-1), plain.at(-1)?.alternatives));
  const labels = {
    ...index,
    actors: new Map([...(await namesOn(index, new Set(passed.map(({ thing }) => thing)))), ...(narrow?.actors ?? [])]),
    accounts: narrow?.accounts ?? new Map(),
  };
  const keys = [...groups, ...plain].flatMap(({ alternatives }) => alternatives.map(({ key }) => key));
  return {
    query,
    groups: grouped(passed),
    total: suitable.things.length + claims.length + inPart.length,
    facets: facetsOf(
      passed.map(({ result }) => result),
      labels,
      filters,
    ),
    suggestions: unfinished ? [] : await suggestionsFor(index, all, typed, plain, passed.length > 0),
    unfinished,
    relaxed: match.relaxed || (!inAccounts && inPart.length > 0),
    words: [...new Set([...keys, ...(typed.some(({ type }) => type === 'cjk') ? await (await nativeScript()).wordsElsewhere(index, best) : [])])].toSorted(),
  };
};
