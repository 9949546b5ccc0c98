import { keptAffixes } from '../text/edit-distance.ts';
import { frontDecoded } from './front-coding.ts';
import { nameMarks, type RetellingShard, type Shards, type WordShard } from './format.ts';
import { findShard } from './find-shard.ts';
import { memoized } from './memoize.ts';
import { readPostings } from './posting-list.ts';
import { isSpelling } from '../documents/postings.ts';
import type { PostingList, ReadFile, IndexReader, Spelling } from './search-index.ts';
import { orderOf, reversed } from './term-order.ts';

/** Reads terms, posting lists and spellings of a sharded index. */

/** `size`: number of documents. */
export function openTerms({ words: firsts, wordsARetelling, ...shards }: Shards, size: number, read: ReadFile) {
  const words = memoized(async (number: number) => {
    const { terms, postings } = (await read(`words-${number}`)) as WordShard;
    const lines = postings.split('\n');
    return new Map(
      frontDecoded(terms).map((marked, at) => {
        const spelling = spellingOf(marked);
        return [spelling.term, { spelling, at, line: lines[at] ?? '' }];
      }),
    );
  });
  const retellings = memoized(async (number: number) => ((await read(`retellings-${number}`)) as RetellingShard).postings.map((lines) => lines.split('\n')));
  const openPosting = (shard: number, at: number, line: string): PostingList => {
    const { elsewhere, masks } = readPostings(line, size);
    if (elsewhere === 0) return { size: masks.size, docs: masks };
    const posting: PostingList = {
      size: masks.size + elsewhere,
      docs: masks,
      readRetellings: async () => {
        const lines = await retellings(Math.floor(shard / wordsARetelling));
        for (const [doc, mask] of readPostings(lines[shard % wordsARetelling]?.[at] ?? '', size).masks) masks.set(doc, mask);
        delete posting.readRetellings;
      },
    };
    return posting;
  };
  const spellings = memoized(async (name: string) => frontDecoded(((await read(name)) as Pick<WordShard, 'terms'>).terms).map(spellingOf));
  const spellingShards = async (name: 'spellings' | 'endings', letters: string): Promise<Spelling[]> =>
    (await Promise.all(shardsBeginning(shards[name], letters).map((number) => spellings(`${name}-${number}`)))).flat();
  /** All spellings of the shards that contain those with this prefix. Word shards are used instead if at most one of them has not been read. */
  const spellingsAround = async (letters: string): Promise<Spelling[]> => {
    const shardNumbers = shardsBeginning(firsts, letters);
    if (shardNumbers.filter((number) => !words.has(number)).length > mostWordShards) return spellingShards('spellings', letters);
    const read = await Promise.all(shardNumbers.map(words));
    return read.flatMap((terms) => [...terms.values()].flatMap(({ spelling }) => (isSpelling(spelling.term) ? spelling : [])));
  };
  return {
    posting: memoized(async (term: string) => {
      if (firsts.length === 0) return undefined;
      const shard = findShard(firsts, orderOf(term));
      const found = (await words(shard)).get(term);
      return found && openPosting(shard, found.at, found.line);
    }),
    isLoaded: (term: string) => words.has(findShard(firsts, orderOf(term))),
    beginning: async (letters: string) => (await spellingsAround(letters)).filter(({ term }) => term.startsWith(letters)),
    vocabulary: (typed: string) => {
      const { start, end, swapped = [] } = keptAffixes(typed);
      return [
        async () => (await Promise.all([typed.slice(0, start), swapped].flat().map(spellingsAround))).flat(),
        async () => (await spellingShards('endings', reversed(typed.slice(-end)))).map((spelling) => ({ ...spelling, term: reversed(spelling.term) })),
      ];
    },
  } satisfies Partial<IndexReader>;
}

function spellingOf(marked: string): Spelling {
  const mark = marked.at(-1);
  const isPerson = mark === nameMarks.person;
  const isName = isPerson || mark === nameMarks.name;
  return { term: isName ? marked.slice(0, -1) : marked, isName, isPerson };
}

/** Number of word shards that may be read instead of a spelling shard. They also have the posting lists, which are needed next. */
const mostWordShards = 1;

/** Numbers of the shards that may contain terms with the prefix `letters`. */
function shardsBeginning(firsts: readonly string[], letters: string): number[] {
  const first = findShard(firsts, letters);
  return firsts.length === 0 ? [] : Array.from({ length: findShard(firsts, `${letters}\u{ffff}`) - first + 1 }, (_, index) => first + index);
}
