import { nameMarks, type Card, type CardMention, type RetellingShard, type Shards, type WordShard } from './index-format.ts';
import { readPostings } from './posting-list.ts';
import { IndexFault, type Posting, type ReadFile, type Records, type SearchIndex, type Spelling } from './search-index.ts';
import { accountsAClaimFile, cardStarts, type Shape } from './shard-sizes.ts';
import { readCards, type CardShard, type StoredCard, type StoredMention } from './stored-cards.ts';
import { readClaims, type ClaimShard } from './stored-claims.ts';
import { orderOf, reversed } from './words.ts';

/** Reads an index by the shard, and each shard once. */

const spellingOf = (marked: string): Spelling => {
  const mark = marked.at(-1);
  const isPerson = mark === nameMarks.person;
  const isName = isPerson || mark === nameMarks.name;
  return { key: isName ? marked.slice(0, -1) : marked, isName, isPerson };
};

/** Number of the last shard that begins not after `key`; the first one where there is none. */
const shardHolding = <Key>(firsts: readonly Key[], key: Key): number => {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] as Key) <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
};

/** Numbers of the shards that may hold keys beginning with `letters`. */
const shardsBeginning = (firsts: readonly string[], letters: string): number[] => {
  const first = shardHolding(firsts, letters);
  return firsts.length === 0 ? [] : Array.from({ length: shardHolding(firsts, `${letters}\u{ffff}`) - first + 1 }, (_, index) => first + index);
};

/** Keeps promises by key; a failed one is forgotten, so that it can be tried again. */
const kept = <Key, Value>(make: (key: Key) => Promise<Value>) => {
  const all = new Map<Key, Promise<Value>>();
  return (key: Key): Promise<Value> => {
    const known = all.get(key);
    if (known) return known;
    const made = make(key);
    all.set(key, made);
    made.catch(() => all.delete(key));
    return made;
  };
};

/** What the first file tells of an index. */
export interface ShardContext extends Pick<SearchIndex, 'kindOf' | 'topics' | 'claimKinds'> {
  shape: Shape;
  /** Number of the first actor. */
  firstActor: number;
}

/** `read` gives a file of this build, or throws. */
export const openShards = ({ words: firsts, wordsARetelling, ...shards }: Shards, context: ShardContext, read: ReadFile): Records => {
  const { shape, firstActor, kindOf, topics, claimKinds } = context;
  const file = async <Content>(name: string): Promise<Content> => (await read(name)) as Content;

  const words = kept(async (number: number) => {
    const { keys, postings } = await file<WordShard>(`words-${number}`);
    const lines = postings.split('\n');
    return new Map(keys.split('\n').map((marked, at) => [spellingOf(marked).key, { at, line: lines[at] ?? '' }]));
  });
  const retellings = kept(async (number: number) => (await file<RetellingShard>(`retellings-${number}`)).postings.map((lines) => lines.split('\n')));
  const openPosting = (shard: number, at: number, line: string): Posting => {
    const { beside, places } = readPostings(line, shape.size);
    if (beside === 0) return { size: places.size, things: places };
    const posting: Posting = {
      size: places.size + beside,
      things: places,
      readRetellings: async () => {
        const lines = await retellings(Math.floor(shard / wordsARetelling));
        for (const [thing, bits] of readPostings(lines[shard % wordsARetelling]?.[at] ?? '', shape.size).places) places.set(thing, bits);
        delete posting.readRetellings;
      },
    };
    return posting;
  };

  const starts = cardStarts(shape);
  const cards = kept(async (number: number): Promise<StoredCard[]> => {
    const start = starts[number] ?? 0;
    const kinds = Array.from({ length: (starts[number + 1] ?? shape.size) - start }, (_, at) => kindOf(start + at));
    return readCards(await file<CardShard>(`cards-${number}`), { kinds, topics: topics.size, actors: (await actors('actors')).ids.length });
  });
  const actors = kept((name: string) => file<{ ids: string[]; names: string[] }>(name));
  const storedCard = async (thing: number): Promise<StoredCard> => {
    const number = shardHolding(starts, thing);
    const card = (await cards(number))[thing - (starts[number] ?? 0)];
    if (!card) throw new IndexFault('foreign');
    return card;
  };
  const topicIds = [...topics.keys()];
  const mentionOf = async ({ actor, forms, offices }: StoredMention, meant: ReadonlySet<number>): Promise<CardMention> => {
    const { ids, names } = await actors('actors');
    const bare = { actor: ids[actor] ?? '', name: names[actor] ?? '' };
    if (!meant.has(firstActor + actor)) return bare;
    const { names: others = [], printed = [], known = [], person } = await storedCard(firstActor + actor);
    return {
      ...bare,
      ...(person && { person }),
      names: others,
      forms: forms.map((at) => printed[at]?.form ?? ''),
      offices: offices.map((at) => known[at] ?? ''),
    };
  };
  const cardOf = async (thing: number, meant: ReadonlySet<number>): Promise<Card> => {
    const { topics: ofTopics, actors: ofActors, mentions, ...card } = await storedCard(thing);
    const kind = kindOf(thing);
    const { ids } = await actors('actors');
    return {
      ...card,
      kind,
      mentions: await Promise.all(mentions.map((mention) => mentionOf(mention, meant))),
      actors: kind === 'actor' ? [card.id] : ofActors.map((number) => ids[number] ?? ''),
      topics: kind === 'topic' ? [card.id] : ofTopics.map((number) => topicIds[number] ?? ''),
    };
  };

  const firstAccount = shape.size - shape.accounts;
  const aFile = accountsAClaimFile(shape);
  const claims = kept(async (number: number) =>
    readClaims(await file<ClaimShard>(`claims-${number}`), {
      accounts: Math.min(aFile, shape.accounts - number * aFile),
      kinds: [...claimKinds.keys()],
      topics: topicIds,
      actors: (await actors('actors')).ids,
    }),
  );

  const spelt = kept(async (name: string) => (await file<Pick<WordShard, 'keys'>>(name)).keys.split('\n').map(spellingOf));
  const all = async (numbers: readonly number[], kind: string) => (await Promise.all(numbers.map((number) => spelt(`${kind}-${number}`)))).flat();
  const spans = kept(async (name: string) =>
    (await file<{ runs: [number, string][] }>(name)).runs.flatMap(([count, days]) => Array.from({ length: count }, () => days.split('/'))),
  );
  return {
    isSharded: true,
    posting: kept(async (key: string) => {
      if (firsts.length === 0) return undefined;
      const shard = shardHolding(firsts, orderOf(key));
      const found = (await words(shard)).get(key);
      return found && openPosting(shard, found.at, found.line);
    }),
    beginning: async (letters: string) => (await all(shardsBeginning(shards.spellings, letters), 'spellings')).filter(({ key }) => key.startsWith(letters)),
    ending: async (letters: string) => (await all(shardsBeginning(shards.endings, reversed(letters)), 'endings')).filter(({ key }) => key.endsWith(letters)),
    card: cardOf,
    claims: async (thing: number) => {
      const account = thing - firstAccount;
      return (await claims(Math.floor(account / aFile)))[account % aFile] ?? [];
    },
    days: async () => {
      const days = await spans('days');
      return (thing: number) => days[thing] ?? [];
    },
  };
};
