import type { Hit } from './clauses.ts';
import { places } from '../index/format.ts';
import type { Meant } from './corrections.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { ownWords } from './explanation.ts';
import { folded, mostCompletions } from '../text/words.ts';

/** Names in a run of Chinese or Japanese, which has no blanks between its words. Loaded with the first such run. */

/** Reads a run as known names one after the other, each at least two characters long: 石破首相. For each name its keys; none where it is not known. */
export async function namesInRun(index: SearchIndex, run: string): Promise<Meant[][]> {
  if (run === '') return [];
  if (await index.posting(run)) return [[{ key: run, quality: 1 }]];
  if (titles.has(run)) return [];
  const begun = run.length < 2 ? [] : await index.beginning(run.slice(0, 2));
  const longest = Math.max(0, ...begun.map(({ key }) => sharedStart(run, key)));
  if (longest < 2) return [[]];
  const names = begun
    .filter(({ key }) => sharedStart(run, key) === longest)
    .slice(0, mostCompletions)
    .map(({ key }) => ({ key, quality: key.length === longest ? 0.95 : 0.8 }));
  return [names, ...(await namesInRun(index, run.slice(longest)))];
}

/** Words by which texts in other scripts name those who were found. */
export async function wordsElsewhere(index: SearchIndex, hits: readonly Hit[]): Promise<string[]> {
  const named = hits.filter(({ thing, bits }) => index.kindOf(thing) === 'actor' && bits.some((place) => place & places.own));
  const cards = await Promise.all(named.map(({ thing }) => index.card(thing)));
  return cards.flatMap(({ title, printed = [], known }) => [title, ...printed.map(({ form }) => form)].flatMap((name) => ownWords(name, known)));
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** What is said after a name, and where no office is known by it says nothing more. */
const titles = new Set(
  'さん 氏 様 君 先生 大統領 総理 総理大臣 首相 大臣 長官 外相 財務相 財務大臣 経産相 代表 議員 主席 国家主席 总统 总理 部长 财长 外长'.split(' ').map(folded),
);
