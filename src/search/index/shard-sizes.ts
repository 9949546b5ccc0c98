/** Sizes of shards. The number of files of each kind is limited; in a larger archive the shards are larger. */

/**
 * Maximum number of files in an index. Fewer files are larger, and every query reads some: with 10 000 accounts of `bench/archive.ts`, 95 % of
 * later queries read at most 17 kB from 1 706 files, and 20 kB from 1 300. The rest of a site of that size has about 18 300 files; hosts allow 20 000.
 */
export const mostFiles = 1_706;

/** Share of each kind of shard. The other three files are `index`, `actors` and `days`. */
const shares = {
  words: 0.3143,
  retellings: 0.0201,
  spellings: 0.0078,
  endings: 0.0272,
  namedCards: 0.0119,
  otherCards: 0.0378,
  accountCards: 0.1546,
  claims: 0.4277,
} as const;

/** Maximum number of files of each kind. */
export const most = Object.fromEntries(Object.entries(shares).map(([kind, share]) => [kind, Math.floor(share * (mostFiles - 3))])) as Record<
  keyof typeof shares,
  number
>;

/** Minimum sizes of shards: characters of terms with postings, characters of spellings, documents, accounts. */
export const least = { words: 3_000, spellings: 4_000, cards: 16, claims: 4 } as const;

/** Size of a shard, so that at most `count` shards contain `total`. */
export const sizeOf = (total: number, count: number, atLeast: number): number => Math.max(atLeast, Math.ceil(total / count));

/** Cuts lines into shards at multiples of `size`. A line belongs to the shard in which it begins. No shard is empty. */
export function cut<Line>(lines: readonly Line[], size: number, lengthOf: (line: Line) => number): Line[][] {
  const shards: Line[][] = [];
  let [offset, current] = [0, -1];
  for (const line of lines) {
    const at = Math.floor(offset / size);
    if (at !== current) shards.push([]);
    current = at;
    shards.at(-1)?.push(line);
    offset += lengthOf(line);
  }
  return shards;
}

/** Numbers of documents. */
export interface Shape {
  /** Topics and actors, which come first. */
  named: number;
  /** Accounts, which come last. */
  accounts: number;
  /** All documents. */
  size: number;
}

/** First document of each card shard, in order. */
export function cardStarts(shape: Shape): number[] {
  const { named, accounts, size } = shape;
  let scale = 1;
  while (newestFirst(shape, scale).length > most.accountCards) scale *= 1.05;
  return [
    ...steps(0, named, sizeOf(named, most.namedCards, least.cards)),
    ...steps(named, size - accounts, sizeOf(size - accounts - named, most.otherCards, least.cards)),
    ...newestFirst(shape, scale).toReversed(),
  ];
}

/** Number of accounts in a claim shard. */
export const accountsPerClaimShard = ({ accounts }: Shape): number => sizeOf(accounts, most.claims, least.claims);

/** The newest accounts are found most often. So a card shard has at most this share of the number of newer accounts, but at least `fewestNewest`. */
const shareOfNewer = 1 / 30;
const fewestNewest = 4;

/** First document of each shard of account cards, the newest first. `scale`: factor by which shards are larger than shards of equal size. */
function newestFirst({ size, accounts }: Shape, scale: number): number[] {
  const largest = Math.ceil(sizeOf(accounts, most.accountCards, least.cards) * scale);
  const starts: number[] = [];
  for (let end = size; end > size - accounts; end = starts.at(-1) ?? 0) {
    const held = Math.max(fewestNewest, Math.min(largest, Math.ceil((size - end) * shareOfNewer * scale)));
    starts.push(Math.max(size - accounts, end - held));
  }
  return starts;
}

/** Multiples of `step` from `from`, less than `to`. */
const steps = (from: number, to: number, step: number): number[] => Array.from({ length: Math.ceil((to - from) / step) }, (_, at) => from + at * step);
