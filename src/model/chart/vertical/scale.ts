import { scaleUtc } from 'd3-scale';
import type { Row } from './rows.ts';

/**
 * The time scale of the tall chart, linear between knots. Rows that start at one instant form a group. Each group has two knots: its start at
 * the top of its first row, and at the bottom of its last row the first end in the group, but at latest the millisecond before the next start.
 */
export function verticalScale(rows: readonly Row[]): (instant: number) => number {
  const groups = [...Map.groupBy(rows, ({ from }) => from)];
  const knots = groups.flatMap(([from, group], index) => {
    const nextFrom = groups[index + 1]?.[0] ?? Infinity;
    return [
      { instant: from, y: group[0]?.top ?? 0 },
      { instant: Math.max(from + 1, Math.min(nextFrom - 1, ...group.map(({ to }) => to))), y: group.at(-1)?.bottom ?? 0 },
    ];
  });
  return scaleUtc()
    .domain(knots.map(({ instant }) => instant))
    .range(knots.map(({ y }) => y))
    .clamp(true);
}
