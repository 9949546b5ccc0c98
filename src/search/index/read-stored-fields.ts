import type { Card, CardMention } from './format.ts';
import { memoized, shardOf } from './memoize.ts';
import { IndexFault, type Part, type ReadFile, type IndexReader, type SearchIndex } from './search-index.ts';
import { accountsAClaimFile, cardStarts, type Shape } from './shard-sizes.ts';
import { readCards, type CardShard, type StoredCard, type StoredMention } from './stored-cards.ts';
import { readClaims, type ClaimShard } from './stored-claims.ts';

/** Reads what is shown of the documents of an index. */

/** What the first file tells of an index. */
export type StoredContext = Pick<SearchIndex, 'counts' | 'size' | 'kindOf' | 'topics' | 'claimKinds'>;

export function openStored({ counts, size, kindOf, topics, claimKinds }: StoredContext, read: ReadFile) {
  const countOf = (...kinds: string[]) => counts.reduce((sum, { kind, count }) => sum + (kinds.includes(kind) ? count : 0), 0);
  const shape: Shape = { named: countOf('topic', 'actor'), accounts: countOf('account'), size };
  const topicIds = [...topics.keys()];
  const firstAccount = shape.size - shape.accounts;
  const aFile = accountsAClaimFile(shape);
  const starts = cardStarts(shape);

  const once = memoized(read);
  const actors = async () => (await once('actors')) as Actors;
  const cards = memoized(async (number: number): Promise<StoredCard[]> => {
    const start = starts[number] ?? 0;
    const kinds = Array.from({ length: (starts[number + 1] ?? shape.size) - start }, (_, at) => kindOf(start + at));
    return readCards((await read(`cards-${number}`)) as CardShard, { kinds, topics: topicIds.length, actors: (await actors()).ids.length });
  });
  const storedCard = async (doc: number): Promise<StoredCard> => {
    const shard = shardOf(starts, doc);
    const card = (await cards(shard))[doc - (starts[shard] ?? 0)];
    if (!card) throw new IndexFault('foreign');
    return card;
  };
  const claims = memoized(async (number: number) => {
    const { ids, names } = await actors();
    return readClaims((await read(`claims-${number}`)) as ClaimShard, {
      accounts: Math.min(aFile, shape.accounts - number * aFile),
      kinds: [...claimKinds.keys()],
      topics: topicIds,
      actors: ids.map((id, at) => ({ id, name: names[at] ?? '' })),
    });
  });

  const meantOnce = new WeakMap<readonly Part[], ReadonlySet<number>>();
  /** Actors for whom parts of a query may stand. */
  const meantBy = (asked: readonly Part[]): ReadonlySet<number> => {
    const known = meantOnce.get(asked);
    if (known) return known;
    const docs = asked.flatMap(({ expansions }) => expansions.flatMap(({ posting }) => [...posting.docs.keys()]));
    const meant = new Set(docs.filter((doc) => kindOf(doc) === 'actor'));
    meantOnce.set(asked, meant);
    return meant;
  };
  const mentionOf = async ({ actor, forms, offices }: StoredMention, meant: ReadonlySet<number>): Promise<CardMention> => {
    const { ids, names } = await actors();
    const bare = { actor: ids[actor] ?? '', name: names[actor] ?? '' };
    const doc = topicIds.length + actor;
    if (!meant.has(doc)) return bare;
    const { names: others = [], printed = [], known = [], person } = await storedCard(doc);
    return {
      ...bare,
      ...(person && { person }),
      names: others,
      forms: forms.map((at) => printed[at]?.form ?? ''),
      offices: offices.map((at) => known[at] ?? ''),
    };
  };
  return {
    card: async (doc: number, asked: readonly Part[] = nothing): Promise<Card> => {
      const meant = meantBy(asked);
      const { topics: ofTopics, actors: ofActors, mentions, ...card } = await storedCard(doc);
      const kind = kindOf(doc);
      const { ids } = await actors();
      return {
        ...card,
        kind,
        mentions: await Promise.all(mentions.map((mention) => mentionOf(mention, meant))),
        actors: kind === 'actor' ? [card.id] : ofActors.map((number) => ids[number] ?? ''),
        topics: kind === 'topic' ? [card.id] : ofTopics.map((number) => topicIds[number] ?? ''),
      };
    },
    claims: async (doc: number) => {
      const account = doc - firstAccount;
      return (await claims(Math.floor(account / aFile)))[account % aFile] ?? [];
    },
    days: async () => {
      const { runs } = (await once('days')) as { runs: [number, string][] };
      const days = runs.flatMap(([count, span]) => Array.from({ length: count }, () => span.split('/')));
      return (doc: number) => days[doc] ?? [];
    },
  } satisfies Partial<IndexReader>;
}

const nothing: readonly Part[] = [];

interface Actors {
  ids: string[];
  names: string[];
}
