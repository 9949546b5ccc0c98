/** Counts and lists in words. */

/** Digits grouped by no-break spaces: 1204 → "1 204". */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');

/** A count with its noun: "1 claim", "1 204 claims". */
export const counted = (count: number, one: string, several = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : several}`;

/** All of a kind, with their count: "All 12 claims", "The only claim", "No claims". */
export const allOf = (count: number, one: string, several = `${one}s`): string =>
  count === 0 ? `No ${several}` : count === 1 ? `The only ${one}` : `All ${counted(count, one, several)}`;

/** Names in a sentence: "A", "A and B", "A, B and C". */
export const listed = (names: readonly string[]): string => conjunction.format(names);

const conjunction = new Intl.ListFormat('en-GB', { type: 'conjunction' });
