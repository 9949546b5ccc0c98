/** Counts as a page prints them. */

/** 1204 → "1 204", with no-break spaces, so that the number stays whole. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');

/** "1 claim", "1 204 claims". */
export const counted = (count: number, one: string, several = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : several}`;
