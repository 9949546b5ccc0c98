import { isLetter } from '../../relations/short-labels.ts';
import { claimCellsOf, type ChartData } from '../chart-data.ts';
import type { AccountItem, EventItem, Item, MarkItem, TextLabel } from '../chart.ts';
import { round } from '../geometry.ts';
import { accountItem, eventItem, markItem } from '../items.ts';
import { dayRange } from '../text/date-labels.ts';
import { publicationDay } from '../text/publication-labels.ts';
import { baselineShift } from '../text/text-fit.ts';
import { barShape, barsOf, type Bar } from './bars.ts';
import type { Columns } from './columns.ts';
import { verticalMetrics } from './metrics.ts';
import { middleOf, type AccountRow, type Row } from './rows.ts';

/** The links of the tall chart. */

/** What the links are laid out from. */
export interface VerticalFrame {
  data: ChartData;
  rows: readonly Row[];
  columns: Columns;
}

/** The links row by row: the account, or the event and its marks from left to right. */
export function verticalItems(frame: VerticalFrame): Item[] {
  const bars = barsOf(frame.rows);
  return frame.rows.flatMap((row): Item[] =>
    row.kind === 'account'
      ? [publicationItem(row, frame.columns)]
      : bars.filter((bar) => bar.row === row).flatMap((bar) => [barItem(bar, frame.data), ...marksOf(bar, frame)]),
  );
}

const countRadius = 8.5;
const singleRadius = 5.5;

function publicationItem(row: AccountRow, { centreOf }: Columns): AccountItem {
  const { account, text } = row;
  return accountItem(account, [
    dayLabel(row, publicationDay(account.published)),
    ...titleLabels(text, row, 'date'),
    ...(isLetter(account.siglum)
      ? [{ x: round(centreOf(account)), y: round(middleOf(row) + 4), text: account.siglum, kind: 'siglum' as const, anchor: 'middle' as const }]
      : []),
  ]);
}

function barItem(bar: Bar, data: ChartData): EventItem {
  const { row } = bar;
  return eventItem(row.event, data, {
    ...barShape(bar),
    labels: [dayLabel(row, dayRange(row.event.date)), ...titleLabels(row.text, row, 'label')],
    dropLine: '',
  });
}

const marksOf = ({ row }: Bar, { data, columns }: VerticalFrame): MarkItem[] =>
  claimCellsOf(data)
    .filter(({ event }) => event === row.event)
    .map((cell) => markItem(cell, { x: columns.centreOf(cell.account), y: middleOf(row), r: cell.group.count > 1 ? countRadius : singleRadius }))
    .toSorted((a, b) => a.x - b.x);

/** The baseline of the first line of a row. */
const baselineOf = (row: Row) => round(middleOf(row) + baselineShift(verticalMetrics.fontSize));

const dayLabel = (row: Row, text: string): TextLabel => ({ x: verticalMetrics.dayX, y: baselineOf(row), text, kind: 'day', anchor: 'end' });

const titleLabels = (lines: readonly string[], row: Row, kind: TextLabel['kind']): TextLabel[] =>
  lines.map((text, index) => ({ x: verticalMetrics.titleX, y: round(baselineOf(row) + index * verticalMetrics.lineHeight), text, kind }));
