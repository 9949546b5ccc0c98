import { valueCounts } from '../../filters/value-counts.ts';
import { conflictsAbout } from './most-contested.ts';
import { timelineEntry, type TimelineEntry } from './timeline-entries.ts';
import { dateInWords } from '../time/date-words.ts';
import type { Catalogue } from '../catalogue.ts';
import { questionInBrief, type QuestionInBrief } from './in-brief.ts';
import { entryLine, type EntryLine } from './list-entries.ts';
import { compareNames } from '../relations/printed-names.ts';
import { cappedMap, most, type Capped } from './paging.ts';
import type { QuestionState } from '../relations/questions.ts';
import { storyForm, type StoryFacet } from './story-form.ts';
import { labelWithLetter } from '../relations/short-labels.ts';
import { byMonth, entriesOf, type Entry } from '../time/timeline.ts';

/** The timeline as a list: its lines by month, and the values of its filters. */

export interface StoryLine extends EntryLine {
  differences: Difference[];
  /** Ids by which it is found; a publication has its account alone. */
  values: Record<StoryFacet, string[]>;
}

export interface StoryMonth {
  /** As of `monthKey`. */
  id: string;
  /** "April 2025"; "2025" for what is dated by a year alone. */
  month: string;
  lines: StoryLine[];
}

/** The lines of a group of `byMonth`. */
export const storyMonth = (catalogue: Catalogue, month: string, entries: readonly Entry[]): StoryMonth => ({
  id: month,
  month: dateInWords(month),
  lines: entries.map((entry) => lineOf(catalogue, timelineEntry(catalogue, entry))),
});

/** All events and publications by month, in chronological order. */
export const storyByMonth = (catalogue: Catalogue): StoryMonth[] =>
  byMonth(entriesOf(catalogue.events, catalogue.accounts)).map(({ month, entries }) => storyMonth(catalogue, month, entries));

/** What one filter offers. */
export interface StoryChoice {
  facet: StoryFacet;
  label: string;
  options: { value: string; label: string }[];
}

/** For each filter the values that some event has, at most `count`, without filters that have none: actors and topics alphabetically, accounts in order of publication. */
export function storyChoices(catalogue: Catalogue, months: readonly StoryMonth[], count = Infinity): StoryChoice[] {
  const lines = months.flatMap((month) => month.lines);
  const used = (facet: StoryFacet) => usedMost(lines, facet, count);
  const alphabetical = (options: { value: string; label: string }[]) =>
    options.toSorted((a, b) => compareNames(a.label, b.label) || (a.value < b.value ? -1 : 1));
  const accounts = new Set(used('account'));
  const choices: StoryChoice[] = [
    {
      facet: 'actor',
      label: storyForm.actor.label,
      options: alphabetical(used('actor').map((value) => ({ value, label: catalogue.actor(value).name }))),
    },
    {
      facet: 'topic',
      label: storyForm.topic.label,
      options: alphabetical(used('topic').map((value) => ({ value, label: catalogue.topic(value).label }))),
    },
    {
      facet: 'account',
      label: storyForm.account.label,
      options: catalogue.accounts.filter(({ id }) => accounts.has(id)).map((account) => ({ value: account.id, label: labelWithLetter(account, ': ') })),
    },
  ];
  return choices.filter(({ options }) => options.length > 0);
}

/** The contested questions of one state. */
interface Difference {
  state: QuestionState;
  questions: Capped<QuestionInBrief>;
}

/** The contested questions about an event by state, in the order of `questionStates`. */
function differencesAbout(catalogue: Catalogue, event: string): Difference[] {
  return [...Map.groupBy(conflictsAbout(catalogue, event), ({ state }) => state)].map(([state, questions]) => ({
    state,
    questions: cappedMap(questions, most.differences, questionInBrief),
  }));
}

const lineOf = (catalogue: Catalogue, entry: TimelineEntry): StoryLine => ({
  ...entryLine(entry),
  differences: entry.event ? differencesAbout(catalogue, entry.event.id) : [],
  values: {
    actor: entry.event ? [...new Set([...entry.event.actors, ...(entry.event.place ? [entry.event.place] : [])])] : [],
    topic: entry.event?.topics ?? [],
    account: (entry.account ? [entry.account] : [...entry.accounts, ...entry.foreseenBy]).map(({ id }) => id),
  },
});

/** The values of one filter that events have; of more than `count` those of most events, ties by id. */
function usedMost(lines: readonly StoryLine[], facet: StoryFacet, count: number): string[] {
  const events = lines.flatMap(({ event, values }) => (event ? [values] : []));
  return [...valueCounts(events, facet)]
    .toSorted(([a, usesOfA], [b, usesOfB]) => usesOfB - usesOfA || (a < b ? -1 : 1))
    .slice(0, count)
    .map(([value]) => value);
}
