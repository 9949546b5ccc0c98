import { isLetter } from '../../relations/short-labels.ts';
import type { ChartData } from '../chart-data.ts';
import type { Chart, TextLabel } from '../chart.ts';
import { polyline, round, roundedBox } from '../geometry.ts';
import { chartTitle, descriptionOf } from '../text/wording.ts';
import { columnsOf } from './columns.ts';
import { verticalItems, type VerticalFrame } from './items.ts';
import { verticalMetrics } from './metrics.ts';
import { middleOf, rowsOf, type AccountRow, type Row } from './rows.ts';

/**
 * The vertical form, for narrow windows: time runs from top to bottom, with a row for each event and each publication, and a column for each
 * account. Long gaps are cut and labelled with their duration. The bars of the events beside the rows follow the same time scale.
 */
export function tallChart(data: ChartData): Chart {
  const { width, titleX } = verticalMetrics;
  const columns = columnsOf(data.accounts);
  const rows = rowsOf(data, columns.left - titleX - 6);
  const rowsBottom = rows.at(-1)?.bottom ?? 0;
  const frame = { data, rows, columns };
  const cells = publicationCells(frame);
  return {
    form: 'tall',
    width,
    height: round(rowsBottom + 6),
    title: chartTitle,
    description: descriptionOf(data, 'vertical'),
    futureAreas: cells.map(({ left, y }) => roundedBox({ x: left, y, width: columns.columnWidth, height: rowsBottom - y })),
    gridLines: rows.map(({ bottom }) => polyline([titleX, bottom], [width, bottom])).join(''),
    axisLine: '',
    breaks: rows.flatMap((row) => (row.axisBreak ? [{ mark: breakMark(row.axisBreak.top), guide: '', label: row.axisBreak.label }] : [])),
    publicationLine: polyline(...cells.flatMap(({ left, right, y }) => [[left, y] as const, [right, y] as const])),
    labels: rows.flatMap((row) => [...breakLabels(row), ...headingLabels(row, frame)]),
    items: verticalItems(frame),
  };
}

/** The edges of the column of each account and the y of its publication, in order of publication. */
function publicationCells({ data, rows, columns: { columnWidth, centreOf } }: VerticalFrame): { left: number; right: number; y: number }[] {
  const publications = new Map(rows.filter((row): row is AccountRow => row.kind === 'account').map((row) => [row.account, row]));
  return data.accounts.map((account) => {
    const row = publications.get(account);
    return { left: centreOf(account) - columnWidth / 2, right: centreOf(account) + columnWidth / 2, y: row ? middleOf(row) : 0 };
  });
}

/** Two strokes across the axis. */
function breakMark(top: number): string {
  const { dayX } = verticalMetrics;
  return polyline([dayX - 6, top + 17], [dayX, top + 6]) + polyline([dayX, top + 17], [dayX + 6, top + 6]);
}

const breakLabels = (row: Row): TextLabel[] =>
  row.axisBreak ? [{ x: verticalMetrics.titleX, y: round(row.axisBreak.top + 16), text: row.axisBreak.label, kind: 'gap' }] : [];

/** The month above a row, and the letters of the accounts above their columns. */
function headingLabels({ heading }: Row, { data, columns }: VerticalFrame): TextLabel[] {
  if (!heading) return [];
  const y = round(heading.y);
  const letters = data.accounts.filter(({ siglum }) => isLetter(siglum));
  return [
    { x: 0, y, text: heading.text, kind: 'month' },
    ...letters.map((account): TextLabel => ({ x: round(columns.centreOf(account)), y, text: account.siglum, kind: 'gap', anchor: 'middle' })),
  ];
}
