import type { Catalogue } from '../catalogue.ts';
import { relationOf, relations, type Relation } from '../relations/account-relation.ts';
import type { Account } from '../relations/accounts.ts';
import { compatible, type Question } from '../relations/questions.ts';
import { accountName, type AccountName } from '../relations/short-labels.ts';
import { pairsToCompare } from './account-pairs.ts';
import { carrierAside } from './carriers.ts';
import { accountInBrief, questionInBrief, type AccountInBrief, type QuestionInBrief } from './in-brief.ts';
import { capped, cappedMap, most, type Capped } from './paging.ts';
import { readingViews, type ReadingView } from './readings.ts';

/** A question that both accounts answer. */
export interface SharedQuestion {
  question: QuestionInBrief;
  /** The readings that either account chooses, with the claims of these two accounts. */
  readings: ReadingView[];
  relation: Relation;
}

/** What the page of two accounts prints. */
export interface ComparisonView {
  title: string;
  description: string;
  first: AccountInBrief;
  second: AccountInBrief;
  /** In the order of `relations`. */
  shared: Capped<SharedQuestion>;
  onlyFirst: Capped<QuestionInBrief>;
  onlySecond: Capped<QuestionInBrief>;
}

/** `first` and `second` are account ids; `first` is the account published first. */
export function comparisonView(catalogue: Catalogue, first: string, second: string): ComparisonView {
  const named = (account: Account): AccountInBrief => ({ ...accountInBrief(account), ...carrierAside(catalogue, account) });
  const [a, b] = [named(catalogue.account(first)), named(catalogue.account(second))];
  return {
    title: `${a.label} and ${withoutCapital(b.label, b.siglum)}`,
    description: `What both accounts speak of, and what only one mentions: ${a.title}; ${b.title}.`,
    first: a,
    second: b,
    ...questionsOfPair(catalogue, first, second),
  };
}

/** The ids of the accounts of each comparison page. */
export const comparisonPages = (catalogue: Catalogue): { first: string; second: string }[] =>
  pairsToCompare(catalogue).map(({ first, second }) => ({ first: first.id, second: second.id }));

/** What the page for choosing two accounts prints. It loads the accounts themselves from shards. */
export interface PickerView {
  /** The newest accounts that answer a question, newest first. */
  newest: (AccountName & { title: string })[];
}

export const pickerView = (catalogue: Catalogue): PickerView => ({
  newest: catalogue.accounts
    .filter(({ id }) => catalogue.questionsOfAccount(id).length > 0)
    .slice(-most.others)
    .toReversed()
    .map((account) => ({ ...accountName(account), title: account.title })),
});

/** "commentary of 3 May 2025" for use within a sentence. A short label starts with a proper name and keeps its capital. */
const withoutCapital = (label: string, siglum: string) => (label === siglum ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`);

function questionsOfPair(catalogue: Catalogue, first: string, second: string): Pick<ComparisonView, 'shared' | 'onlyFirst' | 'onlySecond'> {
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
  return { shared: capped(shared, most.questions), onlyFirst: only(ours, inTheirs), onlySecond: only(theirs, inOurs) };
}

function sharedQuestion(catalogue: Catalogue, question: Question, [first, second]: readonly [string, string]): SharedQuestion {
  const answers = question.answers.filter(({ claim }) => claim.account === first || claim.account === second);
  const readings = (account: string) => answers.filter(({ claim }) => claim.account === account).map(({ reading }) => reading);
  return {
    question: questionInBrief(question),
    relation: relationOf(readings(first), readings(second), (a, b) => !compatible(question, a, b)),
    readings: readingViews(catalogue, question, answers).filter((reading) => reading.answers.length > 0),
  };
}
