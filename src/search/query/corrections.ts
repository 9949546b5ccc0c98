import Fuse from 'fuse.js/min-basic';
import type { SearchIndex, Spelling } from '../index/search-index.ts';
import { editDistance, errorsIn } from '../text/edit-distance.ts';
import { rootOf } from '../text/root.ts';
import { shortestMisspelt, type Word } from '../text/tokenize.ts';
import type { Candidate, Clause } from './clause.ts';

/** Corrects words that are not in the index. Loaded with the first such word: this is the only file that needs Fuse. */

/** Number of words that are proposed at most, of a vocabulary of any size. */
export const mostProposals = 100;

/** Ranks a vocabulary by likeness to `typed`, best first; returns the best of it only. */
export type Propose = (typed: string, vocabulary: readonly Spelling[]) => Spelling[];

/**
 * Fuse proposes, `errorsIn` decides: Fuse alone is too loose (it takes "NATO" for "Kato") and counts a transposition as two edits. It is asked for
 * as many words as hold every correction: of 5 468 slips of the first dossier's vocabulary, 20 proposals miss 13 and 50 miss none.
 */
export const proposedByFuse: Propose = (typed, vocabulary) =>
  new Fuse(vocabulary, { keys: ['term'], threshold: 0.5, ignoreLocation: true, ignoreFieldNorm: true })
    .search(typed.slice(0, longestPattern), { limit: mostProposals })
    .map(({ item }) => item);

/** Corrections from the vocabulary of an index. */
export function corrections(index: Pick<SearchIndex, 'vocabulary' | 'beginning'>, propose: Propose = proposedByFuse) {
  /** Words for which `measure` is finite, nearest first. Reads no further part of the vocabulary once one holds a word with at most one error. */
  async function nearest(typed: string, measure: (spelling: Spelling) => number): Promise<Near[]> {
    const vocabulary = new Map<string, Spelling>();
    let found: Near[] = [];
    for (const readPart of index.vocabulary(typed)) {
      for (const spelling of await readPart()) if (Math.abs(spelling.term.length - typed.length) <= mostErrors) vocabulary.set(spelling.term, spelling);
      found = propose(typed, [...vocabulary.values()])
        .map((spelling) => ({ spelling, errors: measure(spelling) }))
        .filter(({ errors }) => errors < Infinity)
        .toSorted(byErrors);
      if (found.some(({ errors }) => errors <= 1)) break;
    }
    return found;
  }

  /** The nearest terms to a misspelt word, all with the same number of errors. Tries the word with and without its ending. */
  async function candidatesFor({ plain, term: stem }: Pick<Word, 'plain' | 'term'>): Promise<Candidate[]> {
    const both = await Promise.all(
      [...new Set([plain, stem])].map((typed) =>
        nearest(typed, ({ term, isName, isPerson }) => errorsIn(typed, term, isPerson ? 'person' : isName ? 'name' : 'text')),
      ),
    );
    const fewest = Math.min(...both.map(([first]) => first?.errors ?? Infinity));
    return (both.find(([first]) => first?.errors === fewest) ?? [])
      .filter(({ errors }) => errors === fewest)
      .map(({ spelling, errors }) => ({ term: spelling.term, quality: (spelling.isName ? 0.65 : 0.6) / Math.max(1, errors) }));
  }

  /** A word as a suggestion writes it; empty if nothing is near it. `best`: what it was taken for. */
  async function correctedWord(word: Word, best: Candidate | undefined, isAlone: boolean): Promise<string> {
    if (best && (best.quality > 0.7 || word.type !== 'word' || rootOf(best.term) === rootOf(word.term))) return word.written;
    if (word.type !== 'word' || word.term.length < shortestMisspelt) return '';
    const most = isAlone && word.term.length > 5 ? mostErrors : 1;
    const akin = async () => nearest(word.term, ({ term }) => editDistance(word.term, term, most));
    const term = best?.term ?? (await akin()).find(({ spelling }) => spelling.isName || isAlone)?.spelling.term;
    if (term === undefined) return '';
    const right = word.plain === `${word.term}s` && !term.endsWith('s') ? `${term}s` : term;
    const isPerson = (await index.beginning(term)).some((spelling) => spelling.term === term && spelling.isPerson);
    return isPerson || /^\p{Lu}/u.test(word.written) ? capitalized(right) : right;
  }

  /**
   * The query with each unknown word corrected, or left out if nothing is near it; empty if that changes nothing. `all`: the words with stop words;
   * `clauses`: what was found for each of `typed`; `isFound`: the query has results as it is, so that no word may be left out.
   */
  async function correctedQuery({ all, typed, clauses, isFound }: QueryToCorrect): Promise<string> {
    const best = typed.map((_, number) => clauses.find(({ words }) => words[0] === number)?.expansions[0]);
    const words = await Promise.all(typed.map((word, number) => correctedWord(word, best[number], typed.length === 1)));
    if (isFound && words.includes('')) return '';
    const right = words.includes('') ? words.filter(Boolean) : all.map((word) => words[typed.indexOf(word)] ?? word.written);
    return [asWritten(all), asWritten(typed)].includes(right.join(' ').toLowerCase()) ? '' : right.join(' ');
  }

  return { candidatesFor, correctedQuery };
}

export interface QueryToCorrect {
  all: readonly Word[];
  typed: readonly Word[];
  clauses: readonly Clause[];
  isFound: boolean;
}

interface Near {
  spelling: Spelling;
  errors: number;
}

/** Letters that Fuse's matcher takes. */
const longestPattern = 32;

/** No word with more errors is a correction. */
const mostErrors = 2;

/** Names before other words; then by letters. */
const byErrors = (a: Near, b: Near): number =>
  a.errors - b.errors || Number(b.spelling.isName) - Number(a.spelling.isName) || (a.spelling.term < b.spelling.term ? -1 : 1);

const capitalized = (term: string): string => term.charAt(0).toUpperCase() + term.slice(1);

const asWritten = (words: readonly Word[]): string =>
  words
    .map((word) => word.written)
    .join(' ')
    .toLowerCase();
