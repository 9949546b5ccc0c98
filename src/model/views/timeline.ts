import type { Catalogue } from '../catalogue.ts';
import { fullCharts, mostShown, smallCharts, type Chart } from '../chart/chart.ts';
import { oncePerCatalogue } from '../once.ts';
import { most, pageNumbers, pageOf, timelinePageSize } from './paging.ts';
import { monthInWords, storyByMonth, storyChoices, storyMonth, type StoryChoice, type StoryMonth } from './story.ts';
import { byMonth, entriesOf, type Entry } from '../time/timeline.ts';

/** A month in the table of a long story. */
interface MonthCell {
  /** `yyyy-mm`. */
  month: string;
  /** The part that holds it. */
  part: string;
  /** In words. */
  name: string;
  events: number;
  accounts: number;
  /** How much there is beside the fullest month, from 1 to 5; each step about as many times more. */
  step: number;
}

/** A year of that table, from January to December; nothing where nothing happened or came out. */
export interface YearRow {
  year: string;
  cells: (MonthCell | undefined)[];
}

/** What the timeline's own page prints: the whole story, or the table of its months. */
export interface TimelineView {
  charts: Chart[];
  whole?: { months: StoryMonth[]; choices: StoryChoice[] };
  years: YearRow[];
}

export function timelineView(catalogue: Catalogue): TimelineView {
  const charts = fullCharts(catalogue);
  if (isLong(catalogue)) return { charts, years: yearsOf(catalogue) };
  const months = storyByMonth(catalogue);
  return { charts, whole: { months, choices: storyChoices(catalogue, months) }, years: [] };
}

/** A part beside another. */
export type Neighbour = Pick<Part, 'part' | 'name'>;

/** What a part of a long story prints, or a page of it. */
export interface TimelinePartView {
  name: string;
  events: number;
  accounts: number;
  /** On the first page. */
  charts: Chart[];
  choices: StoryChoice[];
  months: StoryMonth[];
  current: number;
  last: number;
  previous?: Neighbour;
  next?: Neighbour;
}

/** `part` and `page`: as `timelineParts` has them. */
export function timelinePartView(catalogue: Catalogue, part: string, page: number): TimelinePartView {
  const parts = partsOf(catalogue);
  const place = parts.findIndex((other) => other.part === part);
  const { name = part, months = [] } = parts[place] ?? {};
  const entries = months.flatMap((month) => month.entries);
  const { shown, current, last } = pageOf(entries, page, timelinePageSize);
  const events = shown.flatMap(({ kind, id }) => (kind === 'event' ? [catalogue.event(id)] : []));
  const lists = byMonth(shown).map(({ month, entries: some }) => withoutAccounts(storyMonth(catalogue, month, some)));
  const neighbour = (other?: Part): Neighbour | undefined => other && { part: other.part, name: other.name };
  const [previous, next] = [neighbour(parts[place - 1]), neighbour(parts[place + 1])];
  return {
    name,
    events: countOf(entries, 'event'),
    accounts: countOf(entries, 'publication'),
    charts: page === 1 ? smallCharts(catalogue, events) : [],
    choices: partChoices(catalogue, lists),
    months: lists,
    current,
    last,
    ...(previous && { previous }),
    ...(next && { next }),
  };
}

/** The parts of a long story, with their pages; none of a short one. */
export const timelineParts = (catalogue: Catalogue): { part: string; page: number }[] =>
  isLong(catalogue)
    ? partsOf(catalogue).flatMap(({ part, months }) => {
        const entries = months.reduce((sum, month) => sum + month.entries.length, 0);
        return pageNumbers(entries, timelinePageSize).map((page) => ({ part, page }));
      })
    : [];

const monthsOf = oncePerCatalogue((catalogue: Catalogue) => byMonth(entriesOf(catalogue.events, catalogue.accounts)));

/** Whether the story is longer than the chart shows; then it is read in parts. */
const isLong = ({ accounts, events }: Catalogue) => accounts.length > mostShown.accounts || events.length > mostShown.events;

type Month = ReturnType<typeof monthsOf>[number];

/** A part of a long story. */
interface Part {
  /** `yyyy`, or `yyyy-mm` where the year is too long for a page. */
  part: string;
  name: string;
  months: Month[];
}

const yearOf = ({ month }: Month): string => month.slice(0, -3);

const partsOf = oncePerCatalogue((catalogue: Catalogue): Part[] =>
  [...Map.groupBy(monthsOf(catalogue), yearOf)].flatMap(([year, months]) =>
    months.reduce((sum, { entries }) => sum + entries.length, 0) <= timelinePageSize
      ? [{ part: year, name: year, months }]
      : months.map((month) => ({ part: month.month, name: monthInWords(month.month, month.entries), months: [month] })),
  ),
);

const countOf = (entries: readonly Entry[], kind: Entry['kind']) => entries.filter((entry) => entry.kind === kind).length;

/** Years without entries have no row, so that one event of long ago makes no empty table. */
function yearsOf(catalogue: Catalogue): YearRow[] {
  const fullest = Math.max(...monthsOf(catalogue).map(({ entries }) => entries.length));
  const cells = partsOf(catalogue).flatMap(({ part, months }) =>
    months.map(({ month, entries }): MonthCell => ({
      month,
      part,
      name: monthInWords(month, entries),
      events: countOf(entries, 'event'),
      accounts: countOf(entries, 'publication'),
      step: Math.max(1, Math.ceil((5 * Math.log(entries.length)) / Math.log(Math.max(2, fullest)))),
    })),
  );
  return [...Map.groupBy(cells, ({ month }) => month.slice(0, -3))].map(([year, ofYear]) => ({
    year,
    cells: Array.from({ length: 12 }, (_, index) => ofYear.find(({ month }) => Number(month.slice(-2)) === index + 1)),
  }));
}

/** Who took part and which topic, where there are events to choose from; an account speaks of many months, and its own page says of which events. */
const partChoices = (catalogue: Catalogue, months: readonly StoryMonth[]): StoryChoice[] =>
  months.flatMap(({ lines }) => lines).filter(({ event }) => event).length < 2
    ? []
    : storyChoices(catalogue, months, most.choices).filter(({ facet, options }) => facet !== 'account' && options.length > 1);

/** The account of a line is of no use where nothing is filtered by account. */
const withoutAccounts = (month: StoryMonth): StoryMonth => ({
  ...month,
  lines: month.lines.map((line) => ({ ...line, values: { ...line.values, account: [] } })),
});
