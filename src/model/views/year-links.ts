/** Links to the parts of a long list by year, with the number of items of each part. */

export interface YearLinks {
  year: string;
  cells: { href: string; text: string; count: number }[];
}

/** Groups parts by year. `when` is `yyyy-mm` or `yyyy-mm-dd`. */
export const yearLinks = (parts: readonly (YearLinks['cells'][number] & { when: string })[]): YearLinks[] =>
  [...Map.groupBy(parts, ({ when }) => when.slice(0, 4))].map(([year, cells]) => ({
    year,
    cells: cells.map(({ href, text, count }) => ({ href, text, count })),
  }));

/** Number of items by key, in the order of their first occurrence. */
export function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
