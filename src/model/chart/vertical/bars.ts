import type { EventItem } from '../chart.ts';
import { dayLength, extentOf } from '../date-extent.ts';
import { polyline, roundedBox } from '../geometry.ts';
import { firstFitLanes, type Interval } from '../lanes.ts';
import { verticalMetrics } from './metrics.ts';
import type { EventRow, Row } from './rows.ts';
import { verticalScale } from './scale.ts';

/** The event bars of the tall chart, in lanes between the day numbers and the titles. Positions are in drawing units. */

export interface Bar extends Interval {
  row: EventRow;
  lane: number;
}

/** The bars in the order of their rows. */
export function barsOf(rows: readonly Row[]): Bar[] {
  const scale = verticalScale(rows);
  const bars = rows.flatMap((row) => (row.kind === 'event' ? [{ row, ...barInterval(row, scale) }] : []));
  const lanes = firstFitLanes(bars);
  return bars.map((bar, index) => ({ ...bar, lane: lanes[index] ?? 0 }));
}

/** Bars of the third lane and beyond are drawn at one x. */
export function barShape({ row, start, end, lane }: Bar): Pick<EventItem, 'bar' | 'whiskers'> {
  const { softStart, softEnd } = extentOf(row.event.date);
  const x = verticalMetrics.dayX + 4 + Math.min(lane, 2) * laneWidth;
  const middle = x + barWidth / 2;
  const top = softStart ? polyline([middle, start - whiskerLength], [middle, start]) : '';
  const bottom = softEnd ? polyline([middle, end], [middle, end + whiskerLength]) : '';
  return { bar: roundedBox({ x, y: start, width: barWidth, height: end - start }), whiskers: top + bottom };
}

const laneWidth = 4.5;
const barWidth = 3;
const whiskerLength = 5;

/** The bar of a day or less fills its row. A longer bar follows the scale, and covers at least part of its row. */
const barInterval = ({ from, to, top, bottom }: EventRow, scale: (instant: number) => number): Interval =>
  to - from < dayLength ? { start: top + 5, end: bottom - 5 } : { start: Math.min(scale(from) + 3, top + 5), end: Math.max(scale(to) - 3, top + 17) };
