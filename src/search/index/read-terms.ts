import { frontDecoded } from './front-coding.ts';
import { nameMarks, type RetellingShard, type Shards, type WordShard } from './format.ts';
import { kept, shardHolding } from './memoize.ts';
import { readPostings } from './posting-list.ts';
import { isSpelling } from '../documents/postings.ts';
import type { Posting, ReadFile, Records, Spelling } from './search-index.ts';
import { orderOf, reversed } from './term-order.ts';

/** Reads the terms of an index, where they stand and how they are spelt. */

/** `size`: number of all documents. */
export function openTerms({ words: firsts, wordsARetelling, ...shards }: Shards, size: number, read: ReadFile) {
  const words = kept(async (number: number) => {
    const { keys, postings } = (await read(`words-${number}`)) as WordShard;
    const lines = postings.split('\n');
    return new Map(
      frontDecoded(keys).map((marked, at) => {
        const spelling = spellingOf(marked);
        return [spelling.key, { spelling, at, line: lines[at] ?? '' }];
      }),
    );
  });
  const retellings = kept(async (number: number) => ((await read(`retellings-${number}`)) as RetellingShard).postings.map((lines) => lines.split('\n')));
  const openPosting = (shard: number, at: number, line: string): Posting => {
    const { beside, places } = readPostings(line, size);
    if (beside === 0) return { size: places.size, things: places };
    const posting: Posting = {
      size: places.size + beside,
      things: places,
      readRetellings: async () => {
        const lines = await retellings(Math.floor(shard / wordsARetelling));
        for (const [thing, bits] of readPostings(lines[shard % wordsARetelling]?.[at] ?? '', size).places) places.set(thing, bits);
        delete posting.readRetellings;
      },
    };
    return posting;
  };
  const spelt = kept(async (name: string) => frontDecoded(((await read(name)) as Pick<WordShard, 'keys'>).keys).map(spellingOf));
  const beginning = async (name: 'spellings' | 'endings', letters: string): Promise<Spelling[]> => {
    const pieces = await Promise.all(shardsBeginning(shards[name], letters).map((number) => spelt(`${name}-${number}`)));
    return pieces.flat().filter(({ key }) => key.startsWith(letters));
  };
  /** From the files of words, where no more than one of them has to be read; undefined where more have. */
  const beginningInWords = async (letters: string): Promise<Spelling[] | undefined> => {
    const holding = shardsBeginning(firsts, letters);
    if (holding.filter((number) => !words.has(number)).length > fewestWords) return undefined;
    const pieces = await Promise.all(holding.map(words));
    return pieces.flatMap((terms) =>
      [...terms.values()].flatMap(({ spelling }) => (isSpelling(spelling.key) && spelling.key.startsWith(letters) ? spelling : [])),
    );
  };
  return {
    posting: kept(async (key: string) => {
      if (firsts.length === 0) return undefined;
      const shard = shardHolding(firsts, orderOf(key));
      const found = (await words(shard)).get(key);
      return found && openPosting(shard, found.at, found.line);
    }),
    isThere: (key: string) => words.has(shardHolding(firsts, orderOf(key))),
    beginning: async (letters: string) => (await beginningInWords(letters)) ?? beginning('spellings', letters),
    ending: async (letters: string) => (await beginning('endings', reversed(letters))).map((spelling) => ({ ...spelling, key: reversed(spelling.key) })),
  } satisfies Partial<Records>;
}

function spellingOf(marked: string): Spelling {
  const mark = marked.at(-1);
  const isPerson = mark === nameMarks.person;
  const isName = isPerson || mark === nameMarks.name;
  return { key: isName ? marked.slice(0, -1) : marked, isName, isPerson };
}

/** Files of words that are read for the beginning of a word instead of one of spellings; they hold the postings as well, which are likely to be asked for. */
const fewestWords = 1;

/** Numbers of the shards that may hold terms beginning with `letters`. */
function shardsBeginning(firsts: readonly string[], letters: string): number[] {
  const first = shardHolding(firsts, letters);
  return firsts.length === 0 ? [] : Array.from({ length: shardHolding(firsts, `${letters}\u{ffff}`) - first + 1 }, (_, index) => first + index);
}
