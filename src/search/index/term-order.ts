/** In which order terms lie in an index of many files. */

/** By their characters. */
export const compareTerms = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where a term stands among all others: a phrase beside its first word, as a pair does by itself. */
export const orderOf = (term: string): string => (term.startsWith('=') ? `${term.slice(1)} =` : term);

/** The word from its last letter to its first. */
export const reversed = (word: string): string => [...word].toReversed().join('');
