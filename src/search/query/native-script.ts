import { fields } from '../index/format.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { folded } from '../text/fold.ts';
import { mostCompletions } from '../text/tokenize.ts';
import type { Candidate } from './clause.ts';
import type { Hit } from './scoring.ts';
import { personalTerms } from './name-match.ts';

/** Names in a run of Chinese or Japanese characters, which has no spaces. Loaded with the first such run. */

/** Splits a run into known names of at least two characters each, such as 石破首相. One list of candidates for each name; an empty list for the part that is not known. */
export async function namesInRun(index: SearchIndex, run: string): Promise<Candidate[][]> {
  if (run === '') return [];
  if (await index.posting(run)) return [[{ term: run, quality: 1 }]];
  if (titles.has(run)) return [];
  const begun = run.length < 2 ? [] : await index.beginning(run.slice(0, 2));
  const longest = Math.max(0, ...begun.map(({ term }) => sharedStart(run, term)));
  if (longest < 2) return [[]];
  const names = begun
    .filter(({ term }) => sharedStart(run, term) === longest)
    .slice(0, mostCompletions)
    .map(({ term }) => ({ term, quality: term.length === longest ? 0.95 : 0.8 }));
  return [names, ...(await namesInRun(index, run.slice(longest)))];
}

/** Terms that name the actors found in other scripts. */
export async function wordsElsewhere(index: SearchIndex, hits: readonly Hit[]): Promise<string[]> {
  const named = hits.filter(({ doc, masks }) => index.kindOf(doc) === 'actor' && masks.some((mask) => mask & fields.name));
  const cards = await Promise.all(named.map(({ doc }) => index.card(doc)));
  return cards.flatMap(({ title, printed = [], alsoKnown }) => [title, ...printed.map(({ form }) => form)].flatMap((name) => personalTerms(name, alsoKnown)));
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Titles that follow a name. They are left out if the index has no such office. */
const titles = new Set(
  'さん 氏 様 君 先生 大統領 総理 総理大臣 首相 大臣 長官 外相 財務相 財務大臣 経産相 代表 議員 主席 国家主席 总统 总理 部长 财长 外长'.split(' ').map(folded),
);
