import type { Catalogue } from '../catalogue.ts';
import { fullCharts, mostShown, smallCharts, type Chart } from '../chart.ts';
import { oncePerCatalogue } from '../once.ts';
import { most, pageNumbers, pageOf, pageSize } from '../paging.ts';
import { monthInWords, storyByMonth, storyChoices, storyMonth, type StoryChoice, type StoryMonth } from '../story.ts';
import { byMonth, entriesOf, type Entry } from '../timeline.ts';

const monthsOf = oncePerCatalogue((catalogue: Catalogue) => byMonth(entriesOf(catalogue.events, catalogue.articles)));

/** Whether the story is longer than the chart shows; then each month has its own part. */
const isLong = ({ articles, events }: Catalogue) => articles.length > mostShown.accounts || events.length > mostShown.events;

/** A month in the table of a long story. */
export interface MonthCell {
  /** `yyyy-mm`. */
  month: string;
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

const countOf = (entries: readonly Entry[], kind: Entry['kind']) => entries.filter((entry) => entry.kind === kind).length;

/** Years without entries have no row, so that one event of long ago makes no empty table. */
const yearsOf = (catalogue: Catalogue): YearRow[] => {
  const months = monthsOf(catalogue);
  const fullest = Math.max(...months.map(({ entries }) => entries.length));
  const cells = months.map(({ month, entries }): MonthCell => ({
    month,
    name: monthInWords(month, entries),
    events: countOf(entries, 'event'),
    accounts: countOf(entries, 'publication'),
    step: Math.max(1, Math.ceil((5 * Math.log(entries.length)) / Math.log(Math.max(2, fullest)))),
  }));
  return [...Map.groupBy(cells, ({ month }) => month.slice(0, -3))].map(([year, ofYear]) => ({
    year,
    cells: Array.from({ length: 12 }, (_, index) => ofYear.find(({ month }) => Number(month.slice(-2)) === index + 1)),
  }));
};

export const timelineView = (catalogue: Catalogue): TimelineView => {
  const charts = fullCharts(catalogue);
  if (isLong(catalogue)) return { charts, years: yearsOf(catalogue) };
  const months = storyByMonth(catalogue);
  return { charts, whole: { months, choices: storyChoices(catalogue, months) }, years: [] };
};

/** A month beside another. */
export interface Neighbour {
  month: string;
  name: string;
}

/** What a part of a long story prints: a month, or a page of it. */
export interface TimelineMonthView {
  name: string;
  events: number;
  accounts: number;
  /** On the first page. */
  charts: Chart[];
  choices: StoryChoice[];
  lines: StoryMonth;
  current: number;
  last: number;
  previous?: Neighbour;
  next?: Neighbour;
}

/** What took part and which topic; an account speaks of many months, and its own page says of which events. */
const partChoices = (catalogue: Catalogue, month: StoryMonth): StoryChoice[] =>
  storyChoices(catalogue, [month], most.choices).filter(({ facet, options }) => facet !== 'account' && options.length > 1);

/** `month`: `yyyy-mm`, as `timelineParts` has it. */
export const timelineMonthView = (catalogue: Catalogue, month: string, page: number): TimelineMonthView => {
  const months = monthsOf(catalogue);
  const place = months.findIndex((part) => part.month === month);
  const entries = months[place]?.entries ?? [];
  const { shown, current, last } = pageOf(entries, page, pageSize);
  const { lines } = storyMonth(catalogue, month, shown);
  const withoutAccounts = lines.map((line) => ({ ...line, values: { ...line.values, account: [] } }));
  const neighbour = (part?: (typeof months)[number]): Neighbour | undefined => part && { month: part.month, name: monthInWords(part.month, part.entries) };
  const [previous, next] = [neighbour(months[place - 1]), neighbour(months[place + 1])];
  const list = { month: monthInWords(month, entries), lines: withoutAccounts };
  return {
    name: list.month,
    events: countOf(entries, 'event'),
    accounts: countOf(entries, 'publication'),
    charts:
      page === 1
        ? smallCharts(
            catalogue,
            entries.flatMap(({ kind, id }) => (kind === 'event' ? [catalogue.event(id)] : [])),
          )
        : [],
    choices: partChoices(catalogue, list),
    lines: list,
    current,
    last,
    ...(previous && { previous }),
    ...(next && { next }),
  };
};

/** The parts of a long story; none of a short one. */
export const timelineParts = (catalogue: Catalogue): { month: string; page: number }[] =>
  isLong(catalogue) ? monthsOf(catalogue).flatMap(({ month, entries }) => pageNumbers(entries.length, pageSize).map((page) => ({ month, page }))) : [];
