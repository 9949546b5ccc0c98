import { cjk, folded } from './fold.ts';
import { termsOf } from './tokenize.ts';

/** Which parts of a text are the words found. */

/** A stretch of text, and whether it is one of the words. */
export interface Piece {
  text: string;
  found: boolean;
}

/** First and next-after-last position of every place where one of the words stands. `words` are folded, as the index has them. */
export function rangesOf(text: string, words: ReadonlySet<string>): [number, number][] {
  const names = [...words].filter((word) => cjk.test(word));
  const withUnits = [...words].some((word) => /^\d.* /.test(word));
  const tokens = [...text.matchAll(token)];
  return joined(
    tokens.flatMap(({ 0: written, index }, at): [number, number][] => {
      if (cjk.test(written)) return rangesInRun(written, names).map(([from, to]) => [index + from, index + to]);
      const next = withUnits ? tokens[at + 1] : undefined;
      const end = next ? next.index + next[0].length : 0;
      if (next && next.index - index - written.length < 2 && termsIn(text.slice(index, end)).some((key) => /^\d.* /.test(key) && words.has(key)))
        return [[index, end]];
      return termsIn(written).some((key) => words.has(key)) ? [[index, index + written.length]] : [];
    }),
  );
}

/** The text in pieces that are and are not the words; together they are the text. */
export function piecesOf(text: string, words: ReadonlySet<string>): Piece[] {
  const ranges = rangesOf(text, words);
  return [...ranges, [text.length, text.length] as const].flatMap(([from, to], index) =>
    [
      { text: text.slice(ranges[index - 1]?.[1] ?? 0, from), found: false },
      { text: text.slice(from, to), found: true },
    ].filter((piece) => piece.text !== ''),
  );
}

/** Initials, figures with their sign, a run of Chinese or Japanese, a word. */
const token =
  /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*(?:\s?(?:%|per\s?cent))?|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ーﾞﾟ]+|[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ーﾞﾟ]]+/gv;

const known = new Map<string, readonly string[]>();

function termsIn(text: string): readonly string[] {
  const keys = known.get(text) ?? termsOf(text);
  if (known.size > 5000) known.clear();
  known.set(text, keys);
  return keys;
}

/** Where the names among the words stand in a run of characters that has no spaces. Where folding changes its length the whole run is meant. */
function rangesInRun(run: string, names: readonly string[]): [number, number][] {
  const plain = folded(run);
  return names.flatMap((name): [number, number][] => {
    if (plain.length !== run.length) return plain.includes(name) ? [[0, run.length]] : [];
    const found: [number, number][] = [];
    for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + name.length)) found.push([at, at + name.length]);
    return found;
  });
}

const joined = (ranges: readonly [number, number][]): [number, number][] =>
  ranges
    .toSorted(([a], [b]) => a - b)
    .reduce<[number, number][]>((all, [from, to]) => {
      const last = all.at(-1);
      if (!last || from >= last[1]) return [...all, [from, to]];
      return [...all.slice(0, -1), [last[0], Math.max(last[1], to)]];
    }, []);
