import { foundAll, type Alternative, type Group, type Hit } from './hits.ts';
import type { SearchIndex } from './search-index.ts';
import { mostCompletions, type Word } from './words.ts';

/** What else may do where no account has all that was typed. Loaded then. */

/** What a word has in common with its kin: "negotiat" of negotiator and negotiations. */
export const rootOf = (word: string): string => word.replace(/(?:ations?|ators?|ating|ated|ates?|ional|ments?|ions?|ings?|ors?|ers?|al|ed|ly|(?<=.{5})e)$/, '');

/** Words of the same root: "negotiator" for "negotiations". */
export const related = async (index: SearchIndex, typed: string): Promise<Alternative[]> => {
  const root = rootOf(typed);
  if (root.length < 5) return [];
  const kin = (await index.beginning(root)).filter(({ key }) => key !== typed && rootOf(key) === root);
  return foundAll(
    index,
    kin.slice(0, mostCompletions).map(({ key }) => ({ key, quality: 0.5 })),
  );
};

/** How many words may do: most of four or more, none of them an unknown name; of three where all are known, or small words make them a sentence. */
export const mayRelax = (typed: readonly Word[], groups: readonly Group[], isSentence: boolean): number => {
  const unknown = groups.filter(({ alternatives }) => alternatives.length === 0).flatMap(({ words }) => words.map((number) => typed[number]));
  const isName = unknown.some((word) => word && ((/^\p{Lu}/u.test(word.written) && !(isSentence && word === typed[0])) || word.type !== 'word'));
  if (isName || groups.length < 3 || (groups.length === 3 && unknown.length > 0 && !isSentence)) return Infinity;
  return Math.ceil(groups.length * 0.6);
};

/** Of things that hold only most words, those that hold nearly as much of the query as the best. */
export const fullestOf = (groups: readonly Group[], hits: readonly Hit[]): Hit[] => {
  const held = ({ bits }: Hit) => groups.reduce((sum, { weight }, at) => sum + ((bits[at] ?? 0) > 0 ? weight : 0), 0);
  const most = Math.max(0, ...hits.map(held));
  return hits.filter((hit) => held(hit) >= 0.8 * most);
};
