import { max } from 'd3-array';
import type { Bounds } from '../../time/dates.ts';
import { dayLength } from '../date-extent.ts';

/** Clusters of time intervals. The time axis has a break for the gap between two clusters. */

export interface Cluster<T> extends Bounds {
  /** By start, then by end. */
  members: T[];
}

/** Splits the intervals at the gaps longer than `gapFactor` usual gaps, at most at the `maxBreaks` longest. Returns the clusters in order of time. */
export function splitAtBreaks<T extends Bounds>(intervals: readonly T[], maxBreaks: number): Cluster<T>[] {
  const sorted = intervals.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const gaps = gapsIn(sorted);
  const threshold = gapFactor * usualGap(gaps);
  const splits = gaps
    .filter(({ length }) => length > threshold)
    .toSorted((a, b) => b.length - a.length || a.index - b.index)
    .slice(0, maxBreaks)
    .map(({ index }) => index)
    .toSorted((a, b) => a - b);
  return [0, ...splits].flatMap((start, index) => {
    const members = sorted.slice(start, splits[index]);
    const [first] = members;
    return first ? [{ from: first.from, to: max(members, ({ to }) => to) ?? first.to, members }] : [];
  });
}

/** The time between interval `index` and the latest end before it, in milliseconds; not positive if they overlap. */
interface Gap {
  index: number;
  length: number;
}

const gapFactor = 4;

function gapsIn(sorted: readonly Bounds[]): Gap[] {
  return sorted.slice(1).map(({ from }, index) => ({ index: index + 1, length: from - (max(sorted.slice(0, index + 1), ({ to }) => to) ?? from) }));
}

/** The lower quartile, without interpolation, of the gaps of a day or more; Infinity without such gaps. */
function usualGap(gaps: readonly Gap[]): number {
  const lengths = gaps
    .map(({ length }) => length)
    .filter((length) => length >= dayLength)
    .toSorted((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) / 4)] ?? Infinity;
}
