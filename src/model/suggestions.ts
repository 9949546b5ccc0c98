import { closest, distance } from 'fastest-levenshtein';

/** `; did you mean "…"?` where one of the known words is near (a third of its letters may differ), else an empty string. */
export const didYouMean = (word: string, known: readonly string[]): string => {
  if (known.length === 0) return '';
  const near = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), near) <= Math.max(1, Math.ceil(near.length / 3)) ? `; did you mean "${near}"?` : '';
};
