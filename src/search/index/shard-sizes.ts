/** How an index is cut into files: of each kind no more than so many, however large the archive is; the files grow instead. */

/**
 * Files of an index at most. Fewer files are larger ones, of which every query reads some: with 10 000 accounts of `bench/archive.ts` 95 % of
 * later queries read 16 kB or less from so many, 20 kB from 1 300. The rest of a site of that size has some 18 300 files, and hosts take 20 000.
 */
export const mostFiles = 1_706;

/** What part of them each kind has, by what is read of it; the rest are `index`, `actors` and `days`. */
const parts = {
  words: 0.3143,
  retellings: 0.0201,
  spellings: 0.0078,
  endings: 0.0272,
  namedCards: 0.0119,
  otherCards: 0.0378,
  accountCards: 0.1546,
  claims: 0.4277,
} as const;

/** Files of a kind at most. */
export const most = Object.fromEntries(Object.entries(parts).map(([kind, part]) => [kind, Math.floor(part * (mostFiles - 3))])) as Record<
  keyof typeof parts,
  number
>;

/** Sizes below which smaller files would be no gain: characters of terms and of spellings, documents, accounts. */
export const least = { words: 3_000, spellings: 4_000, cards: 16, claims: 4 } as const;

/** Size of each of so many files at most that hold `total`. */
export const sizeOf = (total: number, count: number, atLeast: number): number => Math.max(atLeast, Math.ceil(total / count));

/** Cuts lines, in order, where another `size` is full; what begins within a piece belongs to it. */
export function cut<Line>(lines: readonly Line[], size: number, lengthOf: (line: Line) => number): Line[][] {
  const pieces: Line[][] = [];
  let [offset, piece] = [0, -1];
  for (const line of lines) {
    const at = Math.floor(offset / size);
    if (at !== piece) pieces.push([]);
    piece = at;
    pieces.at(-1)?.push(line);
    offset += lengthOf(line);
  }
  return pieces;
}

/** Numbers of documents: of topics and actors, which come first; of accounts, which come last; of all. */
export interface Shape {
  named: number;
  accounts: number;
  size: number;
}

/** First documents of the files of cards, in order. */
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

/** Accounts a file of claims. */
export const accountsAClaimFile = ({ accounts }: Shape): number => sizeOf(accounts, most.claims, least.claims);

/** The newest accounts are found most often: a file that holds one holds no more than this part of those that are newer, but some at least. */
const newerAFile = 1 / 30;
const fewestNewest = 4;

/** First accounts of their files, the newest file first; `scale`: by how much the files are larger than they could be of an even size. */
function newestFirst({ size, accounts }: Shape, scale: number): number[] {
  const largest = Math.ceil(sizeOf(accounts, most.accountCards, least.cards) * scale);
  const starts: number[] = [];
  for (let end = size; end > size - accounts; end = starts.at(-1) ?? 0) {
    const held = Math.max(fewestNewest, Math.min(largest, Math.ceil((size - end) * newerAFile * scale)));
    starts.push(Math.max(size - accounts, end - held));
  }
  return starts;
}

/** First numbers of pieces of `step`, from one number to another. */
const steps = (from: number, to: number, step: number): number[] => Array.from({ length: Math.ceil((to - from) / step) }, (_, at) => from + at * step);
