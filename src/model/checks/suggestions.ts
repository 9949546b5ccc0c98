import { closest, distance } from 'fastest-levenshtein';

/** The known word with the smallest edit distance, if that is at most a third of its length; undefined otherwise. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), near) <= Math.max(1, Math.ceil(near.length / 3)) ? near : undefined;
}

/** The end of a message: `; did you mean "…"?` if a known word is near, otherwise an empty string. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
