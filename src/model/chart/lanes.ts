/** Packing of intervals into lanes, so that intervals of one lane do not overlap (greedy interval partitioning). Lanes are counted from 0. */

export interface Interval {
  start: number;
  end: number;
}

/** Returns the lane of each interval. Each interval, in the order given, takes the first lane whose last interval ends at or before its start. */
export function firstFitLanes(intervals: readonly Interval[]): number[] {
  const laneEnds: number[] = [];
  const lanes: number[] = [];
  for (const { start, end } of intervals) {
    const free = laneEnds.findIndex((laneEnd) => laneEnd <= start);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = end;
    lanes.push(lane);
  }
  return lanes;
}

/** Returns the lane of each interval, in the order given. Intervals are packed by start, which gives the minimum number of lanes. */
export function fewestLanes(intervals: readonly Interval[]): number[] {
  const sorted = intervals.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const lanes = firstFitLanes(sorted);
  const laneOf = new Map(sorted.map((interval, index) => [interval, lanes[index] ?? 0]));
  return intervals.map((interval) => laneOf.get(interval) ?? 0);
}

export const laneCount = (lanes: readonly number[]): number => Math.max(-1, ...lanes) + 1;
