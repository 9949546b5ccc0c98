import { randomFor, type Random } from './random.ts';

/** An invented language. Word frequencies follow Zipf's law, so the vocabulary of an archive grows ever more slowly. */
export interface Language {
  /** A word that no text uses, for names. Every call returns another word; the sequence depends on the seed alone. */
  newWord: (syllables: number) => string;
  /** Words of running text, drawn from rank `from` (1, the most frequent word) downwards. */
  phrase: (random: Random, length: number, from?: number) => string[];
  /** A phrase as a string that starts with a capital letter. */
  label: (random: Random, length: number, from?: number) => string;
  sentence: (random: Random, length: number) => string;
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export function languageOf(seed: number): Language {
  const used = new Set<string>();
  const newWordFrom = (random: Random) => (syllables: number) => {
    for (let length = syllables; ; length += used.size > 5000 ? 1 : 0) {
      const word = Array.from({ length }, () => random.pick(onsets) + random.pick(vowels) + random.pick(codas)).join('');
      if (used.has(word) || word.length < 3) continue;
      used.add(word);
      return word;
    }
  };
  const textWord = newWordFrom(randomFor(seed, 'words'));
  const words = Array.from({ length: vocabulary }, (_, rank) => textWord(rank < 200 ? 1 : rank < 4000 ? 2 : 3));
  const phrase = (random: Random, length: number, from = 1) =>
    Array.from({ length }, () => words[Math.min(vocabulary, Math.floor(from * (vocabulary / from) ** random.next())) - 1] ?? 'word');
  const label = (random: Random, length: number, from?: number) => capital(phrase(random, length, from).join(' '));
  return { newWord: newWordFrom(randomFor(seed, 'names')), phrase, label, sentence: (random, length) => `${label(random, length)}.` };
}

const onsets = 'b br c ch d dr f fl g gr h j k l m n p pl r s sh sl st t tr v w z'.split(' ');
const vowels = 'a e i o u ai ea ou'.split(' ');
const codas = ['', '', '', 'n', 'r', 'l', 'm', 'nd', 'rt', 'ck', 'sh'];
/** Number of words in the texts. */
const vocabulary = 60_000;
