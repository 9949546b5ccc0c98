import { cjk, folded } from './fold.ts';
import { termsOf } from './tokenize.ts';

/** Finds matched words in a text, to highlight them. */

/** A part of a text. `found`: true if it is a matched word. */
export interface Piece {
  text: string;
  found: boolean;
}

/** Start and end (exclusive) of every occurrence of a word, in order. `words`: terms of the index. */
export function rangesOf(text: string, words: ReadonlySet<string>): [number, number][] {
  const names = [...words].filter((word) => cjk.test(word));
  const withUnits = [...words].some((word) => /^\d.* /.test(word));
  const tokens = [...text.matchAll(token)];
  return merged(
    tokens.flatMap(({ 0: written, index }, at): [number, number][] => {
      if (cjk.test(written)) return rangesInRun(written, names).map(([from, to]) => [index + from, index + to]);
      const next = withUnits ? tokens[at + 1] : undefined;
      const end = next ? next.index + next[0].length : 0;
      if (next && next.index - index - written.length < 2 && termsIn(text.slice(index, end)).some((term) => /^\d.* /.test(term) && words.has(term)))
        return [[index, end]];
      return termsIn(written).some((term) => words.has(term)) ? [[index, index + written.length]] : [];
    }),
  );
}

/** The text split into matched and other pieces, in order and without loss. */
export function piecesOf(text: string, words: ReadonlySet<string>): Piece[] {
  const ranges = rangesOf(text, words);
  return [...ranges, [text.length, text.length] as const].flatMap(([from, to], index) =>
    [
      { text: text.slice(ranges[index - 1]?.[1] ?? 0, from), found: false },
      { text: text.slice(from, to), found: true },
    ].filter((piece) => piece.text !== ''),
  );
}

/** Initials, a figure with its sign, a run of Chinese or Japanese, or a word. */
const token =
  /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*(?:\s?(?:%|per\s?cent))?|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ーﾞﾟ]+|[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ーﾞﾟ]]+/gv;

/** Memoized terms by text. */
const memo = new Map<string, readonly string[]>();

function termsIn(text: string): readonly string[] {
  const terms = memo.get(text) ?? termsOf(text);
  if (memo.size > 5000) memo.clear();
  memo.set(text, terms);
  return terms;
}

/** Ranges of the names in a run of characters without spaces. If folding changes the length of the run, the range is the whole run. */
function rangesInRun(run: string, names: readonly string[]): [number, number][] {
  const plain = folded(run);
  return names.flatMap((name): [number, number][] => {
    if (plain.length !== run.length) return plain.includes(name) ? [[0, run.length]] : [];
    const found: [number, number][] = [];
    for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + name.length)) found.push([at, at + name.length]);
    return found;
  });
}

/** Sorts ranges, and merges those that overlap. */
const merged = (ranges: readonly [number, number][]): [number, number][] =>
  ranges
    .toSorted(([a], [b]) => a - b)
    .reduce<[number, number][]>((all, [from, to]) => {
      const last = all.at(-1);
      if (!last || from >= last[1]) return [...all, [from, to]];
      return [...all.slice(0, -1), [last[0], Math.max(last[1], to)]];
    }, []);
