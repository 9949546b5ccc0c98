import type { SearchIndex } from '../index/search-index.ts';
import { mostCompletions, pairOf, shortestMisspelt, type Word } from '../text/tokenize.ts';
import { clauseOf, lookUp, lookUpAll, type Clause, type Expansion } from './clause.ts';

/** Expands a typed word to the terms of the index that it may mean. */

/** `plain`: as typed, else completed or corrected. `wide`: words with the same root as well. */
export type Effort = 'plain' | 'wide';

/** Loads Fuse and the spelling rules with the first unknown word. */
export const spelling = async (index: SearchIndex) => (await import('./corrections.ts')).corrections(index);

/** Loaded with the first word in Chinese or Japanese. */
export const nativeScript = () => import('./native-script.ts');

/** Loaded if no account has all that was typed. */
export const relaxation = () => import('./relax.ts');

/** One list of expansions for a word; for a run of Chinese or Japanese, one for each name in it. Only the last word typed is completed. */
export async function expansionsOf(index: SearchIndex, word: Word, { isLast, effort }: { isLast: boolean; effort: Effort }): Promise<Expansion[][]> {
  const { term, type } = word;
  if (type === 'cjk') return Promise.all((await (await nativeScript()).namesInRun(index, term)).map((names) => lookUpAll(index, names)));
  const exact = await lookUp(index, { term, quality: 1 });
  if (type === 'figure') return [exact];
  if (exact.length > 0) return [effort === 'wide' ? [...exact, ...(await (await relaxation()).derivedWords(index, term))] : exact];
  const completed = isLast ? await completions(index, word.plain) : undefined;
  if (completed) return [completed];
  const base = /^(.{4,})(?:ing|ed)$/.exec(term)?.[1];
  const inflected = base ? await lookUp(index, { term: base, quality: 0.75 }) : [];
  if (inflected.length > 0) return [inflected];
  const corrected = word.plain.length < shortestMisspelt ? [] : await lookUpAll(index, await (await spelling(index)).candidatesFor(word));
  return [corrected.length > 0 || effort === 'plain' ? corrected : await (await relaxation()).derivedWords(index, term)];
}

/**
 * The clauses, and one more for each two neighbours that form a name: "treasury secretary" is an office, not a bond. In a row of three one
 * pair is enough, because "Economic Revitalization Minister" is also the Minister for Economic Revitalization.
 */
export async function withPhrases(index: SearchIndex, clauses: readonly Clause[], typed: readonly Word[]): Promise<Clause[]> {
  const pairs = await Promise.all(
    clauses.slice(1).map(async (second, at): Promise<Clause[]> => {
      const first = clauses[at];
      if (!first || [...first.words, ...second.words].some((number) => typed[number]?.type === 'figure')) return [];
      const candidates = first.expansions
        .slice(0, 4)
        .flatMap((a) => second.expansions.slice(0, 4).map((b) => ({ term: pairOf(a.term, b.term), quality: Math.min(a.quality, b.quality) })));
      const expansions = await lookUpAll(index, candidates);
      return expansions.length > 0 ? [clauseOf(index, [at, at + 1], expansions)] : [];
    }),
  );
  const joined = pairs.flat().reduce<Clause[]>((all, pair) => {
    const last = all.at(-1);
    return last?.words.length === 2 && last.words[1] === pair.words[0]
      ? [...all.slice(0, -1), clauseOf(index, [...last.words, ...pair.words.slice(1)], [...last.expansions, ...pair.expansions])]
      : [...all, pair];
  }, []);
  return [...clauses, ...joined];
}

/** Terms that begin with what was typed: any from five letters, names from three. Undefined if no term does. */
async function completions(index: SearchIndex, typed: string): Promise<Expansion[] | undefined> {
  if (typed.length < 3) return undefined;
  const all = await index.beginning(typed);
  if (all.length === 0) return undefined;
  const begun = all.filter(({ isName }) => isName || typed.length >= 5).toSorted((a, b) => a.term.length - b.term.length || (a.term < b.term ? -1 : 1));
  return lookUpAll(
    index,
    begun.slice(0, mostCompletions).map(({ term }) => ({ term, quality: 0.8 })),
  );
}
