import { scaleUtc } from 'd3-scale';
import type { Bounds } from '../../time/dates.ts';
import type { Interval } from '../lanes.ts';
import { splitAtBreaks } from './breaks.ts';
import { segmentsOf, type AxisOptions, type Segment, type WeightedInterval } from './segments.ts';
import { ticksOf, type Tick } from './ticks.ts';

/** A broken time axis: segments with a linear scale, and breaks for the long gaps between them. Instants are milliseconds since 1970, UTC. */

export interface Axis {
  /** Position of an instant. Within a gap it lies within the break; before the first and after the last segment it is clamped. */
  scale: (instant: number) => number;
  segments: Segment[];
  breaks: AxisBreak[];
  ticks: Tick[];
}

/** A gap in time and the interval of the axis that it takes. */
export interface AxisBreak extends Bounds, Interval {}

/** The axis over the intervals, whose bounds must be finite. Without intervals it has no segments, and the scale returns its start. */
export function axisOf(intervals: readonly WeightedInterval[], options: AxisOptions): Axis {
  const segments = segmentsOf(splitAtBreaks(intervals, options.maxBreaks), options);
  const clamped = scaleUtc()
    .domain(segments.flatMap(({ from, to }) => [from, to]))
    .range(segments.flatMap(({ start, end }) => [start, end]))
    .clamp(true);
  const scale = (instant: number) => (segments.length === 0 ? options.start : clamped(instant));
  const startInstants = [...new Set(intervals.map(({ from }) => from))].toSorted((a, b) => a - b);
  return { scale, segments, breaks: breaksBetween(segments), ticks: ticksOf(segments, scale, startInstants) };
}

function breaksBetween(segments: readonly Segment[]): AxisBreak[] {
  return segments.slice(1).flatMap((next, index) => {
    const previous = segments[index];
    return previous ? [{ from: previous.to, to: next.from, start: previous.end, end: next.start }] : [];
  });
}
