import { countOf, unitOf, withFigures } from './figures.ts';
import { cjk, folded } from './fold.ts';
import { stem } from './stem.ts';

/** Splits texts and queries into words and terms. The index and the query use the same functions, so that they agree. */

export interface Word {
  /** The form that is indexed: folded, in lower case, stemmed; of a figure with a unit both, "24 hour". */
  term: string;
  /** In lower case, with its ending. */
  plain: string;
  /** As written, but in one width and without accents. */
  written: string;
  stop: boolean;
  type: 'word' | 'figure' | 'cjk';
}

/** Marks which holder of a name is meant, and is not part of the name: "(second term)". */
export const whichOne = / \((?:first|second|third)\b[^)]*\)/g;

/** Most terms that a beginning is completed to. */
export const mostCompletions = 12;

/** Fewest letters of a word that may be corrected. */
export const shortestMisspelt = 4;

/** The words of a text in order, with stop words. `typed`: by a reader, who may write "us" and "may" for US and May, and "Mr". */
export function wordsOf(text: string, typed = false): Word[] {
  if (!typed && text === last.text) return last.words;
  const plain = folded(text)
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/'s\b/g, '')
    .replace(/\b(?:\p{L}\.)+\p{L}\b\.?/gu, (dotted) => dotted.replaceAll('.', ''))
    .replace(/\bUSA\b/gi, 'US');
  const asTyped = typed
    ? plain
        .replace(whichOne, '')
        .replace(courtesies, ' ')
        .replace(/(\d),(?=\d{1,2}\b)/g, '$1.')
    : plain;
  const isShort = typed && plain.split(/\s+/).length < 4;
  const words = withUnits(
    [...withFigures(asTyped).matchAll(token)].map(([written]) => wordOf(written, { typed, isShort })),
    typed,
  );
  if (!typed) last = { text, words };
  return words;
}

/** The terms under which a text is indexed; each figure with and without its unit. */
export const termsOf = (text: string): string[] =>
  wordsOf(text).flatMap(({ term, stop, type }) => (stop ? [] : type === 'figure' ? [...new Set([term, term.replace(/%| .*$/, '')])] : [term]));

/** The term of two neighbouring words, in either order. */
export const pairOf = (first: string, second: string): string => (first < second ? `${first} ${second}` : `${second} ${first}`);

/** The words without those that join the parts of a name: "Minister for Economic Revitalization". */
export const bridgedOver = (words: readonly Word[]): Word[] => words.filter(({ written, stop }) => !(stop && bridges.has(written.toLowerCase())));

/** Terms of each two neighbouring words that are neither stop words nor figures; joining words are skipped. */
export function pairsOf(text: string): string[] {
  const words = bridgedOver(wordsOf(text));
  return words.flatMap(({ term, stop, type }, index) => {
    const next = words[index + 1];
    return next && !stop && !next.stop && type !== 'figure' && next.type !== 'figure' ? [pairOf(term, next.term)] : [];
  });
}

/** The term of a whole phrase that readers type for a topic. */
export const phraseTerm = (phrase: string): string =>
  `=${bridgedOver(wordsOf(phrase, true))
    .flatMap(({ term, stop }) => (stop ? [] : [term]))
    .join(' ')}`;

/** False if the phrase has no words. */
export const isPhrase = (term: string): boolean => term.length > 1;

/** The last text that was split: callers ask for its words and then for its pairs. */
let last: { text: string; words: Word[] } = { text: '', words: [] };

function wordOf(written: string, { typed, isShort }: { typed: boolean; isShort: boolean }): Word {
  if (/^\d/.test(written)) return { term: written, plain: written, written, stop: false, type: 'figure' };
  if (cjk.test(written)) return { term: written, plain: written, written, stop: written.length < 2, type: 'cjk' };
  const lower = written.toLowerCase();
  const isProper = written === 'US' || written === 'May' || (typed && lower === 'us') || (isShort && lower === 'may');
  const isLetter = lower.length === 1 && (lower !== 'x' || !(typed || written === 'X'));
  return { term: stem(lower), plain: lower, written, stop: !isProper && (stopWords.has(lower) || isLetter), type: 'word' };
}

/** Joins each number and its unit to one figure. In a query a second unit, as in "24 hours a day", is left out. */
function withUnits(words: readonly Word[], typed: boolean): Word[] {
  const numberIn = (word: Word | undefined) => (word === undefined ? undefined : word.type === 'figure' ? word.term : countOf(word.term)?.toString());
  const unitIn = (word: Word | undefined) => (word === undefined ? undefined : unitOf(word.term));
  return words.flatMap((word, index): Word[] => {
    const [number, unit] = [numberIn(word), unitIn(words[index + 1])];
    if (number !== undefined && unit !== undefined)
      return [{ term: `${number} ${unit}`, plain: number, written: `${word.written} ${words[index + 1]?.written ?? ''}`, stop: false, type: 'figure' }];
    const [before, previous] = [words[index - 2], words[index - 1]];
    const follows = numberIn(previous) !== undefined || (numberIn(before) !== undefined && unitIn(previous) !== undefined);
    return typed && unitIn(word) !== undefined && follows ? [] : [word];
  });
}

const stopWords = new Set(
  'a about an and are as at be been but by can could did do does for from had has have he her him his how i if in into is it its may not of on or our she should so than that the their them then there these they this to us was we were what when where which while who whom whose why will with would you your say said says'.split(
    ' ',
  ),
);

/** Forms of address that a reader may type with a name. */
const courtesies = /\b(?:Mr|Mrs|Ms|Dr)\b\.?|-(?:san|sama|shi)\b/gi;

const token =
  /\d+(?:\.\d+)?%?|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]+|[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]]+/gv;

const bridges = new Set(['of', 'for', 'the', 'to']);
