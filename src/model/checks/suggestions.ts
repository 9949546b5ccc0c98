import { closest, distance } from 'fastest-levenshtein';

/** The known word that is near (a third of its letters may differ); undefined where none is. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const near = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), near) <= Math.max(1, Math.ceil(near.length / 3)) ? near : undefined;
}

/** `; did you mean "…"?` where one of the known words is near, else an empty string. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `; did you mean "${near}"?`;
}
