/** How much of a list one page prints, so that no page grows with the archive. The only home of these sizes. */

/** Lists longer than this are cut into pages. */
export const pageSize = 100;

/** Accounts named in a row beside an event or a reading, before "and 30 more". */
export const mostInRow = 12;

/** What is shown of a list, and how many are left out. */
export interface Capped<T> {
  shown: T[];
  more: number;
}

/** The first of a list, at most `most`. */
export const capped = <T>(items: readonly T[], most: number): Capped<T> => ({ shown: items.slice(0, most), more: Math.max(0, items.length - most) });
