import { fewestLanes, laneCount, type Interval } from '../lanes.ts';

/** Placement of each label to the left or right of its event bar, with the aim of few lanes. */

/** A bar with its whiskers. `labelWidth` is 0 without a label. */
export interface LabelledBar extends Interval {
  labelWidth: number;
}

export interface LabelPlacement {
  lane: number;
  side: Side;
  /** The end of the label that faces the bar. */
  labelX: number;
}

/** Space between a bar and its label, and around both. */
export const labelGap = 5;

/** Minimum distance between a label and the left edge of the drawing. */
export const labelMargin = 2;

/**
 * Returns the placement of each bar, in the order given. The search starts from the best split into earlier bars with labels on the left
 * and later bars with labels on the right. It then flips each label once, in order, if that lowers the cost. `width`: right edge of the drawing.
 */
export function placeLabels(bars: readonly LabelledBar[], width: number): LabelPlacement[] {
  const splits = [...bars.keys()].map((split) => withCost(bars, { width, sides: bars.map((_, index) => (index < split ? 'left' : 'right')) }));
  const start = splits.toSorted((a, b) => a.cost - b.cost)[0];
  if (!start) return [];
  const best = bars.reduce((chosen, _, index) => {
    const flipped = withCost(bars, { width, sides: chosen.sides.with(index, chosen.sides[index] === 'left' ? 'right' : 'left') });
    return flipped.cost < chosen.cost ? flipped : chosen;
  }, start);
  const placed = extentsWithLabels(bars, best);
  const lanes = fewestLanes(placed);
  return placed.map(({ side, labelX }, index) => ({ side, labelX, lane: lanes[index] ?? 0 }));
}

type Side = 'left' | 'right';

/** The preferred side of each label. */
interface Arrangement {
  width: number;
  sides: readonly Side[];
}

/** The cost of an arrangement: first the number of lanes, then the number of pairs that overlap in time. */
function withCost(bars: readonly LabelledBar[], arrangement: Arrangement): Arrangement & { cost: number } {
  const extents = extentsWithLabels(bars, arrangement);
  const overlaps = extents.reduce((sum, a, index) => sum + extents.slice(index + 1).filter((b) => a.start < b.end && b.start < a.end).length, 0);
  return { ...arrangement, cost: laneCount(fewestLanes(extents)) * extents.length ** 2 + overlaps };
}

/** The extents of bar, label and gaps. A label that overflows on the right goes to the left if it fits there; a label that does not fit on the left goes to the right. */
function extentsWithLabels(bars: readonly LabelledBar[], { width, sides }: Arrangement): (Interval & Omit<LabelPlacement, 'lane'>)[] {
  return bars.map(({ start, end, labelWidth }, index) => {
    const fitsLeft = start - labelWidth >= labelMargin;
    const overflowsRight = end + labelWidth > width;
    return fitsLeft && (sides[index] === 'left' || overflowsRight)
      ? { side: 'left', start: start - labelWidth - labelGap, end: end + labelGap, labelX: start - labelGap }
      : { side: 'right', start: start - labelGap, end: end + labelWidth + labelGap, labelX: end + labelGap };
  });
}
