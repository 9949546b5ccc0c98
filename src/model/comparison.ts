import { readingsOf, type ReadingInPlace } from './apparatus.ts';
import type { Article, Catalogue, Question } from './catalogue.ts';
import { compatible } from './questions.ts';

/** How two accounts stand to each other on one question. */
export interface SharedQuestion {
  question: Question;
  /** The readings that one of the two chooses, with the claims of these two only. */
  readings: ReadingInPlace[];
  relation: keyof typeof relations;
}

export const relations = {
  exclude: { label: 'They exclude each other', mark: '≠' },
  differ: { label: 'Different, and both can be true', mark: '≈' },
  same: { label: 'They say the same', mark: '=' },
} as const;

/** Two accounts side by side. */
export interface Comparison {
  first: Article;
  second: Article;
  shared: SharedQuestion[];
  onlyFirst: Question[];
  onlySecond: Question[];
}

const relationOf = (question: Question, first: string, second: string): SharedQuestion['relation'] => {
  const readings = (article: string) => question.answers.filter(({ claim }) => claim.article === article).map(({ reading }) => reading);
  const [ours, theirs] = [readings(first), readings(second)];
  if (ours.some((a) => theirs.some((b) => !compatible(question, a, b)))) return 'exclude';
  return new Set([...ours, ...theirs]).size === 1 ? 'same' : 'differ';
};

export const comparisonOf = (catalogue: Catalogue, first: Article, second: Article): Comparison => {
  const speaks = (question: Question, { id }: Article) => question.accounts.includes(id);
  const order = Object.keys(relations);
  return {
    first,
    second,
    shared: catalogue.questions
      .filter((question) => speaks(question, first) && speaks(question, second))
      .map((question): SharedQuestion => ({
        question,
        relation: relationOf(question, first.id, second.id),
        readings: readingsOf(catalogue, question)
          .map((reading) => ({ ...reading, answers: reading.answers.filter(({ claim }) => [first.id, second.id].includes(claim.account.id)) }))
          .filter(({ answers }) => answers.length > 0),
      }))
      .toSorted((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation)),
    onlyFirst: catalogue.questions.filter((question) => speaks(question, first) && !speaks(question, second)),
    onlySecond: catalogue.questions.filter((question) => speaks(question, second) && !speaks(question, first)),
  };
};

/** Up to so many accounts every pair has a page; above, only pairs that speak on one question. */
const everyPairUpTo = 30;

/** Pairs of accounts with a page of their own, the one published first standing first. */
export const pairsToCompare = (catalogue: Catalogue): { first: Article; second: Article }[] => {
  const { articles, questions } = catalogue;
  const meeting = new Set(questions.flatMap(({ accounts }) => accounts.flatMap((a, index) => accounts.slice(index + 1).map((b) => `${a}/${b}`))));
  return articles
    .flatMap((first, index) => articles.slice(index + 1).map((second) => ({ first, second })))
    .filter(({ first, second }) => articles.length <= everyPairUpTo || meeting.has(`${first.id}/${second.id}`));
};

/** The other accounts an account can be compared with, in order of publication. */
export const comparableWith = (catalogue: Catalogue, { id }: Article): { other: Article; first: Article; second: Article }[] =>
  pairsToCompare(catalogue)
    .filter(({ first, second }) => first.id === id || second.id === id)
    .map(({ first, second }) => ({ other: first.id === id ? second : first, first, second }));
