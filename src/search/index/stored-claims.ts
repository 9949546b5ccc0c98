import { numberReader, numberWriter } from './number-coding.ts';
import type { ClaimRecord, SearchDocument } from '../documents/search-document.ts';
import { joinedLines, numbersOf, type Numbering } from './stored-cards.ts';

/** The claims of some accounts in columnar encoding. */
export interface ClaimShard {
  /** Each column has one line for each claim. In `says`, the name of an actor of the claim is a tab and the digit of that actor; phrases are separated by tabs. */
  id: string;
  says: string;
  phrases: string;
  /**
   * For each account its actors and the number of its claims; then for each claim its kind, 1 if the first actor is the speaker, its actors as
   * indexes among the actors of the account, and its topics.
   */
  numbers: string;
}

export function writtenClaims(documents: readonly SearchDocument[], { topic, actor }: Numbering, kinds: readonly string[]): ClaimShard {
  const writer = numberWriter();
  const list = (numbers: readonly number[], limit: number) => {
    writer.any(numbers.length);
    for (const number of numbers) writer.below(number, limit);
  };
  for (const { claims } of documents) {
    const actors = [...new Set(claims.flatMap((claim) => numbersOf(claim.actors, (id) => actor.get(id)?.number)))];
    const places = new Map(actors.map((number, at) => [number, at]));
    list(actors, actor.size);
    writer.any(claims.length);
    for (const { kind, speaker, actors: named, topics } of claims) {
      writer.below(kinds.indexOf(kind), kinds.length);
      writer.below(speaker === undefined ? 0 : 1, 2);
      list(
        numbersOf(named, (id) => places.get(actor.get(id)?.number ?? -1)),
        actors.length,
      );
      list(
        numbersOf(topics, (id) => topic.get(id)),
        topic.size,
      );
    }
  }
  const claims = documents.flatMap((document) => document.claims);
  return {
    id: joinedLines(claims.map(({ id }) => id)),
    says: joinedLines(
      claims.map(({ says, actors }) =>
        withoutNames(
          says,
          actors.flatMap((id) => actor.get(id)?.document.title ?? []),
        ),
      ),
    ),
    phrases: joinedLines(claims.map(({ phrases }) => phrases.map(withoutTabs).join('\t'))),
    numbers: writer.text(),
  };
}

/** `accounts`: number of accounts in the shard. The lists resolve indexes. */
export interface ClaimContext {
  accounts: number;
  kinds: readonly string[];
  topics: readonly string[];
  actors: readonly { id: string; name: string }[];
}

/** The claims of each account in the shard. */
export function readClaims(shard: ClaimShard, { accounts, kinds, topics, actors }: ClaimContext): ClaimRecord[][] {
  const [ids, says, phrases] = [shard.id, shard.says, shard.phrases].map((column) => column.split('\n'));
  const reader = numberReader(shard.numbers);
  const list = <Item>(of: readonly Item[]): Item[] =>
    Array.from({ length: reader.any() }, () => of[reader.below(of.length)]).filter((item) => item !== undefined);
  let at = 0;
  return Array.from({ length: accounts }, () => {
    const ofAccount = list(actors);
    return Array.from({ length: reader.any() }, (): ClaimRecord => {
      const kind = (kinds[reader.below(kinds.length)] ?? 'statement') as ClaimRecord['kind'];
      const spoken = reader.below(2) === 1;
      const named = list(ofAccount);
      const claim = {
        id: ids?.[at] ?? '',
        says: withNames(
          says?.[at] ?? '',
          named.map(({ name }) => name),
        ),
        kind,
        ...(spoken && { speaker: named[0]?.id ?? '' }),
        phrases: phrases?.[at]?.split('\t').filter(Boolean) ?? [],
        actors: named.map(({ id }) => id),
        topics: list(topics),
      };
      at += 1;
      return claim;
    });
  });
}

/** Number of actors of a claim whose names are replaced: one digit. */
const mostReplaced = 10;

const withoutTabs = (text: string): string => text.replaceAll('\t', ' ');

const withoutNames = (says: string, names: readonly string[]): string =>
  names.slice(0, mostReplaced).reduce((text, name, at) => (name.length > 2 ? text.replaceAll(name, `\t${at}`) : text), withoutTabs(says));

const withNames = (says: string, names: readonly string[]): string => says.replace(/\t(\d)/g, (_, at: string) => names[Number(at)] ?? '');
