import type { Link } from './account-head.ts';
import { matrixOf, pointInPlace, questionsByState, type MatrixRow, type PointInPlace } from './apparatus.ts';
import type { Catalogue } from '../catalogue.ts';
import { accountName, type AccountName } from './in-brief.ts';
import { cappedMap, most, pageNumbers, pageOf, questionPageSize, type Capped } from './paging.ts';
import type { QuestionState } from '../relations/questions.ts';
import { urls } from '../urls.ts';

/** The questions of one state that a page shows. */
interface StateOnPage {
  state: QuestionState;
  label: string;
  says: string;
  /** How many questions of this state there are on all pages. */
  total: number;
  points: PointInPlace[];
}

/** What a page of the list of questions prints. */
export interface QuestionsView {
  /** Where each state starts, where there is more than one page. */
  starts: Link[];
  /** Questions × accounts, by state; none where the accounts are too many for columns. */
  matrices: { label: string; rows: MatrixRow[] }[];
  columns: AccountName[];
  states: StateOnPage[];
  /** On the first page. */
  topics: Capped<Link>;
  current: number;
  last: number;
}

/** `page`: counted from 1. */
export function questionsView(catalogue: Catalogue, page: number): QuestionsView {
  const groups = questionsByState(catalogue);
  const { shown, current, last } = pageOf(catalogue.questions, page, questionPageSize);
  const here = new Set(shown);
  const onPage = groups
    .map((group) => ({ ...group, shown: group.questions.filter((question) => here.has(question)) }))
    .filter((group) => group.shown.length > 0);
  const columns = catalogue.accounts.length <= most.matrixColumns ? catalogue.accounts.map(accountName) : [];
  return {
    starts: last > 1 ? startsOf(groups) : [],
    matrices: columns.length > 0 ? onPage.map((group) => ({ label: group.label, rows: matrixOf(catalogue, group.shown) })) : [],
    columns,
    states: onPage.map(({ state, label, says, questions, shown: ofPage }) => ({
      state,
      label,
      says,
      total: questions.length,
      points: ofPage.map((question) => pointInPlace(catalogue, question)),
    })),
    topics: page === 1 ? topicLinks(catalogue) : { shown: [], total: 0 },
    current,
    last,
  };
}

export const questionsPages = (catalogue: Catalogue): number[] => pageNumbers(catalogue.questions.length, questionPageSize);

const topicLinks = (catalogue: Catalogue): Capped<Link> =>
  cappedMap(catalogue.topics, most.topics, ({ id, label }) => ({
    href: urls.topic(id),
    text: label,
    aside: `${catalogue.questionsOnTopic(id).length} questions`,
  }));

/** Where the questions of each state start: the list is in the order of the states. */
const startsOf = (groups: readonly { state: QuestionState; label: string; questions: readonly unknown[] }[]): Link[] =>
  groups.map(({ state, label, questions }, index) => {
    const before = groups.slice(0, index).reduce((sum, group) => sum + group.questions.length, 0);
    return { href: `${urls.questions(Math.floor(before / questionPageSize) + 1)}#${state}`, text: label, aside: String(questions.length) };
  });
