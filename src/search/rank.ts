import { facetsOf } from './facets.ts';
import { recordKinds, type Filters, type Found, type RecordKind, type Result } from './found.ts';
import { places } from './index-format.ts';
import type { Meant } from './misspelt.ts';
import type { Posting } from './posting-lines.ts';
import type { SearchIndex } from './read-index.ts';
import { keysOfClaim, nameFit, resultOf, resultOfClaim, type Matched } from './results.ts';
import { longestQuery } from './search-address.ts';
import { bridgedOver, mostCompletions, pairOf, rootOf, shortestMisspelt, wordsOf, type Word } from './words.ts';

/** How well it matches. Pure but for what the index reads; the only file that knows Fuse, which is shown words and names, never records. */

interface Alternative extends Meant {
  posting: Posting;
}

/** What has to be matched: any one of the alternatives. */
interface Group {
  /** Numbers of the typed words it stands for; of a pair, those of the groups it joins. */
  words: number[];
  alternatives: Alternative[];
  /** Weight of a rare word against a common one. */
  weight: number;
}

/** Things up to which it is cheaper to read at once where all words stand in them. */
const fewThings = 12;
/** Times that claims are read where those read so far do not hold the query, or do not pass. */
const mostRounds = { plain: 3, narrowed: 8 };

const found = async (index: SearchIndex, key: string, quality: number): Promise<Alternative[]> => {
  const posting = await index.posting(key);
  return posting ? [{ key, quality, posting }] : [];
};

const foundAll = async (index: SearchIndex, keys: readonly Meant[]): Promise<Alternative[]> =>
  (await Promise.all(keys.map(({ key, quality }) => found(index, key, quality)))).flat();

/** Both are fetched when the first word is misspelt. Fuse counts a swap as two errors, and may match within a word: it proposes, misspelt.ts disposes. */
const misspellings = async (index: SearchIndex) => {
  const [{ default: Fuse }, { misspelt }] = await Promise.all([import('fuse.js/min-basic'), import('./misspelt.ts')]);
  return misspelt(index, (typed, among) =>
    new Fuse(among, { keys: ['key'], threshold: 0.5, ignoreLocation: true, ignoreFieldNorm: true }).search(typed.slice(0, 32)).map(({ item }) => item),
  );
};

const misspelt = async (index: SearchIndex, typed: string): Promise<Alternative[]> =>
  typed.length < shortestMisspelt ? [] : foundAll(index, await (await misspellings(index)).meant(typed));

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

/** Words of the same root: "negotiator" for "negotiations". */
const related = async (index: SearchIndex, typed: string): Promise<Alternative[]> => {
  const root = rootOf(typed);
  if (root.length < 4) return [];
  const kin = (await index.beginning(root)).filter(({ key }) => key !== typed && rootOf(key) === root);
  return foundAll(
    index,
    kin.slice(0, mostCompletions).map(({ key }) => ({ key, quality: 0.5 })),
  );
};

/** Fetched with the first word in Chinese or Japanese. */
const nativeScript = () => import('./native-script.ts');

/** How hard to try: as typed, else completed or misspelt; then words of one root as well. */
type Effort = 'plain' | 'wide';

const alternativesOf = async (index: SearchIndex, { key, type }: Word, isLast: boolean, effort: Effort): Promise<Alternative[][]> => {
  if (type === 'cjk') return Promise.all((await (await nativeScript()).namesInRun(index, key)).map((names) => foundAll(index, names)));
  const exact = await found(index, key, 1);
  if (type === 'figure') return [exact];
  if (exact.length > 0) return [effort === 'wide' ? [...exact, ...(await related(index, key))] : exact];
  const begun = isLast ? await completed(index, key) : undefined;
  if (begun) return [begun];
  const near = await misspelt(index, key);
  return [near.length > 0 || effort === 'plain' ? near : await related(index, key)];
};

