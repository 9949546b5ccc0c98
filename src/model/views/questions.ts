import type { Link } from './account-head.ts';
import { matrixOf, type MatrixRow } from './matrix.ts';
import { questionPoint, type QuestionPoint } from './readings.ts';
import { accountName, type AccountName } from '../relations/short-labels.ts';
import type { Catalogue } from '../catalogue.ts';
import { cappedMap, most, pageNumbers, pageOf, questionPageSize, type Capped } from './paging.ts';
import { counted } from '../counts.ts';
import { questionStates, type QuestionState } from '../relations/questions.ts';
import { urls } from '../urls.ts';

/** What a page of the list of questions prints. */
export interface QuestionsView {
  /** Links to the start of each state; empty if there is only one page. */
  starts: Link[];
  /** A matrix per state; empty if there are too many accounts for columns. */
  matrices: { label: string; rows: MatrixRow[] }[];
  columns: AccountName[];
  states: StateOnPage[];
  /** Empty except on the first page. */
  topics: Capped<Link>;
  current: number;
  last: number;
}

/** `page` counts from 1. */
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
      points: ofPage.map((question) => questionPoint(catalogue, question)),
    })),
    topics: page === 1 ? topicLinks(catalogue) : { shown: [], total: 0 },
    current,
    last,
  };
}

export const questionsPages = (catalogue: Catalogue): number[] => pageNumbers(catalogue.questions.length, questionPageSize);

/** The questions of one state on a page. */
interface StateOnPage {
  state: QuestionState;
  label: string;
  says: string;
  /** Number of questions of this state on all pages. */
  total: number;
  points: QuestionPoint[];
}

/** Questions by state, in the order of `questionStates`. States without questions are omitted. */
const questionsByState = (catalogue: Catalogue) =>
  (Object.keys(questionStates) as QuestionState[])
    .map((state) => ({ state, ...questionStates[state], questions: catalogue.questions.filter((question) => question.state === state) }))
    .filter(({ questions }) => questions.length > 0);

const topicLinks = (catalogue: Catalogue): Capped<Link> =>
  cappedMap(catalogue.topics, most.topics, ({ id, label }) => ({
    href: urls.topic(id),
    text: label,
    aside: counted(catalogue.questionsOnTopic(id).length, 'question'),
  }));

/** Links to the page and heading at which each state starts. `groups` are in the order of the list. */
const startsOf = (groups: readonly { state: QuestionState; label: string; questions: readonly unknown[] }[]): Link[] =>
  groups.map(({ state, label, questions }, index) => {
    const before = groups.slice(0, index).reduce((sum, group) => sum + group.questions.length, 0);
    return { href: `${urls.questions(Math.floor(before / questionPageSize) + 1)}#${state}`, text: label, aside: String(questions.length) };
  });
