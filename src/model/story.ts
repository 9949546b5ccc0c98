import { entryInPlace, type EntryInPlace } from './apparatus.ts';
import type { Catalogue, Question } from './catalogue.ts';
import { dateInWords } from './dates.ts';
import { compareNames } from './names.ts';
import type { QuestionState } from './questions.ts';
import { labelWithLetter } from './short-labels.ts';
import { byMonth, entriesOf } from './timeline.ts';

/** The whole story in order, with what its list prints and what its filters go by. */

/** What the list and the chart of the story are filtered by, in the order of the form and of the address. */
export const storyFacets = {
  actor: 'Who took part',
  topic: 'Topic',
  account: 'Account',
} as const;

export type StoryFacet = keyof typeof storyFacets;

/** Questions on which the accounts, or one of them, exclude each other, under their state. */
export interface Difference {
  state: QuestionState;
  questions: Question[];
}

export interface StoryLine extends EntryInPlace {
  differences: Difference[];
  /** Ids by which it is found; a publication has its account alone. */
  values: Record<StoryFacet, string[]>;
}

export interface StoryMonth {
  /** "April 2025"; the year alone where nothing in it has a month. */
  month: string;
  lines: StoryLine[];
}

const differing: readonly QuestionState[] = ['conflict', 'self-conflict'];

/** The conflicts about an event, in the order of `questionStates`. */
export const differencesAbout = (catalogue: Catalogue, event: string): Difference[] => {
  const about = catalogue.questionsOnEvent(event).filter((question) => question.about.includes(event));
  return differing.map((state) => ({ state, questions: about.filter((question) => question.state === state) })).filter(({ questions }) => questions.length > 0);
};

const lineOf = (catalogue: Catalogue, entry: EntryInPlace): StoryLine => ({
  ...entry,
  differences: entry.event ? differencesAbout(catalogue, entry.event.id) : [],
  values: {
    actor: entry.event ? [...new Set([...entry.event.actors, ...(entry.event.place ? [entry.event.place] : [])])] : [],
    topic: entry.event?.topics ?? [],
    account: (entry.article ? [entry.article] : [...entry.accounts, ...entry.foreseenBy]).map(({ id }) => id),
  },
});

/** Events and publications by month, in order. */
export const storyByMonth = (catalogue: Catalogue): StoryMonth[] =>
  byMonth(entriesOf(catalogue.events, catalogue.articles)).map(({ month, entries }) => ({
    month: dateInWords(entries.every(({ date }) => date === month.slice(0, 4)) ? month.slice(0, 4) : month),
    lines: entries.map((entry) => lineOf(catalogue, entryInPlace(catalogue, entry))),
  }));

/** For each filter the values that some event has: actors and topics alphabetically, accounts in order of publication. */
export const storyChoices = (
  catalogue: Catalogue,
  months: readonly StoryMonth[],
): { facet: StoryFacet; label: string; options: { value: string; label: string }[] }[] => {
  const events = months.flatMap(({ lines }) => lines.filter(({ event }) => event));
  const used = (facet: StoryFacet) => [...new Set(events.flatMap(({ values }) => values[facet]))];
  const alphabetical = (options: { value: string; label: string }[]) =>
    options.toSorted((a, b) => compareNames(a.label, b.label) || (a.value < b.value ? -1 : 1));
  const accounts = new Set(used('account'));
  return [
    { facet: 'actor', label: storyFacets.actor, options: alphabetical(used('actor').map((value) => ({ value, label: catalogue.actor(value).name }))) },
    { facet: 'topic', label: storyFacets.topic, options: alphabetical(used('topic').map((value) => ({ value, label: catalogue.topic(value).label }))) },
    {
      facet: 'account',
      label: storyFacets.account,
      options: catalogue.articles.filter(({ id }) => accounts.has(id)).map((account) => ({ value: account.id, label: labelWithLetter(account, ': ') })),
    },
  ];
};
