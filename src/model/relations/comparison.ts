import { readingsOf, type ReadingInPlace } from '../views/apparatus.ts';
import type { Account, Catalogue, Question } from '../catalogue.ts';
import { questionInBrief, type QuestionInBrief } from '../views/in-brief.ts';
import { oncePerCatalogue } from '../once.ts';
import { cappedMap, most, type Capped } from '../views/paging.ts';
import { compatible } from './questions.ts';
import { relationOf, relations, type Relation } from './agreement.ts';

/** How two accounts stand to each other on one question. */
export interface SharedQuestion {
  question: QuestionInBrief;
  /** The readings that one of the two chooses, with the claims of these two only. */
  readings: ReadingInPlace[];
  relation: Relation;
}

/** Two accounts side by side. */
export interface Comparison {
  shared: Capped<SharedQuestion>;
  onlyFirst: Capped<QuestionInBrief>;
  onlySecond: Capped<QuestionInBrief>;
}

export function comparisonOf(catalogue: Catalogue, first: string, second: string): Comparison {
  const [ours, theirs] = [catalogue.questionsOfAccount(first), catalogue.questionsOfAccount(second)];
  const [inOurs, inTheirs] = [new Set(ours), new Set(theirs)];
  const order = Object.keys(relations);
  const shared = ours
    .filter((question) => inTheirs.has(question))
    .map((question) => sharedQuestion(catalogue, question, [first, second]))
    .toSorted((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation));
  const only = (questions: readonly Question[], others: ReadonlySet<Question>) =>
    cappedMap(
      questions.filter((question) => !others.has(question)),
      most.questions,
      questionInBrief,
    );
  return { shared: cappedMap(shared, most.questions, (question) => question), onlyFirst: only(ours, inTheirs), onlySecond: only(theirs, inOurs) };
}

/** Two accounts, the one published first standing first. */
export interface Pair {
  first: Account;
  second: Account;
}

/** Pairs of accounts with a page of their own: all, where there are at most `most.pairs`; else the `most.pairsOfMany` that share most questions, then the newest. */
export const pairsToCompare = (catalogue: Catalogue): Pair[] =>
  workedOut(catalogue).pairs.map(({ first, second }) => ({ first: accountAt(catalogue, first), second: accountAt(catalogue, second) }));

/** Another account that speaks on the same questions. */
export interface Companion {
  other: Account;
  /** On how many questions both speak. */
  shared: number;
  /** Their page, where they have one. */
  pair?: Pair;
}

/** The accounts that an account can be set beside: all, where every pair has a page; else those that speak on a question with it, in order of publication. */
export function companionsOf(catalogue: Catalogue, id: string): Companion[] {
  const { paired, beside } = workedOut(catalogue);
  const place = catalogue.placeOf(id);
  const meetings = new Map((beside.get(place) ?? []).map((meeting) => [meeting.first === place ? meeting.second : meeting.first, meeting.shared]));
  const { length } = catalogue.accounts;
  const others =
    (length * (length - 1)) / 2 <= most.pairs ? catalogue.accounts.map((_, other) => other).filter((other) => other !== place) : [...meetings.keys()];
  return others
    .toSorted((a, b) => a - b)
    .map((other): Companion => {
      const [first, second] = [Math.min(place, other), Math.max(place, other)];
      return {
        other: accountAt(catalogue, other),
        shared: meetings.get(other) ?? 0,
        ...(paired.has(`${first}/${second}`) && { pair: { first: accountAt(catalogue, first), second: accountAt(catalogue, second) } }),
      };
    });
}

/** The companions an account shares most with, in order of publication. */
export function mainCompanions(catalogue: Catalogue, id: string, count: number): Capped<Companion> {
  const companions = companionsOf(catalogue, id);
  const ranked = companions.map((companion, place) => ({ companion, place })).toSorted((a, b) => b.companion.shared - a.companion.shared || b.place - a.place);
  const kept = new Set(ranked.slice(0, count).map(({ companion }) => companion));
  return { shown: companions.filter((companion) => kept.has(companion)), total: companions.length };
}

function sharedQuestion(catalogue: Catalogue, question: Question, [first, second]: readonly [string, string]): SharedQuestion {
  const answers = question.answers.filter(({ claim }) => claim.account === first || claim.account === second);
  const readings = (account: string) => answers.filter(({ claim }) => claim.account === account).map(({ reading }) => reading);
  return {
    question: questionInBrief(question),
    relation: relationOf(readings(first), readings(second), (a, b) => !compatible(question, a, b)),
    readings: readingsOf(catalogue, question, answers).filter((reading) => reading.answers.length > 0),
  };
}

/** Two accounts by their places in the order of publication, the earlier first, and on how many questions both speak. */
interface Meeting {
  first: number;
  second: number;
  shared: number;
}

/**
 * Every two accounts that speak on one question. Of a question on which hundreds speak only the newest are set beside each other, so that
 * the work grows with the questions and not with the square of the accounts.
 */
function meetingsOf(catalogue: Catalogue): Meeting[] {
  const meetings = new Map<number, Meeting>();
  for (const { accounts } of catalogue.questions) {
    const speaking = accounts.slice(-most.meeting).map(catalogue.placeOf);
    for (const [index, first] of speaking.entries())
      for (const second of speaking.slice(index + 1)) {
        const key = first * catalogue.accounts.length + second;
        const known = meetings.get(key);
        if (known) known.shared += 1;
        else meetings.set(key, { first, second, shared: 1 });
      }
  }
  return [...meetings.values()];
}

/** Most shared questions first, then the newest. */
const byShared = (a: Meeting, b: Meeting) => b.shared - a.shared || b.second - a.second || b.first - a.first;

/** All pairs of accounts, in order of publication. */
const everyPair = (count: number): Meeting[] =>
  Array.from({ length: count }, (_, first) =>
    Array.from({ length: count - first - 1 }, (_, after) => ({ first, second: first + after + 1, shared: 0 })),
  ).flat();

const workedOut = oncePerCatalogue((catalogue: Catalogue) => {
  const { length } = catalogue.accounts;
  const meetings = meetingsOf(catalogue);
  const all = (length * (length - 1)) / 2 <= most.pairs;
  const chosen = all ? everyPair(length) : meetings.toSorted(byShared).slice(0, most.pairsOfMany);
  const pairs = chosen.toSorted((a, b) => a.first - b.first || a.second - b.second);
  const beside = new Map<number, Meeting[]>();
  for (const meeting of meetings)
    for (const place of [meeting.first, meeting.second]) {
      const known = beside.get(place);
      if (known) known.push(meeting);
      else beside.set(place, [meeting]);
    }
  return { pairs, paired: new Set(pairs.map(({ first, second }) => `${first}/${second}`)), beside };
});

function accountAt({ accounts }: Catalogue, place: number): Account {
  const account = accounts[place];
  if (!account) throw new Error(`no account in place ${place}`);
  return account;
}
