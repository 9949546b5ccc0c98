import type { Axis } from '../axis/axis.ts';
import { claimCounts, withMostClaims, type ChartEvent } from '../chart-data.ts';
import type { EventItem, TextLabel } from '../chart.ts';
import { extentOf, type DateExtent } from '../date-extent.ts';
import { polyline, round, roundedBox } from '../geometry.ts';
import { eventItem } from '../items.ts';
import { laneCount, type Interval } from '../lanes.ts';
import { baselineShift, textWidth, truncated } from '../text/text-fit.ts';
import type { HorizontalFrame } from './frame.ts';
import { labelGap, labelMargin, placeLabels, type LabelPlacement } from './label-placement.ts';
import type { HorizontalMetrics } from './metrics.ts';

/** The events of a horizontal chart: bars with labels in lanes above the axis. */

export interface EventBand {
  bars: PlacedBar[];
  /** Height of the lanes above the axis. */
  height: number;
}

/** The bars in lanes, in the order of the events. */
export function eventBandOf({ data, axis, metrics }: HorizontalFrame): EventBand {
  const labelled = new Set(withMostClaims(data.events, claimCounts(data.claimGroups, 'event'), metrics.maxLabels));
  const bars = data.events.map((event) => {
    const bar = barOf(event, axis);
    return { ...bar, label: labelled.has(event) ? fittingTitle(bar, metrics) : '' };
  });
  const placements = placeLabels(
    bars.map((bar) => ({ ...outerExtent(bar), labelWidth: bar.label === '' ? 0 : textWidth(bar.label, metrics.eventFontSize) + labelGap })),
    metrics.width,
  );
  return {
    bars: bars.flatMap((bar, index) => placements.slice(index, index + 1).map((placement) => ({ ...bar, ...placement }))),
    height: laneCount(placements.map(({ lane }) => lane)) * metrics.laneHeight + 12,
  };
}

/** The links of the events. `baseline`: y of the axis. */
export const eventItems = ({ bars }: EventBand, frame: HorizontalFrame, baseline: number): EventItem[] => bars.map((bar) => barItem(bar, frame, baseline));

interface Bar extends Interval, Pick<DateExtent, 'softStart' | 'softEnd'> {
  event: ChartEvent;
}

interface PlacedBar extends Bar, LabelPlacement {
  /** Empty without a label. */
  label: string;
}

const minBarWidth = 3;
const whiskerLength = 6;

function barOf(event: ChartEvent, axis: Axis): Bar {
  const { from, to, softStart, softEnd } = extentOf(event.date);
  const start = axis.scale(from);
  return { event, start, end: Math.max(axis.scale(to), start + minBarWidth), softStart, softEnd };
}

function barItem(bar: PlacedBar, { data, metrics }: HorizontalFrame, baseline: number): EventItem {
  const middle = baseline - 10 - bar.lane * metrics.laneHeight - metrics.laneHeight / 2 + 4;
  const centre = (bar.start + bar.end) / 2;
  return eventItem(bar.event, data, {
    bar: roundedBox({ x: bar.start, y: middle - 4, width: bar.end - bar.start, height: 8 }),
    whiskers: whiskersOf(bar, middle),
    labels: labelsOf(bar, middle + baselineShift(metrics.eventFontSize)),
    dropLine: polyline([centre, middle + 4], [centre, baseline]),
  });
}

/** The bar with its whiskers. */
const outerExtent = ({ start, end, softStart, softEnd }: Bar): Interval => ({
  start: start - (softStart ? whiskerLength : 0),
  end: end + (softEnd ? whiskerLength : 0),
});

/** The title, cut to the wider of the spaces left and right of the bar. */
function fittingTitle(bar: Bar, { eventFontSize, maxLabelWidth, width }: HorizontalMetrics): string {
  const { start, end } = outerExtent(bar);
  const room = Math.min(maxLabelWidth, Math.max(start - labelMargin, width - end) - labelGap);
  return truncated(bar.event.title, { fontSize: eventFontSize, width: room });
}

function whiskersOf({ start, end, softStart, softEnd }: Bar, y: number): string {
  const left = softStart ? polyline([start - whiskerLength, y], [start, y]) : '';
  const right = softEnd ? polyline([end, y], [end + whiskerLength, y]) : '';
  return left + right;
}

const labelsOf = ({ label, labelX, side }: PlacedBar, y: number): TextLabel[] =>
  label === '' ? [] : [{ x: round(labelX), y: round(y), text: label, kind: 'label', ...(side === 'left' && { anchor: 'end' }) }];
