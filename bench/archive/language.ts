import { diceFor, type Dice } from './dice.ts';

/** A made-up language: its words follow Zipf's law, so the vocabulary of an archive grows ever more slowly. */
export interface Language {
  /** A word that stands in no text: for names. Each call gives another one, the same in the same order. */
  unused: (syllables: number) => string;
  /** Running words; `from`: none of the so many most frequent ones. */
  phrase: (dice: Dice, length: number, from?: number) => string[];
  /** A phrase with a capital and without a full stop. */
  label: (dice: Dice, length: number, from?: number) => string;
  sentence: (dice: Dice, length: number) => string;
}

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export function languageOf(seed: number): Language {
  const made = new Set<string>();
  const makerOf = (dice: Dice) => {
    const word = (syllables: number): string => {
      const next = Array.from({ length: syllables }, () => dice.pick(onsets) + dice.pick(vowels) + dice.pick(codas)).join('');
      if (made.has(next) || next.length < 3) return word(syllables + (made.size > 5000 ? 1 : 0));
      made.add(next);
      return next;
    };
    return word;
  };
  const ordinary = makerOf(diceFor(seed, 'words'));
  const words = Array.from({ length: vocabulary }, (_, rank) => ordinary(rank < 200 ? 1 : rank < 4000 ? 2 : 3));
  const phrase = (dice: Dice, length: number, from = 1) =>
    Array.from({ length }, () => words[Math.min(vocabulary, Math.floor(from * (vocabulary / from) ** dice.throw())) - 1] ?? 'word');
  const label = (dice: Dice, length: number, from?: number) => capital(phrase(dice, length, from).join(' '));
  return { unused: makerOf(diceFor(seed, 'names')), phrase, label, sentence: (dice, length) => `${label(dice, length)}.` };
}

const onsets = 'b br c ch d dr f fl g gr h j k l m n p pl r s sh sl st t tr v w z'.split(' ');
const vowels = 'a e i o u ai ea ou'.split(' ');
const codas = ['', '', '', 'n', 'r', 'l', 'm', 'nd', 'rt', 'ck', 'sh'];
const vocabulary = 60_000;