const groupOf = (index: SearchIndex, words: number[], alternatives: Alternative[]): Group => {
  const things = Math.max(1, ...alternatives.map(({ posting }) => posting.size));
  return { words, alternatives, weight: Math.log(1 + index.size / things) };
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

/** A thing and where each group stands in it. */
interface Hit extends Matched {
  thing: number;
  score: number;
}

const placeWeight = (bits: number): number => (bits & places.own ? 6 : bits & places.known ? 5 : bits & places.claims ? 2.5 : 1);

const standing = ({ alternatives }: Group, thing: number): { bits: number; quality: number; keys: string[] } => {
  const here = alternatives.filter(({ posting }) => posting.things.has(thing));
  return {
    bits: here.reduce((bits, { posting }) => bits | (posting.things.get(thing) ?? 0), 0),
    quality: Math.max(0, ...here.map(({ quality }) => quality)),
    keys: here.map(({ key }) => key),
  };
};

const scoreOf = (groups: readonly Group[], standings: readonly ReturnType<typeof standing>[]): number => {
  const sum = groups.reduce((total, { weight }, at) => total + weight * (standings[at]?.quality ?? 0) * placeWeight(standings[at]?.bits ?? 0), 0);
  const together = standings.reduce((bits, standing) => bits & standing.bits, ~0);
  return sum * (together & (places.own | places.known) ? 1.5 : together & places.claims ? 1.1 : 1);
};

const isAccount =
  (index: SearchIndex) =>
  ({ thing }: Hit): boolean =>
    index.kindOf(thing) === 'article';

/** Reads where the alternatives stand: among these things, or everywhere. */
const readAll = async (groups: readonly Pick<Group, 'alternatives'>[], things?: readonly number[]): Promise<void> => {
  await Promise.all(groups.flatMap(({ alternatives }) => alternatives.map(({ posting }) => posting.read?.(things))));
};

/**
 * Things in which at least `least` groups stand. The rarest words choose; of the others that is read which may hold what they chose:
 * one after the other while that is much, then all at once.
 */
const hitsOf = async (groups: readonly Group[], least: number): Promise<Hit[]> => {
  const counts = new Map<number, number>();
  const rarestFirst = groups.toSorted((a, b) => b.weight - a.weight);
  const choosing = groups.length - least + 1;
  await readAll(rarestFirst.slice(0, choosing));
  for (const [at, { alternatives }] of rarestFirst.entries()) {
    if (at >= choosing) await readAll(rarestFirst.slice(at, counts.size > fewThings ? at + 1 : undefined), [...counts.keys()]);
    const things = at < choosing ? new Set(alternatives.flatMap(({ posting }) => [...posting.things.keys()])) : counts.keys();
    for (const thing of [...things]) {
      const count = (counts.get(thing) ?? 0) + (alternatives.some(({ posting }) => posting.things.has(thing)) ? 1 : 0);
      if (count + groups.length - at - 1 >= least) counts.set(thing, count);
      else counts.delete(thing);
    }
  }
  return [...counts.keys()].map((thing) => {
    const standings = groups.map((group) => standing(group, thing));
    return { thing, score: scoreOf(groups, standings), bits: standings.map(({ bits }) => bits), keys: standings.map(({ keys }) => keys) };
  });
};

/** Of things that hold only most words, those that hold nearly as much of the query as the best. */
const fullestOf = (groups: readonly Group[], hits: readonly Hit[]): Hit[] => {
  const held = ({ bits }: Hit) => groups.reduce((sum, { weight }, at) => sum + ((bits[at] ?? 0) > 0 ? weight : 0), 0);
  const most = Math.max(0, ...hits.map(held));
  return hits.filter((hit) => held(hit) >= 0.8 * most);
};

const better = (a: Hit, b: Hit): number => b.score - a.score || b.thing - a.thing;

/** The best, with a place or two for each kind. */
const chosen = (index: SearchIndex, hits: readonly Hit[]): Hit[] => {
  const sorted = hits.toSorted(better);
  const ofKind = Map.groupBy(sorted, ({ thing }) => index.kindOf(thing));
  return [...new Set([...[...ofKind.values()].flatMap((some) => some.slice(0, 2)), ...sorted.slice(0, index.shown)])].toSorted(better);
};

interface Scored {
  result: Result;
  /** Itself, or the account of a claim. */
  thing: number;
  score: number;
}

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

/** Those whom some words of the query name, and where each group stands in them. */
const namedInPart = async (index: SearchIndex, groups: readonly Group[], known: ReadonlySet<number>): Promise<(Scored & { bits: number[] })[]> => {
  const candidates = new Map<number, number>();
  for (const group of groups)
    for (const { posting, quality } of group.alternatives)
      for (const [thing, bits] of posting.things)
        if (index.kindOf(thing) === 'actor' && bits & (places.own | places.known) && !known.has(thing))
          candidates.set(thing, (candidates.get(thing) ?? 0) + group.weight * quality * placeWeight(bits));
  const best = [...candidates].toSorted(([a, first], [b, second]) => second - first || a - b).slice(0, 12);
  const scored = await Promise.all(
    best.map(async ([thing, score]): Promise<(Scored & { bits: number[] })[]> => {
      const hit = { bits: groups.map((group) => standing(group, thing).bits), keys: groups.map((group) => standing(group, thing).keys) };
      const card = await index.card(thing);
      return nameFit(card, hit.keys) === 'whole' ? [{ result: resultOf(card, hit, index), thing, score: score / 2, bits: hit.bits }] : [];
    }),
  );
  return scored.flat();
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
  relaxed: false,
  words: [],
});

