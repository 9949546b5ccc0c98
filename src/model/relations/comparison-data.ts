import { relationOf, relations, type Relation } from './agreement.ts';

/** What the page for comparing any two accounts reads: accounts in shards. Imports nothing but relations, so that a browser gets nothing else with it. */

/** One answer of an account. */
export interface ComparedAnswer {
  question: string;
  asks: string;
  reading: string;
  /** The reading as a sentence. */
  says: string;
  /** Readings that it excludes. */
  excludes: string[];
  /** Id within the account, paragraph and words of the claim. */
  claim: string;
  paragraph: number;
  text: string;
  hedged: boolean;
  /** Names, speaker first; empty where the account speaks in its own voice. */
  chain: string[];
}

/** An account with what it answers, and whom it can be compared with. */
export interface ComparedAccount {
  id: string;
  label: string;
  title: string;
  answers: ComparedAnswer[];
  /** Accounts that speak on the same questions, those that share most first, and on how many. */
  others: { id: string; label: string; shared: number }[];
}

/** A shard: accounts by id. */
export type ComparedShard = Record<string, ComparedAccount>;

/** The shard, from 0, in which an account is: from its id alone, so that a browser needs no list of ids. FNV-1a of its letters. */
export function shardOf(id: string, shards: number): number {
  const hash = [...id].reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5);
  return hash % shards;
}

/** A question on which both speak. */
interface BothSpeak {
  question: string;
  asks: string;
  relation: Relation;
  /** Readings that one of the two gives, each with the answers of the first and of the second. */
  readings: { says: string; first: ComparedAnswer[]; second: ComparedAnswer[] }[];
}

/** Two accounts as their page shows them. */
export interface SideBySide {
  shared: BothSpeak[];
  onlyFirst: { question: string; asks: string }[];
  onlySecond: { question: string; asks: string }[];
}

/** What two accounts say: questions on which they exclude each other first. */
export function sideBySide(first: ComparedAccount, second: ComparedAccount): SideBySide {
  const byQuestion = ({ answers }: ComparedAccount) => Map.groupBy(answers, ({ question }) => question);
  const [ours, theirs] = [byQuestion(first), byQuestion(second)];
  const order = Object.keys(relations);
  const only = (some: Map<string, ComparedAnswer[]>, others: Map<string, ComparedAnswer[]>) =>
    [...some].filter(([question]) => !others.has(question)).map(([question, [answer]]) => ({ question, asks: answer?.asks ?? '' }));
  return {
    shared: [...ours]
      .filter(([question]) => theirs.has(question))
      .map(([question, answers]) => bothSpeak(answers, theirs.get(question) ?? []))
      .toSorted((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation)),
    onlyFirst: only(ours, theirs),
    onlySecond: only(theirs, ours),
  };
}

function bothSpeak(ours: ComparedAnswer[], theirs: ComparedAnswer[]): BothSpeak {
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
