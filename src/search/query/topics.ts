import { fields } from '../index/format.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { clauseOf, isComplete, lookUpAll } from './clause.ts';
import { isAccount, matchDocuments, type Hit, type Match } from './scoring.ts';

/** The hits of a query that may be a phrase for a topic: accounts on that topic count more; if no account matches the words, they are added. */
export async function withTopics(index: SearchIndex, { plain, hits }: Match): Promise<Hit[]> {
  if (plain.length === 0 || !isComplete(plain)) return hits;
  const topical = await accountsOnTopic(index, `=${plain.map(({ expansions }) => expansions[0]?.term).join(' ')}`);
  if (!hits.some(isAccount(index))) return [...hits, ...topical];
  const docs = new Set(topical.map(({ doc }) => doc));
  return hits.map((hit) => (docs.has(hit.doc) ? { ...hit, score: hit.score * topicBonus } : hit));
}

const topicBonus = 1.5;

/** `phrase`: the term of a phrase that readers use for a topic. */
async function accountsOnTopic(index: SearchIndex, phrase: string): Promise<Hit[]> {
  const ids = [...index.topics.keys()];
  const topics = [...((await index.posting(phrase))?.docs.keys() ?? [])];
  const expansions = await lookUpAll(
    index,
    topics.map((doc) => ({ term: `#${ids[doc]}`, quality: 0.5 })),
  );
  return matchDocuments([clauseOf(index, [0], expansions)], 1).filter((hit) => isAccount(index)(hit) && ((hit.masks[0] ?? 0) & fields.name) > 0);
}
