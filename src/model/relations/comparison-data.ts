import { relationOf, relations, type Relation } from './account-relation.ts';

/** Data of the page that compares any two accounts, published in shards. Imports only `account-relation.ts`, so that the browser bundle stays small. */

/** An answer of an account. */
export interface ComparedAnswer {
  question: string;
  asks: string;
  reading: string;
  /** Text of the reading. */
  says: string;
  /** Ids of the readings that it excludes. */
  excludes: string[];
  /** Id of the claim within the account. */
  claim: string;
  /** Where the claim is in the source, as the beginning of a sentence: "¶ 4, "; empty if it is not known. */
  place: string;
  /** Text of the claim. */
  text: string;
  hedged: boolean;
  /** Names, speaker first; empty if the account speaks in its own voice. */
  chain: string[];
}

/** An account with its answers and the accounts that it can be compared with. */
export interface ComparedAccount {
  id: string;
  label: string;
  title: string;
  answers: ComparedAnswer[];
  /** Accounts with common questions, most common questions first. `shared`: number of common questions. */
  others: { id: string; label: string; shared: number }[];
}

/** A shard: accounts by id. */
export type ComparedShard = Record<string, ComparedAccount>;

/** Number of the shard of an account, from 0: the FNV-1a hash of its id, so that the browser needs no list of ids. */
export function shardOf(id: string, shards: number): number {
  const hash = [...id].reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5);
  return hash % shards;
}

/** The comparison of two accounts. */
export interface SideBySide {
  shared: CommonQuestion[];
  onlyFirst: { question: string; asks: string }[];
  onlySecond: { question: string; asks: string }[];
}

/** Compares two accounts. Common questions are in the order of `relations`. */
export function sideBySide(first: ComparedAccount, second: ComparedAccount): SideBySide {
  const byQuestion = ({ answers }: ComparedAccount) => Map.groupBy(answers, ({ question }) => question);
  const [ours, theirs] = [byQuestion(first), byQuestion(second)];
  const order = Object.keys(relations);
  const only = (some: Map<string, ComparedAnswer[]>, others: Map<string, ComparedAnswer[]>) =>
    [...some].filter(([question]) => !others.has(question)).map(([question, [answer]]) => ({ question, asks: answer?.asks ?? '' }));
  return {
    shared: [...ours]
      .filter(([question]) => theirs.has(question))
      .map(([question, answers]) => commonQuestion(answers, theirs.get(question) ?? []))
      .toSorted((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation)),
    onlyFirst: only(ours, theirs),
    onlySecond: only(theirs, ours),
  };
}

/** A question that both accounts answer. */
interface CommonQuestion {
  question: string;
  asks: string;
  relation: Relation;
  /** Readings that either account gives, with the answers of each. */
  readings: { says: string; first: ComparedAnswer[]; second: ComparedAnswer[] }[];
}

function commonQuestion(ours: ComparedAnswer[], theirs: ComparedAnswer[]): CommonQuestion {
  const all = [...ours, ...theirs];
  const excluding = new Map(all.map(({ reading, excludes }) => [reading, excludes]));
  const readingsOf = (answers: readonly ComparedAnswer[]) => answers.map(({ reading }) => reading);
  return {
    question: all[0]?.question ?? '',
    asks: all[0]?.asks ?? '',
    relation: relationOf(readingsOf(ours), readingsOf(theirs), (a, b) => excluding.get(a)?.includes(b) ?? false),
    readings: [...Map.groupBy(all, ({ reading }) => reading).values()].map((answers) => ({
      says: answers[0]?.says ?? '',
      first: answers.filter((answer) => ours.includes(answer)),
      second: answers.filter((answer) => theirs.includes(answer)),
    })),
  };
}
