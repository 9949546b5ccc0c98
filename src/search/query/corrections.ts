import type { Group } from './clauses.ts';
import type { SearchIndex, Spelling } from '../index/search-index.ts';
import { edits, keptLetters, wrongness } from '../text/edit-distance.ts';
import { rootOf } from './expansion.ts';
import { shortestMisspelt, type Word } from '../text/words.ts';

/** What a word that no text holds was meant for. Loaded with the first such word. */

/** Those among words that look like what was typed, and more. */
export type Propose = (typed: string, among: readonly Spelling[]) => Spelling[];

/** A key that stands for what was typed, and how nearly. */
export interface Meant {
  key: string;
  /** 1: as typed. */
  quality: number;
}

/** Looks in the index for words like a misspelt one. */
export function misspelt(index: SearchIndex, propose: Propose) {
  /** Nearest first; `measure` is Infinity for what is too far away. */
  const nearestAmong = (typed: string, some: readonly Spelling[], measure: (spelling: Spelling) => number): Near[] =>
    propose(
      typed,
      onceEach(some).filter(({ key }) => Math.abs(key.length - typed.length) <= 2),
    )
      .map((spelling) => ({ spelling, distance: measure(spelling) }))
      .filter(({ distance }) => distance < Infinity)
      .toSorted((a, b) => a.distance - b.distance || Number(b.spelling.isName) - Number(a.spelling.isName) || (a.spelling.key < b.spelling.key ? -1 : 1));

  /** Among the words that keep the beginning of what was typed; where none of them is near, among those that keep its end as well. */
  const nearest = async (typed: string, measure: (spelling: Spelling) => number): Promise<Near[]> => {
    const { start, end, swapped } = keptLetters(typed);
    const beginnings = [typed.slice(0, start), ...(swapped === undefined ? [] : [swapped])];
    const begun = (await Promise.all(beginnings.map(index.beginning))).flat();
    const found = nearestAmong(typed, begun, measure);
    return found.some(({ distance }) => distance <= near) ? found : nearestAmong(typed, [...begun, ...(await index.ending(typed.slice(-end)))], measure);
  };

  /** The nearest keys, which one misspelt word may have been meant for; its ending may be part of the error, or of the word. */
  const meant = async ({ plain, key: stem }: Pick<Word, 'plain' | 'key'>): Promise<Meant[]> => {
    const both = await Promise.all(
      [...new Set([plain, stem])].map((typed) =>
        nearest(typed, ({ key, isName, isPerson }) => wrongness(typed, key, isPerson ? 'person' : isName ? 'name' : 'text')),
      ),
    );
    const best = Math.min(...both.map(([first]) => first?.distance ?? Infinity));
    return (both.find(([first]) => first?.distance === best) ?? [])
      .filter(({ distance }) => distance === best)
      .map(({ spelling, distance }) => ({ key: spelling.key, quality: (spelling.isName ? 0.65 : 0.6) / Math.max(1, distance) }));
  };

  /** A word put right: as the key that was found for it, by a near name, or, where it stands alone, by a near word; empty where there is none. */
  const correctedWord = async (word: Word, best: Meant | undefined, isAlone: boolean): Promise<string> => {
    if (best && (best.quality > 0.7 || word.type !== 'word' || rootOf(best.key) === rootOf(word.key))) return word.written;
    if (word.type !== 'word' || word.key.length < shortestMisspelt) return '';
    const most = isAlone && word.key.length > 5 ? 2 : 1;
    const akin = async () => nearest(word.key, ({ key }) => edits(word.key, key, most));
    const found = best?.key ?? (await akin()).find(({ spelling }) => spelling.isName || isAlone)?.spelling.key;
    if (found === undefined) return '';
    const right = word.plain === `${word.key}s` && !found.endsWith('s') ? `${found}s` : found;
    const isPerson = (await index.beginning(found)).some(({ key, isPerson: is }) => key === found && is);
    return isPerson || /^\p{Lu}/u.test(word.written) ? capital(right) : right;
  };

  /**
   * The query with each misspelt or unknown word put right, or left out where nothing is found with it; empty where that changes
   * nothing. `all`: with small words; `groups`: what was found for each of `typed`.
   */
  const corrected = async (all: readonly Word[], typed: readonly Word[], groups: readonly Group[], isFound: boolean): Promise<string> => {
    const best = typed.map((_, number) => groups.find(({ words }) => words[0] === number)?.alternatives[0]);
    const words = await Promise.all(typed.map((word, number) => correctedWord(word, best[number], typed.length === 1)));
    if (isFound && words.includes('')) return '';
    const right = words.includes('') ? words.filter(Boolean) : all.map((word) => words[typed.indexOf(word)] ?? word.written);
    return [written(all), written(typed)].includes(right.join(' ').toLowerCase()) ? '' : right.join(' ');
  };

  return { meant, corrected };
}

interface Near {
  spelling: Spelling;
  distance: number;
}

const onceEach = (spellings: readonly Spelling[]): Spelling[] => [...new Map(spellings.map((spelling) => [spelling.key, spelling])).values()];

/** One error; a word that keeps its beginning and is that near is preferred to any that only keeps its end. */
const near = 1;

const capital = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

const written = (words: readonly Word[]): string =>
  words
    .map((word) => word.written)
    .join(' ')
    .toLowerCase();
