import { isLetter } from '../../relations/short-labels.ts';
import type { ChartData } from '../chart-data.ts';
import type { Chart, TextLabel } from '../chart.ts';
import { publicationExtent } from '../date-extent.ts';
import { polyline, round, roundedBox, runsOf } from '../geometry.ts';
import type { Interval } from '../lanes.ts';
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
    futureAreas: cells.map(({ left, end }) => roundedBox({ x: left, y: end, width: columns.columnWidth, height: rowsBottom - end })),
    openAreas: cells.filter(isSpan).map(({ left, start, end }) => roundedBox({ x: left, y: start, width: columns.columnWidth, height: end - start })),
    gridLines: rows.map(({ bottom }) => polyline([titleX, bottom], [width, bottom])).join(''),
    axisLine: '',
    breaks: rows.flatMap((row) => (row.axisBreak ? [{ mark: breakMark(row.axisBreak.top), guide: '', label: row.axisBreak.label }] : [])),
    publicationLine: runsOf(cells, (cell) => !isSpan(cell))
      .map((run) => polyline(...run.flatMap(({ left, right, end }) => [[left, end] as const, [right, end] as const])))
      .join(''),
    labels: rows.flatMap((row) => [...breakLabels(row), ...headingLabels(row, frame)]),
    items: verticalItems(frame),
  };
}

/** The column of an account with the first and last y of its publication. */
interface PublicationCell extends Interval {
  left: number;
  right: number;
}

const isSpan = ({ start, end }: PublicationCell): boolean => end > start;

/** The cells in order of publication. A publication is at the middle of its row; if events may have happened before or after it, it is a span. */
function publicationCells({ data, rows, columns: { columnWidth, centreOf } }: VerticalFrame): PublicationCell[] {
  const publications = new Map(rows.filter((row): row is AccountRow => row.kind === 'account').map((row) => [row.account, row]));
  return data.accounts.map((account) => {
    const row = publications.get(account);
    const [left, right] = [centreOf(account) - columnWidth / 2, centreOf(account) + columnWidth / 2];
    return { left, right, ...(row ? spanIn(rows, row) : { start: 0, end: 0 }) };
  });
}

/** The first and last y of a publication among the rows: to the top of the first row that is certainly later; an open start is the top of the chart. */
function spanIn(rows: readonly Row[], row: AccountRow): Interval {
  const { from, to } = publicationExtent(row.account.published).unbounded;
  const position = rows.indexOf(row);
  const later = rows.findIndex((other, index) => index > position && other.from > to);
  const next = later === -1 ? rows.length : later;
  return {
    start: from === -Infinity ? (rows[0]?.top ?? 0) : middleOf(row),
    end: next === position + 1 ? middleOf(row) : (rows[next]?.top ?? rows.at(-1)?.bottom ?? 0),
  };
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
