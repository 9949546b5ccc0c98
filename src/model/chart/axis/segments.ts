import { sum } from 'd3-array';
import type { Bounds } from '../../time/dates.ts';
import { dayLength } from '../date-extent.ts';
import type { Interval } from '../lanes.ts';
import type { Cluster } from './breaks.ts';

/** The segments of a broken time axis, one for each cluster. Positions and widths are in drawing units. */

/** An interval of time and the interval of the axis on which it is drawn. */
export interface Segment extends Bounds, Interval {}

/** An interval of time with its share of the width. */
export interface WeightedInterval extends Bounds {
  weight: number;
}

export interface AxisOptions extends Interval {
  minSegment: number;
  /** Width of an axis break. */
  breakWidth: number;
  maxBreaks: number;
}

/**
 * Lays the clusters along the axis. Each segment gets the minimum width. The remaining width goes to the clusters that start on more than one
 * day, in proportion to their weights; equally to all if there are none.
 */
export function segmentsOf(clusters: readonly Cluster<WeightedInterval>[], { start, end, minSegment, breakWidth }: AxisOptions): Segment[] {
  const weights = clusters.map(weightOf);
  const totalWeight = sum(weights);
  const remaining = end - start - clusters.length * minSegment - (clusters.length - 1) * breakWidth;
  const widths = weights.map((weight) => minSegment + (totalWeight > 0 ? (remaining * weight) / totalWeight : remaining / clusters.length));
  return clusters.map(({ from, to }, index) => {
    const position = start + sum(widths.slice(0, index), (width) => width + breakWidth);
    return { from, to: Math.max(to, from + 1), start: position, end: position + (widths[index] ?? 0) };
  });
}

/** 0 if all members start on one day. */
function weightOf({ members }: Cluster<WeightedInterval>): number {
  const startDays = new Set(members.map(({ from }) => Math.floor(from / dayLength)));
  return startDays.size > 1 ? sum(members.map(({ weight }) => weight)) : 0;
}
