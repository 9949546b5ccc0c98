import { foundAll, hasUnread, isAccount, type Alternative, type Group, type Hit } from './clauses.ts';
import { complete, type Effort, type Held, type Match } from './match.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { mostCompletions, type Word } from '../text/words.ts';

/** What else may do where no account has all that was typed. Loaded then. */

/** What a word has in common with its kin: "negotiat" of negotiator and negotiations. */
export const rootOf = (word: string): string => word.replace(/(?:ations?|ators?|ating|ated|ates?|ional|ments?|ions?|ings?|ors?|ers?|al|ed|ly|(?<=.{5})e)$/, '');

/** Words of the same root: "negotiator" for "negotiations". */
export async function related(index: SearchIndex, typed: string): Promise<Alternative[]> {
  const root = rootOf(typed);
  if (root.length < 5) return [];
  const kin = (await index.beginning(root)).filter(({ key }) => key !== typed && rootOf(key) === root);
  return foundAll(
    index,
    kin.slice(0, mostCompletions).map(({ key }) => ({ key, quality: 0.5 })),
  );
}

/** What stands in for what no account holds, `narrow`: words of the same roots; else most of the words. Where retellings may hold all, that is left open. */
export async function widened(index: SearchIndex, narrow: Held, sought: Sought): Promise<Omit<Match, 'plain'>> {
  const wide = await sought.holding(await sought.attempt('wide'));
  const best = wide.hits.some(isAccount(index)) || narrow.hits.length === 0 ? wide : narrow;
  const isOpen = sought.isThrifty && complete(best.groups) && hasUnread(best.groups);
  return best.hits.length > 0 || isOpen ? { ...best, relaxed: false } : relaxed(wide.groups, sought);
}

/** How many words may do: most of four or more, none of them an unknown name; of three where all are known, or small words make them a sentence. */
function mayRelax(typed: readonly Word[], groups: readonly Group[], isSentence: boolean): number {
  const unknown = groups.filter(({ alternatives }) => alternatives.length === 0).flatMap(({ words }) => words.map((number) => typed[number]));
  const isName = unknown.some((word) => word && ((/^\p{Lu}/u.test(word.written) && !(isSentence && word === typed[0])) || word.type !== 'word'));
  if (isName || groups.length < 3 || (groups.length === 3 && unknown.length > 0 && !isSentence)) return Infinity;
  return Math.ceil(groups.length * 0.6);
}

/** Of things that hold only most words, those that hold nearly as much of the query as the best. */
function fullestOf(groups: readonly Group[], hits: readonly Hit[]): Hit[] {
  const held = ({ bits }: Hit) => groups.reduce((sum, { weight }, at) => sum + ((bits[at] ?? 0) > 0 ? weight : 0), 0);
  const most = Math.max(0, ...hits.map(held));
  return hits.filter((hit) => held(hit) >= 0.8 * most);
}

/** What was typed, and what finds things in which so many of the groups stand. */
interface Sought {
  typed: readonly Word[];
  isSentence: boolean;
  isThrifty: boolean;
  holding: (groups: Group[], least?: number) => Promise<Held>;
  /** What stands for each word. */
  attempt: (effort: Effort) => Promise<Group[]>;
}

/** Things that hold most of the words and every figure. */
async function relaxed(wide: readonly Group[], { typed, isSentence, holding }: Sought): Promise<Omit<Match, 'plain'>> {
  const least = mayRelax(typed, wide, isSentence);
  const groups = wide.filter(({ alternatives }) => alternatives.length > 0);
  const isFigure = ({ words }: Group) => typed[words[0] ?? 0]?.type === 'figure';
  const held = least <= groups.length ? (await holding(groups, least)).hits : [];
  const hits = fullestOf(
    groups,
    held.filter(({ bits }) => groups.every((group, at) => !isFigure(group) || bits[at])),
  );
  return { groups, least: Math.min(least, groups.length), hits, relaxed: hits.length > 0 };
}
