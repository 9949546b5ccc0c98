import { shortestMisspelt } from './tokenize.ts';

/** Edit distance, and the number of edits within which a word is taken for a misspelling. */

/** Optimal string alignment distance: substitutions, insertions, deletions and transpositions of neighbours. Infinity if it is more than `most`. */
export function editDistance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let secondLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 0; i < a.length; i += 1) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const edited = Math.min((last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (last[j] ?? 0) + (a[i] === b[j] ? 0 : 1));
      const swapped = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j] ? (secondLast[j - 1] ?? 0) + 1 : Infinity;
      row.push(Math.min(edited, swapped));
    }
    if (Math.min(...row) > most) return Infinity;
    [secondLast, last] = [last, row];
  }
  const distance = last[b.length] ?? Infinity;
  return distance > most ? Infinity : distance;
}

/** The kind of a word of the index: part of a person's name, of another name, or of neither. */
export type WordKind = 'person' | 'name' | 'text';

/**
 * The errors of `typed` if it is taken for `word`: the edit distance, and half an error more if the first letters differ. Infinity if `typed` is
 * not taken for `word`. One edit is allowed. Two edits are allowed from eight letters of a name and eleven of another word, if the first letters
 * are the same. Only a transposition is allowed in a word of four letters that is not a person's name; in one of five letters that is not a
 * name also a missing letter. So "rice" does not match "price", nor "whale" "whole", nor "NATO" "Kato".
 */
export function errorsIn(typed: string, word: string, kind: WordKind): number {
  const sameStart = typed[0] === word[0];
  const { any, first } = fewestLetters[kind];
  if (typed.length < (sameStart ? any : first)) return Infinity;
  const isShort = typed.length < (kind === 'person' ? 0 : kind === 'name' ? 5 : 6);
  if (isShort && !(sameLetters(typed, word) || (typed.length === 5 && word.length > 5))) return Infinity;
  return editDistance(typed, word, typed.length >= (kind === 'text' ? 11 : 8) && sameStart ? 2 : 1) + (sameStart ? 0 : 0.5);
}

/**
 * Lengths of a prefix and a suffix of which one edit leaves at least one unchanged. The exception is a transposition across the boundary, if prefix
 * and suffix meet: `swapped` is the word with that transposition undone.
 */
export function keptAffixes(typed: string): { start: number; end: number; swapped?: string } {
  const start = Math.min(4, Math.floor(typed.length / 2));
  const end = Math.min(4, typed.length - start);
  const swapped = typed.slice(0, start - 1) + typed.charAt(start) + typed.charAt(start - 1) + typed.slice(start + 1);
  return { start, end, ...(start + end === typed.length && { swapped }) };
}

const sameLetters = (a: string, b: string): boolean => [...a].toSorted().join('') === [...b].toSorted().join('');

/** Fewest letters of a word that may have an error (`any`), and of one whose first letter may differ (`first`). */
const fewestLetters = {
  person: { any: shortestMisspelt, first: 5 },
  name: { any: shortestMisspelt, first: 5 },
  text: { any: shortestMisspelt, first: 8 },
} as const;
