import type { Article, Catalogue } from '../model/catalogue.ts';
import { companionsOf } from '../model/comparison.ts';
import { shardOf, type ComparedAccount, type ComparedAnswer, type ComparedShard } from '../model/comparison-data.ts';
import { most } from '../model/paging.ts';
import { compatible } from '../model/questions.ts';
import { labelWithLetter } from '../model/short-labels.ts';

/** Accounts in one file, while there are few; more files than `most.shards` there never are. */
const accountsInShard = 10;

export const shardCount = ({ articles }: Catalogue): number => Math.min(most.shards, Math.max(1, Math.ceil(articles.length / accountsInShard)));

const answersOf = (catalogue: Catalogue, article: Article): ComparedAnswer[] =>
  article.claims.flatMap((claim) =>
    claim.answers.map(({ question: id, reading, hedged }): ComparedAnswer => {
      const question = catalogue.question(id);
      return {
        question: id,
        asks: question.asks,
        reading,
        says: question.readings[reading] ?? '',
        excludes: Object.keys(question.readings).filter((other) => !compatible(question, reading, other)),
        claim: claim.id,
        paragraph: claim.paragraph,
        text: claim.says,
        hedged,
        chain: catalogue.chain(claim).map(({ name }) => name),
      };
    }),
  );

const comparedAccount = (catalogue: Catalogue, article: Article): ComparedAccount => ({
  id: article.id,
  label: labelWithLetter(article),
  title: article.title,
  answers: answersOf(catalogue, article),
  others: companionsOf(catalogue, article.id)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, most.others)
    .map(({ other, shared }) => ({ id: other.id, label: labelWithLetter(other), shared })),
});

/** The shards, in order. */
export const comparedShards = (catalogue: Catalogue): ComparedShard[] => {
  const count = shardCount(catalogue);
  const groups = Map.groupBy(catalogue.articles, ({ id }) => shardOf(id, count));
  return Array.from({ length: count }, (_, shard) =>
    Object.fromEntries((groups.get(shard) ?? []).map((article) => [article.id, comparedAccount(catalogue, article)])),
  );
};
