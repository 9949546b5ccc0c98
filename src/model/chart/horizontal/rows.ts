import { isLetter } from '../../relations/short-labels.ts';
import { claimCellsOf, precedesEvent, type ChartAccount, type ClaimCell } from '../chart-data.ts';
import type { Item, TextLabel } from '../chart.ts';
import { knowledgeOfFirst } from '../../relations/silence.ts';
import { byDate, extentOf, publicationExtent } from '../date-extent.ts';
import { round } from '../geometry.ts';
import { accountItem, markItem } from '../items.ts';
import { firstFitLanes, laneCount, type Interval } from '../lanes.ts';
import { dateDetail, shortDate } from '../text/publication-labels.ts';
import { truncated } from '../text/text-fit.ts';
import type { HorizontalFrame } from './frame.ts';
import type { HorizontalMetrics } from './metrics.ts';

/** The accounts of a horizontal chart: a row for each, with the marks of its claims left and right of its publication. */

export interface AccountRow {
  account: ChartAccount;
  marks: StackedMark[];
  top: number;
  bottom: number;
  /** First and last position of the publication on the axis. */
  published: Interval;
}

/** The rows in order of publication. `top`: upper edge of the first. */
export function accountRowsOf(frame: HorizontalFrame, top: number): AccountRow[] {
  const { data, metrics } = frame;
  return data.accounts.reduce<AccountRow[]>((rows, account) => {
    const marks = stackedMarks(account, frame);
    const rowTop = rows.at(-1)?.bottom ?? top;
    const height = Math.max(metrics.minRowHeight, laneCount(marks.map(({ level }) => level)) * levelHeight + 9);
    return [...rows, { account, marks, top: rowTop, bottom: rowTop + height, published: publishedOn(account, frame) }];
  }, []);
}

/** True if the span of a publication is wide enough to be seen. */
export const isSpan = ({ published: { start, end } }: AccountRow): boolean => end - start >= minSpan;

/** The links of a row: the account, then its marks from left to right. */
export const rowItems = ({ account, marks, bottom }: AccountRow, metrics: HorizontalMetrics): Item[] => [
  accountItem(account, gutterLabels(account, metrics, bottom)),
  ...marks.map(({ cell, x, r, level }) => markItem(cell, { x, y: bottom - 5 - metrics.countRadius - level * levelHeight, r })),
];

interface StackedMark {
  cell: ClaimCell;
  x: number;
  r: number;
  /** 0 is the lowest. */
  level: number;
}

/** Space between the rows and the right edge of the drawing. */
export const rightMargin = 4;

/** Width below which a publication is drawn as a line. */
const minSpan = 3;

/** Font sizes of the classes `date` and `gap`. */
const dateSize = 11;
const detailSize = 10;

const levelHeight = 15.5;

/** Minimum space between two marks of a level. */
const markGap = 0.8;

/** Minimum space between a mark and the publication line. */
const lineGap = 2;

/** The marks of an account from left to right, each on its side of the publication if the dates give it one; marks that would touch are stacked. */
function stackedMarks(account: ChartAccount, frame: HorizontalFrame): StackedMark[] {
  const { data, axis, metrics } = frame;
  const { end } = publishedOn(account, frame);
  const marks = claimCellsOf(data)
    .filter((cell) => cell.account === account)
    .map((cell) => {
      const r = cell.group.count > 1 ? metrics.countRadius : metrics.singleRadius;
      const x = axis.scale(markInstant(cell));
      const sides = { cannot: Math.max(x, end + r + lineGap), 'may-not': x, can: Math.min(x, end - r - lineGap) };
      return { cell, r, x: sides[knowledgeOfFirst(account, [cell.event.date])] };
    })
    .toSorted((a, b) => a.x - b.x || byDate(a.cell.event, b.cell.event));
  const levels = firstFitLanes(marks.map(({ x, r }) => ({ start: x - r, end: x + r + markGap })));
  return marks.map((mark, index) => ({ ...mark, level: levels[index] ?? 0 }));
}

/** The positions of the bounds of a publication. A missing bound is the edge of the rows. */
function publishedOn({ published }: ChartAccount, { axis, metrics }: HorizontalFrame): Interval {
  const { from, to } = publicationExtent(published).unbounded;
  return { start: from === -Infinity ? metrics.gutter : axis.scale(from), end: to === Infinity ? metrics.width - rightMargin : axis.scale(to) };
}

/** The middle of the event; if it had begun but not ended at the publication, the middle of the part before the publication. */
function markInstant(cell: ClaimCell): number {
  const { from, to } = extentOf(cell.event.date);
  return (from + (precedesEvent(cell) ? to : Math.max(from, Math.min(to, publicationExtent(cell.account.published).unbounded.to)))) / 2;
}

/** The letter of the account, if it has one, and the date of publication, cut to the gutter. A short label is too long for the gutter. */
function gutterLabels({ siglum, published }: ChartAccount, { dateX, gutter, showTimes }: HorizontalMetrics, bottom: number): TextLabel[] {
  const baseline = round(bottom - (showTimes ? 22 : 7));
  const hasLetter = isLetter(siglum);
  const x = hasLetter ? dateX : 2;
  const detail = dateDetail(published);
  return [
    ...(hasLetter ? [{ x: 2, y: baseline, text: siglum, kind: 'siglum' as const }] : []),
    { x, y: baseline, text: truncated(shortDate(published), { fontSize: dateSize, width: gutter - x }), kind: 'date' },
    ...(showTimes && detail !== ''
      ? [{ x, y: round(bottom - 8), text: truncated(detail, { fontSize: detailSize, width: gutter - x }), kind: 'gap' as const }]
      : []),
  ];
}
