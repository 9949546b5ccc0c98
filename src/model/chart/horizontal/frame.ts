import { axisOf, type Axis } from '../axis/axis.ts';
import type { ChartData } from '../chart-data.ts';
import { extentOf, publicationEnds } from '../date-extent.ts';
import type { HorizontalMetrics } from './metrics.ts';

/** What the parts of a horizontal chart are laid out from. */
export interface HorizontalFrame {
  data: ChartData;
  metrics: HorizontalMetrics;
  axis: Axis;
}

/** The frame, with an axis over all events and publications. An event weighs one more than the number of its accounts, a publication one. */
export function horizontalFrame(data: ChartData, metrics: HorizontalMetrics): HorizontalFrame {
  const { events, accounts, claimGroups } = data;
  const intervals = [
    ...events.map(({ id, date }) => ({ ...extentOf(date), weight: 1 + claimGroups.filter(({ event }) => event === id).length })),
    ...accounts.flatMap(({ published }) => publicationEnds(published).map((end) => ({ ...end, weight: 1 }))),
  ];
  return { data, metrics, axis: axisOf(intervals, { ...metrics.axis, start: metrics.gutter, end: metrics.width - 12 }) };
}
