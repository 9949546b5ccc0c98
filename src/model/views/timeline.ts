import type { Catalogue } from '../catalogue.ts';
import type { Chart } from '../chart/chart.ts';
import { chartLimits } from '../chart/chart-data.ts';
import { fullCharts, smallCharts } from '../chart/page-charts.ts';
import { oncePerCatalogue } from '../once.ts';
import { most, pageNumbers, pageOf, timelinePageSize } from './paging.ts';
import { dateInWords } from '../time/date-words.ts';
import { storyByMonth, storyChoices, storyMonth, type StoryChoice, type StoryMonth } from './story.ts';
import { byMonth, entriesOf, type Entry } from '../time/timeline.ts';

/** The timeline: on one page, or in parts with a table of months if it is long. */

/** A row of the table, from January to December. Months without entries are undefined. */
export interface YearRow {
  year: string;
  /** What is dated by the year alone. */
  undated: MonthCell | undefined;
  cells: (MonthCell | undefined)[];
}

/** What the first page of the timeline prints: all entries in `whole`, or a table of months in `years`. */
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

/** The previous or next part. */
export type Neighbour = Pick<Part, 'part' | 'name'>;

/** What a page of a part of a long timeline prints. */
export interface TimelinePartView {
  name: string;
  events: number;
  accounts: number;
  /** Empty except on the first page. */
  charts: Chart[];
  choices: StoryChoice[];
  months: StoryMonth[];
  current: number;
  last: number;
  previous?: Neighbour;
  next?: Neighbour;
}

/** `part` and `page` are those of `timelineParts`. */
export function timelinePartView(catalogue: Catalogue, part: string, page: number): TimelinePartView {
  const parts = partsOf(catalogue);
  const index = parts.findIndex((other) => other.part === part);
  const { name = part, months = [] } = parts[index] ?? {};
  const entries = months.flatMap((month) => month.entries);
  const { shown, current, last } = pageOf(entries, page, timelinePageSize);
  const events = shown.flatMap(({ kind, id }) => (kind === 'event' ? [catalogue.event(id)] : []));
  const lists = byMonth(shown).map(({ month, entries: some }) => withoutAccounts(storyMonth(catalogue, month, some)));
  const neighbour = (other?: Part): Neighbour | undefined => other && { part: other.part, name: other.name };
  const [previous, next] = [neighbour(parts[index - 1]), neighbour(parts[index + 1])];
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

/** The parts of a long timeline with their page numbers; empty for a short one. */
export const timelineParts = (catalogue: Catalogue): { part: string; page: number }[] =>
  isLong(catalogue)
    ? partsOf(catalogue).flatMap(({ part, months }) => {
        const entries = months.reduce((sum, month) => sum + month.entries.length, 0);
        return pageNumbers(entries, timelinePageSize).map((page) => ({ part, page }));
      })
    : [];

/** A month in the table of a long timeline, or what is dated by a year alone. */
interface MonthCell {
  /** As of `monthKey`. */
  month: string;
  /** The part that contains it. */
  part: string;
  /** In words. */
  name: string;
  events: number;
  accounts: number;
  /** Number of entries on a logarithmic scale from 1 to 5, relative to the fullest month. */
  step: number;
}

const monthsOf = oncePerCatalogue((catalogue: Catalogue) => byMonth(entriesOf(catalogue.events, catalogue.accounts)));

/** True if there are more entries than the chart shows. */
const isLong = ({ accounts, events }: Catalogue) => accounts.length > chartLimits.accounts || events.length > chartLimits.events;

type Month = ReturnType<typeof monthsOf>[number];

/** A part of a long timeline. */
interface Part {
  /** `yyyy`, or `yyyy-mm` if the year does not fit on a page. */
  part: string;
  name: string;
  months: Month[];
}

const yearOf = ({ month }: Pick<Month, 'month'>): string => month.slice(0, 'yyyy'.length);

const partsOf = oncePerCatalogue((catalogue: Catalogue): Part[] =>
  [...Map.groupBy(monthsOf(catalogue), yearOf)].flatMap(([year, months]) =>
    months.reduce((sum, { entries }) => sum + entries.length, 0) <= timelinePageSize
      ? [{ part: year, name: year, months }]
      : months.map((month) => ({ part: month.month, name: dateInWords(month.month), months: [month] })),
  ),
);

const countOf = (entries: readonly Entry[], kind: Entry['kind']) => entries.filter((entry) => entry.kind === kind).length;

/** The table of months. Years without entries have no row. */
function yearsOf(catalogue: Catalogue): YearRow[] {
  const fullest = Math.max(...monthsOf(catalogue).map(({ entries }) => entries.length));
  const cells = partsOf(catalogue).flatMap(({ part, months }) =>
    months.map(({ month, entries }): MonthCell => ({
      month,
      part,
      name: dateInWords(month),
      events: countOf(entries, 'event'),
      accounts: countOf(entries, 'publication'),
      step: Math.max(1, Math.ceil((5 * Math.log(entries.length)) / Math.log(Math.max(2, fullest)))),
    })),
  );
  return [...Map.groupBy(cells, yearOf)].map(([year, ofYear]) => ({
    year,
    undated: ofYear.find(({ month }) => month === year),
    cells: Array.from({ length: 12 }, (_, index) => ofYear.find(({ month }) => Number(month.slice(-2)) === index + 1)),
  }));
}

/** The actor and topic filters of a part, if it has several events. There is no account filter, because an account spans many parts. */
const partChoices = (catalogue: Catalogue, months: readonly StoryMonth[]): StoryChoice[] =>
  months.flatMap(({ lines }) => lines).filter(({ event }) => event).length < 2
    ? []
    : storyChoices(catalogue, months, most.choices).filter(({ facet, options }) => facet !== 'account' && options.length > 1);

/** Removes the account values, which no filter of a part uses. */
const withoutAccounts = (month: StoryMonth): StoryMonth => ({
  ...month,
  lines: month.lines.map((line) => ({ ...line, values: { ...line.values, account: [] } })),
});
