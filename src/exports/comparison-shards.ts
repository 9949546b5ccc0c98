import type { Catalogue } from '../model/catalogue.ts';
import type { Account } from '../model/relations/accounts.ts';
import { leadingPlace } from '../model/relations/claim-place.ts';
import { companionsOf } from '../model/views/account-pairs.ts';
import { shardOf, type ComparedAccount, type ComparedAnswer, type ComparedShard } from '../model/relations/comparison-data.ts';
import { most } from '../model/views/paging.ts';
import { compatible } from '../model/relations/questions.ts';
import { labelWithLetter } from '../model/relations/short-labels.ts';

/** Data of the page that compares two accounts: the answers of every account, in shards of JSON. */

export const shardCount = ({ accounts }: Catalogue): number => Math.min(most.shards, Math.max(1, Math.ceil(accounts.length / accountsPerShard)));

/** The shards by number; `shardOf` says in which one an account is. */
export function comparedShards(catalogue: Catalogue): ComparedShard[] {
  const count = shardCount(catalogue);
  const groups = Map.groupBy(catalogue.accounts, ({ id }) => shardOf(id, count));
  return Array.from({ length: count }, (_, shard) =>
    Object.fromEntries((groups.get(shard) ?? []).map((account) => [account.id, comparedAccount(catalogue, account)])),
  );
}

/** Intended accounts per shard; more in archives that would need more than `most.shards` shards. */
const accountsPerShard = 10;

const answersOf = (catalogue: Catalogue, account: Account): ComparedAnswer[] =>
  account.claims.flatMap((claim) =>
    claim.answers.map(({ question: id, reading, hedged }): ComparedAnswer => {
      const question = catalogue.question(id);
      return {
        question: id,
        asks: question.asks,
        reading,
        says: question.readings[reading] ?? '',
        excludes: Object.keys(question.readings).filter((other) => !compatible(question, reading, other)),
        claim: claim.id,
        place: leadingPlace(claim),
        text: claim.says,
        hedged,
        chain: catalogue.chain(claim).map(({ name }) => name),
      };
    }),
  );

const comparedAccount = (catalogue: Catalogue, account: Account): ComparedAccount => ({
  id: account.id,
  label: labelWithLetter(account),
  title: account.title,
  answers: answersOf(catalogue, account),
  others: companionsOf(catalogue, account.id)
    .toSorted((a, b) => b.shared - a.shared)
    .slice(0, most.others)
    .map(({ other, shared }) => ({ id: other.id, label: labelWithLetter(other), shared })),
});
