import { claimKinds } from '../model/schema.ts';
import { cardOf, daysOf } from './cards.ts';
import { shardOfKey, hash } from './shard-of-key.ts';
import { cardsAFile, indexVersion, type FirstFile, type WordShard } from './index-format.ts';
import { packed } from './pack.ts';
import { linesOf, type Shape } from './posting-lines.ts';
import { entriesOf, isSpelling } from './postings.ts';
import type { SearchRecord } from './record.ts';
import { reversed } from './words.ts';

/** Records to files: see index-format.ts. Same records, same bytes. */

export interface IndexFile {
  /** Without ending: `index`, `words-0`. */
  name: string;
  content: object;
}

/**
 * Accounts up to which there is one file: with 20 of `bench/archive.ts` it is 51 kB compressed, where 21 queries of many files fetch
 * 84 kB, and later queries fetch nothing; with 40 it would be 80 kB before the first result.
 */
const mostWhole = 20;
/** Characters a file of words, and of spellings. */
const shardSize = { words: 700, spellings: 4_000 };

const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Cuts lines, in order, into pieces of at most `size` characters (one line at least). */
const cut = <T>(lines: readonly T[], size: number, lengthOf: (line: T) => number): T[][] => {
  const pieces: T[][] = [];
  let length = Infinity;
  for (const line of lines) {
    if (length + lengthOf(line) > size) {
      pieces.push([]);
      length = 0;
    }
    pieces.at(-1)?.push(line);
    length += lengthOf(line);
  }
  return pieces;
};

/** Equal neighbours as one, with their number. */
const runsOf = (values: readonly string[]): [number, string][] =>
  values.reduce<[number, string][]>((runs, value) => {
    const last = runs.at(-1);
    if (last?.[1] === value) last[0] += 1;
    else runs.push([1, value]);
    return runs;
  }, []);

interface Line {
  key: string;
  /** The key with what says that it is a name. */
  marked: string;
  posting: string;
  /** Further lines of the posting. */
  more: string[];
}

const shardOf = (lines: readonly Line[]): WordShard => ({
  keys: lines.map(({ marked }) => marked).join('\n'),
  postings: lines.map(({ posting }) => posting).join('\n'),
});

/** Every file of the index. `form` is chosen by size unless given. */
export const indexFiles = (records: readonly SearchRecord[], form?: 'whole' | 'shards'): IndexFile[] => {
  const kinds = [...new Set(records.map(({ kind }) => kind))];
  const start = {
    version: indexVersion,
    counts: kinds.map((kind) => ({ kind, count: records.filter((record) => record.kind === kind).length })),
    topics: records.flatMap(({ kind, id, title }): [string, string][] => (kind === 'topic' ? [[id, title]] : [])),
    claimKinds: Object.entries(claimKinds),
  };
  if (form === 'whole' || (form === undefined && records.filter(({ kind }) => kind === 'article').length <= mostWhole)) {
    const whole = packed(records, Object.keys(claimKinds));
    return [{ name: 'index', content: { ...start, build: hash(JSON.stringify(whole)).toString(36), shown: 200, whole } satisfies FirstFile }];
  }
  const accounts = records.filter(({ kind }) => kind === 'article').length;
  const shape: Shape = { firstAccount: records.length - accounts, accounts };
  const lines = [...entriesOf(records)]
    .toSorted(([a], [b]) => compareKeys(a, b))
    .map(([key, entry], number): Line => {
      const { first, more } = linesOf(entry, number, shape);
      return { key, marked: key + entry.mark, posting: first, more };
    });
  const cards = records.map(cardOf);
  const build = hash(
    JSON.stringify([cards, records.map(({ claims }) => claims)]) + lines.map(({ marked, posting, more }) => [marked, posting, ...more].join(' ')).join('\n'),
  ).toString(36);
  const count = Math.ceil(lines.reduce((sum, { marked, posting }) => sum + marked.length + posting.length + 2, 0) / shardSize.words);
  const words = Map.groupBy(lines, ({ key }) => shardOfKey(key, count));
  const spelt = lines.filter(({ key }) => isSpelling(key));
  const spellings = cut(spelt, shardSize.spellings, ({ marked }) => marked.length + 1);
  const backwards = spelt.map((line) => ({ ...line, reversed: reversed(line.key) })).toSorted((a, b) => compareKeys(a.reversed, b.reversed));
  const endings = cut(backwards, shardSize.spellings, ({ marked }) => marked.length + 1);
  const files = cut(cards, cardsAFile, () => 1);
  const first: FirstFile = {
    ...start,
    build,
    shown: 8,
    shards: {
      words: count,
      spellings: spellings.map(([line]) => line?.key ?? ''),
      endings: endings.map(([line]) => line?.reversed ?? ''),
    },
  };
  return [
    { name: 'index', content: first },
    ...Array.from({ length: count }, (_, number) => ({ name: `words-${number}`, content: { build, ...shardOf(words.get(number) ?? []) } })),
    ...lines.flatMap(({ more }, number) => more.map((line, at) => ({ name: `more-${number}-${at}`, content: { build, line } }))),
    ...spellings.map((piece, number) => ({ name: `spellings-${number}`, content: { build, keys: piece.map(({ marked }) => marked).join('\n') } })),
    ...endings.map((piece, number) => ({ name: `endings-${number}`, content: { build, keys: piece.map(({ marked }) => marked).join('\n') } })),
    ...files.map((piece, number) => ({ name: `cards-${number}`, content: { build, cards: piece } })),
    { name: 'days', content: { build, runs: runsOf(records.map((record) => (daysOf(record) ?? []).join('/'))) } },
    ...records.flatMap((record, thing) => (record.claims.length > 0 ? [{ name: `claims-${thing}`, content: { build, claims: record.claims } }] : [])),
  ];
};
