import { numberReader, numberWriter } from './coded-numbers.ts';
import type { ClaimRecord, SearchRecord } from './record.ts';
import { joinedLines, numbersOf, type Numbering } from './stored-cards.ts';

/** The claims of some accounts, column by column, as they lie in a file of claims. */
export interface ClaimShard {
  /** One line a claim; a line of phrases has tabs between them. */
  id: string;
  says: string;
  phrases: string;
  /** For each account how many claims; then for each claim its kind, whether the first of its actors is its speaker, its actors and its topics. */
  numbers: string;
}

export const writtenClaims = (records: readonly SearchRecord[], { topic, actor }: Numbering, kinds: readonly string[]): ClaimShard => {
  const writer = numberWriter();
  const list = (numbers: readonly number[], limit: number) => {
    writer.any(numbers.length);
    for (const number of numbers) writer.below(number, limit);
  };
  for (const { claims } of records) writer.any(claims.length);
  const claims = records.flatMap((record) => record.claims);
  for (const { kind, speaker, actors, topics } of claims) {
    writer.below(kinds.indexOf(kind), kinds.length);
    writer.below(speaker === undefined ? 0 : 1, 2);
    list(
      numbersOf(actors, (id) => actor.get(id)?.number),
      actor.size,
    );
    list(
      numbersOf(topics, (id) => topic.get(id)),
      topic.size,
    );
  }
  return {
    id: joinedLines(claims.map(({ id }) => id)),
    says: joinedLines(claims.map(({ says }) => says)),
    phrases: joinedLines(claims.map(({ phrases }) => phrases.map((phrase) => phrase.replaceAll('\t', ' ')).join('\t'))),
    numbers: writer.text(),
  };
};

/** What a reader of a file of claims has to know: how many accounts are in it, and what the numbers stand for. */
export interface ClaimContext {
  accounts: number;
  kinds: readonly string[];
  topics: readonly string[];
  actors: readonly string[];
}

/** The claims of each account. */
export const readClaims = (shard: ClaimShard, { accounts, kinds, topics, actors }: ClaimContext): ClaimRecord[][] => {
  const [ids, says, phrases] = [shard.id, shard.says, shard.phrases].map((column) => column.split('\n'));
  const reader = numberReader(shard.numbers);
  const list = (of: readonly string[]): string[] => Array.from({ length: reader.any() }, () => of[reader.below(of.length)] ?? '');
  const counts = Array.from({ length: accounts }, () => reader.any());
  let at = 0;
  return counts.map((count) =>
    Array.from({ length: count }, (): ClaimRecord => {
      const kind = (kinds[reader.below(kinds.length)] ?? 'statement') as ClaimRecord['kind'];
      const spoken = reader.below(2) === 1;
      const named = list(actors);
      const claim = {
        id: ids?.[at] ?? '',
        says: says?.[at] ?? '',
        kind,
        ...(spoken && { speaker: named[0] ?? '' }),
        phrases: phrases?.[at]?.split('\t').filter(Boolean) ?? [],
        actors: named,
        topics: list(topics),
      };
      at += 1;
      return claim;
    }),
  );
};
