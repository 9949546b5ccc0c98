/** Shapes in drawing units (SVG user units), with coordinates rounded to a tenth. */

export type Point = readonly [x: number, y: number];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Rounds to a tenth; -0 becomes 0. */
export const round = (value: number): number => Math.round(value * 10) / 10 + 0;

export const roundedBox = ({ x, y, width, height }: Box): Box => ({ x: round(x), y: round(y), width: round(width), height: round(height) });

/** SVG path data of a polyline; empty without points. */
export const polyline = (...points: Point[]): string => points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** Splits a list at the items that `isKept` rejects, and returns the runs between them. */
export const runsOf = <Item>(items: readonly Item[], isKept: (item: Item) => boolean): Item[][] =>
  items
    .reduce<Item[][]>((runs, item) => (isKept(item) ? [...runs.slice(0, -1), [...(runs.at(-1) ?? []), item]] : [...runs, []]), [[]])
    .filter((run) => run.length > 0);

/** SVG path data of a diamond, which is one unit larger than a circle of the same radius on each side. */
export function diamond([x, y]: Point, radius: number): string {
  const half = radius + 1;
  return `M${round(x)} ${round(y - half)}l${half} ${half}-${half} ${half}-${half}-${half}z`;
}
