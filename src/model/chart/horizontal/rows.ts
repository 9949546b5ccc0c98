import { isLetter } from '../../relations/short-labels.ts';
import { claimCellsOf, precedesEvent, type ChartAccount, type ClaimCell } from '../chart-data.ts';
import type { Item, TextLabel } from '../chart.ts';
import { byDate, extentOf } from '../date-extent.ts';
import { round } from '../geometry.ts';
import { accountItem, markItem } from '../items.ts';
import { firstFitLanes, laneCount } from '../lanes.ts';
import { shortDate } from '../text/date-labels.ts';
import { clockTime } from '../text/wording.ts';
import type { HorizontalFrame } from './frame.ts';
import type { HorizontalMetrics } from './metrics.ts';

/** The accounts of a horizontal chart: a row for each, with the marks of its claims left and right of its publication. */

export interface AccountRow {
  account: ChartAccount;
  marks: StackedMark[];
  top: number;
  bottom: number;
  /** Position of the publication on the axis. */
  publishedX: number;
}

/** The rows in order of publication. `top`: upper edge of the first. */
export function accountRowsOf(frame: HorizontalFrame, top: number): AccountRow[] {
  const { data, axis, metrics } = frame;
  return data.accounts.reduce<AccountRow[]>((rows, account) => {
    const marks = stackedMarks(account, frame);
    const rowTop = rows.at(-1)?.bottom ?? top;
    const height = Math.max(metrics.minRowHeight, laneCount(marks.map(({ level }) => level)) * levelHeight + 9);
    return [...rows, { account, marks, top: rowTop, bottom: rowTop + height, publishedX: axis.scale(Date.parse(account.at)) }];
  }, []);
}

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

const levelHeight = 15.5;

/** Minimum space between two marks of a level. */
const markGap = 0.8;

/** Minimum space between a mark and the publication line. */
const lineGap = 2;

/** The marks of an account from left to right, each on its side of the publication; marks that would touch are stacked. */
function stackedMarks(account: ChartAccount, { data, axis, metrics }: HorizontalFrame): StackedMark[] {
  const published = axis.scale(Date.parse(account.at));
  const marks = claimCellsOf(data)
    .filter((cell) => cell.account === account)
    .map((cell) => {
      const r = cell.group.count > 1 ? metrics.countRadius : metrics.singleRadius;
      const x = axis.scale(markInstant(cell));
      return { cell, r, x: precedesEvent(cell) ? Math.max(x, published + r + lineGap) : Math.min(x, published - r - lineGap) };
    })
    .toSorted((a, b) => a.x - b.x || byDate(a.cell.event, b.cell.event));
  const levels = firstFitLanes(marks.map(({ x, r }) => ({ start: x - r, end: x + r + markGap })));
  return marks.map((mark, index) => ({ ...mark, level: levels[index] ?? 0 }));
}

/** The middle of the event; if it had begun but not ended at the publication, the middle of the part before the publication. */
function markInstant(cell: ClaimCell): number {
  const { from, to } = extentOf(cell.event.date);
  return (from + (precedesEvent(cell) ? to : Math.min(to, Date.parse(cell.account.at)))) / 2;
}

/** The letter of the account, if it has one, and the date of publication. A short label is too long for the gutter. */
function gutterLabels(account: ChartAccount, { dateX, showTimes }: HorizontalMetrics, bottom: number): TextLabel[] {
  const baseline = round(bottom - (showTimes ? 22 : 7));
  const hasLetter = isLetter(account.siglum);
  const x = hasLetter ? dateX : 2;
  return [
    ...(hasLetter ? [{ x: 2, y: baseline, text: account.siglum, kind: 'siglum' as const }] : []),
    { x, y: baseline, text: shortDate(account.at), kind: 'date' },
    ...(showTimes ? [{ x, y: round(bottom - 8), text: clockTime(account), kind: 'gap' as const }] : []),
  ];
}
