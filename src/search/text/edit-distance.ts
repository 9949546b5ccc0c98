import { shortestMisspelt } from './tokenize.ts';

/** How far apart two words are, and how far apart they may be. */

/** Letters to change, insert, leave out or swap with their neighbour; `Infinity` above `most`. */
export function editDistance(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 0; i < a.length; i += 1) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const plain = Math.min((above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (above[j] ?? 0) + (a[i] === b[j] ? 0 : 1));
      const swapped = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j] ? (before[j - 1] ?? 0) + 1 : Infinity;
      row.push(Math.min(plain, swapped));
    }
    if (Math.min(...row) > most) return Infinity;
    [before, above] = [above, row];
  }
  const distance = above[b.length] ?? Infinity;
  return distance > most ? Infinity : distance;
}

/** What a word is, for how many errors are forgiven in it: the name of a person, another name, or any word. */
export type Bearer = 'person' | 'name' | 'text';

/**
 * How wrong `typed` is for `word`: its errors, half an error more where the first letter differs, `Infinity` where that is not
 * forgiven. Names of people are forgiven most; another word of four letters is forgiven swapped ones only, and one of five that is no name
 * also a letter left out: "rice" is no "price", "whale" nothing whole, and NATO no Kato. Two errors are forgiven from eight letters of a
 * name and eleven of another word.
 */
export function errorsIn(typed: string, word: string, bearer: Bearer): number {
  const sameStart = typed[0] === word[0];
  const { any, first } = forgiving[bearer];
  if (typed.length < (sameStart ? any : first)) return Infinity;
  const isShort = typed.length < (bearer === 'person' ? 0 : bearer === 'name' ? 5 : 6);
  if (isShort && !(sameLetters(typed, word) || (typed.length === 5 && word.length > 5))) return Infinity;
  return editDistance(typed, word, typed.length >= (bearer === 'text' ? 11 : 8) && sameStart ? 2 : 1) + (sameStart ? 0 : 0.5);
}

/**
 * How many letters of the beginning and of the end one error cannot both have touched, unless they meet and it swapped the two between which
 * they do: `swapped` is then the word with those put right.
 */
export function keptAffixes(typed: string): { start: number; end: number; swapped?: string } {
  const start = Math.min(4, Math.floor(typed.length / 2));
  const end = Math.min(4, typed.length - start);
  const swapped = typed.slice(0, start - 1) + typed.charAt(start) + typed.charAt(start - 1) + typed.slice(start + 1);
  return { start, end, ...(start + end === typed.length && { swapped }) };
}

const sameLetters = (a: string, b: string): boolean => [...a].toSorted().join('') === [...b].toSorted().join('');

/** Letters from which one error is forgiven, and from which the first letter may be the wrong one. */
const forgiving = {
  person: { any: shortestMisspelt, first: 5 },
  name: { any: shortestMisspelt, first: 5 },
  text: { any: shortestMisspelt, first: 8 },
} as const;