/** How many words may do: most of four or more, none of them an unknown name; of three where all are known, or small words make them a sentence. */
const mayRelax = (typed: readonly Word[], groups: readonly Group[], isSentence: boolean): number => {
  const unknown = groups.filter(({ alternatives }) => alternatives.length === 0).flatMap(({ words }) => words.map((number) => typed[number]));
  const isName = unknown.some((word) => word && (/^\p{Lu}/u.test(word.written) || word.type !== 'word'));
  if (isName || groups.length < 3 || (groups.length === 3 && unknown.length > 0 && !isSentence)) return Infinity;
  return Math.ceil(groups.length * 0.6);
};

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

/** Words by which texts name those who were looked for by a name in Chinese or Japanese. */
const inOtherScripts = async (index: SearchIndex, typed: readonly Word[], hits: readonly Hit[]): Promise<string[]> => {
  if (!typed.some(({ type }) => type === 'cjk')) return [];
  const named = hits.filter(({ thing, bits }) => index.kindOf(thing) === 'actor' && bits.every((place) => place & places.own));
  const cards = await Promise.all(named.map(({ thing }) => index.card(thing)));
  const { wordsOfNames } = await nativeScript();
  return cards.flatMap(wordsOfNames);
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

/** Looks for all words and the names they make; where no account has them, for words of their roots as well; where nothing has, for most of them. */
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
  const least = mayRelax(typed, wide.groups, isSentence);
  const groups = wide.groups.filter(({ alternatives }) => alternatives.length > 0);
  const hits = least <= groups.length ? fullestOf(groups, await hitsOf(groups, least)) : [];
  return { plain, groups, least: Math.min(least, groups.length), hits, relaxed: hits.length > 0 };
};

/** What may have been meant by a query that finds nothing or holds a misspelt word; only what finds something. */
const suggestionsFor = async (
  index: SearchIndex,
  all: readonly Word[],
  typed: readonly Word[],
  plain: readonly Group[],
  isFound: boolean,
): Promise<string[]> => {
  const alternatives = typed.map((_, number) => plain.find(({ words }) => words[0] === number)?.alternatives ?? []);
  const isMisspelt = plain.some((group) => group.alternatives.every(({ quality }) => quality <= 0.7));
  const last = typed.at(-1);
  const isUnfinished =
    last?.type === 'word' && last.key.length >= shortestMisspelt && alternatives.at(-1)?.length === 0 && (await index.beginning(last.key)).length > 0;
  if (isUnfinished || (isFound && !isMisspelt)) return [];
  const best = alternatives.map(([first]) => first);
  const suggestion = await (await misspellings(index)).corrected(all, typed, best);
  return suggestion !== '' && (isFound || (await find(index, suggestion)).total > 0) ? [suggestion] : [];
};

/** Answers a query. Every word must match, unless the answer says `relaxed`; a query without words finds nothing. */
export const find = async (index: SearchIndex, query: string, filters: Filters = {}): Promise<Found> => {
  const all = onceEach(wordsOf(query.slice(0, longestQuery), true));
  const meant = bridgedOver(all).filter(({ stop }) => !stop);
  const typed = meant.length > 0 ? meant : all;
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
  const named = mayNameInPart ? await namedInPart(index, groups, new Set(best.map(({ thing }) => thing))) : [];
  // of people who are never met together, each is shown
  const allNamed = groups.every((_, at) => named.some(({ bits }) => (bits[at] ?? 0) & (places.own | places.known)));
  const inPart = inAccounts || allNamed ? named.filter(({ result }) => narrow?.passes(result) ?? true) : [];

  const passed = [...things, ...inPart, ...claims];
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
    suggestions: await suggestionsFor(index, all, typed, plain, passed.length > 0),
    relaxed: match.relaxed || (!inAccounts && inPart.length > 0),
    words: [...new Set([...keys, ...(await inOtherScripts(index, typed, best))])].toSorted(),
  };
};
