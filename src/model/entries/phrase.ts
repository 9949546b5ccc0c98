/** Short phrases that are quoted from an account. */

/** Returns why a text is too long to be quoted as a phrase, as a predicate without its subject; undefined if it is short enough. */
export function phraseFault(phrase: string): string | undefined {
  if (wordsIn(phrase) > mostWords) return 'has more than seven words; shorten the phrase';
  return [...phrase].length > mostCharacters ? `has more than ${mostCharacters} characters; shorten the phrase` : undefined;
}

const mostWords = 7;
const mostCharacters = 100;

/**
 * Number of words. Words joined by hyphens or other signs count one by one. In a script without spaces a run of up to four characters is one word, as a
 * name is; a longer run is divided by the dictionary of `Intl.Segmenter`.
 */
const wordsIn = (phrase: string): number => phrase.split(/\s+/).reduce((sum, token) => sum + wordsInToken(token), 0);

function wordsInToken(token: string): number {
  const runs = (token.match(unspaced) ?? []).filter((run) => [...run].length > 4);
  if (runs.length > 0) return [...segmenter.segment(token)].filter(({ isWordLike }) => isWordLike).length;
  if (token.includes('://')) return 1;
  const parts = token.split(joints).length;
  return parts > 3 || hyphened.test(token) ? parts : 1;
}

/** A run of characters of scripts that write no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー，、。]+/gu;
/** Signs between letters that join words. */
const joints = /(?<=\p{L})[-‐‑–—_./·+~|…]+(?=\p{L})/u;
const hyphened = /\p{L}[-‐‑–—]\p{L}/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
