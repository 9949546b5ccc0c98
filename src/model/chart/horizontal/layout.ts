import type { Axis, AxisBreak } from '../axis/axis.ts';
import type { ChartData } from '../chart-data.ts';
import type { Chart, TextLabel } from '../chart.ts';
import { polyline, round, roundedBox, runsOf, type Point } from '../geometry.ts';
import { axisTitles, breakLabel, chartTitle, descriptionOf } from '../text/wording.ts';
import { eventBandOf, eventItems } from './events.ts';
import { horizontalFrame } from './frame.ts';
import { horizontalMetrics, type HorizontalMetrics } from './metrics.ts';
import { accountRowsOf, isSpan, rightMargin, rowItems, type AccountRow } from './rows.ts';

/** The horizontal forms: time runs from left to right, events above the axis, a row for each account below it. */

export const wideChart = (data: ChartData): Chart => horizontalChart(data, horizontalMetrics.wide);
export const smallChart = (data: ChartData): Chart => horizontalChart(data, horizontalMetrics.small);

function horizontalChart(data: ChartData, metrics: HorizontalMetrics): Chart {
  const frame = horizontalFrame(data, metrics);
  const { axis } = frame;
  const band = eventBandOf(frame);
  const baseline = band.height;
  const rowsTop = baseline + 48;
  const rows = accountRowsOf(frame, rowsTop);
  const rowsBottom = rows.at(-1)?.bottom ?? rowsTop;
  const right = metrics.width - rightMargin;
  return {
    form: metrics.form,
    width: metrics.width,
    height: round(rowsBottom + 6),
    title: chartTitle,
    description: descriptionOf(data, 'horizontal'),
    futureAreas: rows.map(({ top, bottom, published: { end } }) => roundedBox({ x: end, y: top, width: right - end, height: bottom - top })),
    openAreas: rows
      .filter(isSpan)
      .map(({ top, bottom, published: { start, end } }) => roundedBox({ x: start, y: top, width: end - start, height: bottom - top })),
    gridLines: [...rows.map(({ bottom }) => bottom), ...(rows.length > 0 ? [rowsTop] : [])].map((y) => polyline([0, y], [right, y])).join(''),
    axisLine: axis.segments.map(({ start, end }) => polyline([start, baseline], [end, baseline])).join(''),
    breaks: axis.breaks.map((axisBreak) => ({
      ...breakLines(axisBreak, { baseline, rowsTop, rowsBottom }),
      label: breakLabel(axisBreak),
    })),
    publicationLine: runsOf(rows, (row) => !isSpan(row))
      .map((run) => polyline(...run.flatMap(publicationStep)))
      .join(''),
    labels: [...tickLabels(axis, baseline), ...(metrics.axisTitles ? titleLabels(baseline, rowsTop) : [])],
    items: [...eventItems(band, frame, baseline), ...rows.flatMap((row) => rowItems(row, metrics))],
  };
}

/** Two strokes on the axis, and a line from the top of the rows to their bottom. */
function breakLines({ start, end }: AxisBreak, { baseline, rowsTop, rowsBottom }: Record<'baseline' | 'rowsTop' | 'rowsBottom', number>) {
  const middle = (start + end) / 2;
  return {
    mark: polyline([middle - 4, baseline + 5], [middle, baseline - 5]) + polyline([middle, baseline + 5], [middle + 4, baseline - 5]),
    guide: polyline([middle, rowsTop], [middle, rowsBottom]),
  };
}

const publicationStep = ({ published: { end }, top, bottom }: AccountRow): Point[] => [
  [end, top],
  [end, bottom],
];

/** Distance of the tick labels below the axis. */
const tickOffsets = { day: 15, month: 28, year: 41 } as const;

const tickLabels = ({ ticks }: Axis, baseline: number): TextLabel[] =>
  ticks.map(({ unit, position, text, centred }) => ({
    x: round(position),
    y: round(baseline + tickOffsets[unit]),
    text,
    kind: unit,
    ...(centred && { anchor: 'middle' as const }),
  }));

const titleLabels = (baseline: number, rowsTop: number): TextLabel[] => [
  { x: 2, y: round(baseline + 4), text: axisTitles.events, kind: 'head' },
  { x: 2, y: round(rowsTop - 6), text: axisTitles.publications, kind: 'head' },
];
