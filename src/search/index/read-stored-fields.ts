import type { Card, CardMention } from './format.ts';
import { findShard } from './find-shard.ts';
import { memoized } from './memoize.ts';
import { IndexFault, type MatchedTerms, type ReadFile, type IndexReader, type SearchIndex } from './search-index.ts';
import { accountsPerClaimShard, cardStarts, type Shape } from './shard-sizes.ts';
import { readCards, type CardShard, type StoredCard, type StoredMention } from './stored-cards.ts';
import { readClaims, type ClaimShard } from './stored-claims.ts';

/** Reads the stored fields, claims and days of a sharded index. */

/** What the reader needs of the first file. */
export type StoredContext = Pick<SearchIndex, 'counts' | 'size' | 'kindOf' | 'topics' | 'claimKinds'>;

export function openStored({ counts, size, kindOf, topics, claimKinds }: StoredContext, read: ReadFile) {
  const countOf = (...kinds: string[]) => counts.reduce((sum, { kind, count }) => sum + (kinds.includes(kind) ? count : 0), 0);
  const shape: Shape = { named: countOf('topic', 'actor'), accounts: countOf('account'), size };
  const topicIds = [...topics.keys()];
  const firstAccount = shape.size - shape.accounts;
  const perShard = accountsPerClaimShard(shape);
  const starts = cardStarts(shape);

  const once = memoized(read);
  const actors = async () => (await once('actors')) as Actors;
  const cards = memoized(async (number: number): Promise<StoredCard[]> => {
    const start = starts[number] ?? 0;
    const kinds = Array.from({ length: (starts[number + 1] ?? shape.size) - start }, (_, at) => kindOf(start + at));
    return readCards((await read(`cards-${number}`)) as CardShard, { kinds, topics: topicIds.length, actors: (await actors()).ids.length });
  });
  const storedCard = async (doc: number): Promise<StoredCard> => {
    const shard = findShard(starts, doc);
    const card = (await cards(shard))[doc - (starts[shard] ?? 0)];
    if (!card) throw new IndexFault('foreign');
    return card;
  };
  const claims = memoized(async (number: number) => {
    const { ids, names } = await actors();
    return readClaims((await read(`claims-${number}`)) as ClaimShard, {
      accounts: Math.min(perShard, shape.accounts - number * perShard),
      kinds: [...claimKinds.keys()],
      topics: topicIds,
      actors: ids.map((id, at) => ({ id, name: names[at] ?? '' })),
    });
  });

  const actorsByClauses = new WeakMap<readonly MatchedTerms[], ReadonlySet<number>>();
  /** Actors that match one of the clauses. */
  const actorsMatching = (clauses: readonly MatchedTerms[]): ReadonlySet<number> => {
    const memo = actorsByClauses.get(clauses);
    if (memo) return memo;
    const docs = clauses.flatMap(({ expansions }) => expansions.flatMap(({ posting }) => [...posting.docs.keys()]));
    const matching = new Set(docs.filter((doc) => kindOf(doc) === 'actor'));
    actorsByClauses.set(clauses, matching);
    return matching;
  };
  const mentionOf = async ({ actor, forms, offices }: StoredMention, matching: ReadonlySet<number>): Promise<CardMention> => {
    const { ids, names } = await actors();
    const named = { actor: ids[actor] ?? '', name: names[actor] ?? '' };
    const doc = topicIds.length + actor;
    if (!matching.has(doc)) return named;
    const { names: others = [], printed = [], alsoKnown = [], person } = await storedCard(doc);
    return {
      ...named,
      ...(person && { person }),
      names: others,
      forms: forms.map((at) => printed[at]?.form ?? ''),
      offices: offices.map((at) => alsoKnown[at] ?? ''),
    };
  };
  return {
    card: async (doc: number, clauses: readonly MatchedTerms[] = noClauses): Promise<Card> => {
      const matching = actorsMatching(clauses);
      const { topics: ofTopics, actors: ofActors, mentions, ...card } = await storedCard(doc);
      const kind = kindOf(doc);
      const { ids } = await actors();
      return {
        ...card,
        kind,
        mentions: await Promise.all(mentions.map((mention) => mentionOf(mention, matching))),
        actors: kind === 'actor' ? [card.id] : ofActors.map((number) => ids[number] ?? ''),
        topics: kind === 'topic' ? [card.id] : ofTopics.map((number) => topicIds[number] ?? ''),
      };
    },
    claims: async (doc: number) => {
      const account = doc - firstAccount;
      return (await claims(Math.floor(account / perShard)))[account % perShard] ?? [];
    },
    days: async () => {
      const { runs } = (await once('days')) as { runs: [number, string][] };
      const days = runs.flatMap(([count, span]) => Array.from({ length: count }, () => span.split('/')));
      return (doc: number) => days[doc] ?? [];
    },
  } satisfies Partial<IndexReader>;
}

const noClauses: readonly MatchedTerms[] = [];

interface Actors {
  ids: string[];
  names: string[];
}
