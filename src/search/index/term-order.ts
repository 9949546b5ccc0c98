/** The order of terms in a sharded index. */

/** Compares UTF-16 code units. */
export const compareTerms = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sort key of a term. A phrase is sorted by its first word, as a pair is, so that both are in the same shard as that word. */
export const orderOf = (term: string): string => (term.startsWith('=') ? `${term.slice(1)} =` : term);

/** The word with its letters in reverse order. */
export const reversed = (word: string): string => [...word].toReversed().join('');
