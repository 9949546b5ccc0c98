/** How an index is cut into files: of each kind no more than so many, however large the archive is; the files grow instead. */

/** Files of each kind at most. Together with `index`, `actors` and `days` that is `mostFiles`. */
export const most = { words: 400, retellings: 40, spellings: 40, endings: 40, namedCards: 30, otherCards: 60, accountCards: 300, claims: 387 } as const;
export const mostFiles = Object.values(most).reduce((sum, count) => sum + count, 3);

/** Sizes below which smaller files would be no gain: characters of terms and of spellings, documents, accounts. */
export const least = { words: 3_000, spellings: 4_000, cards: 16, claims: 4 } as const;

/** Size of each of so many files at most that hold `total`. */
export const sizeOf = (total: number, count: number, atLeast: number): number => Math.max(atLeast, Math.ceil(total / count));

/** Cuts lines, in order, where another `size` is full; what begins within a piece belongs to it. */
export const cut = <Line>(lines: readonly Line[], size: number, lengthOf: (line: Line) => number): Line[][] => {
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
};

/** Numbers of documents: of topics and actors, which come first; of accounts, which come last; of all. */
export interface Shape {
  named: number;
  accounts: number;
  size: number;
}

/** The newest accounts are found most often: a file that holds one holds no more than this part of those that are newer, but some at least. */
const newerAFile = 1 / 30;
const fewestNewest = 4;

/** First accounts of their files, the newest file first, none of more than `largest`. */
const newestFirst = ({ size, accounts }: Shape, largest: number): number[] => {
  const starts: number[] = [];
  for (let end = size; end > size - accounts; end = starts.at(-1) ?? 0) {
    const held = Math.max(fewestNewest, Math.min(largest, Math.ceil((size - end) * newerAFile)));
    starts.push(Math.max(size - accounts, end - held));
  }
  return starts;
};

/** First numbers of pieces of `step`, from one number to another. */
const steps = (from: number, to: number, step: number): number[] => Array.from({ length: Math.ceil((to - from) / step) }, (_, at) => from + at * step);

/** First documents of the files of cards, in order. */
export const cardStarts = (shape: Shape): number[] => {
  const { named, accounts, size } = shape;
  let largest = sizeOf(accounts, most.accountCards, least.cards);
  let ofAccounts = newestFirst(shape, largest);
  while (ofAccounts.length > most.accountCards) {
    largest = Math.ceil(largest * 1.1);
    ofAccounts = newestFirst(shape, largest);
  }
  return [
    ...steps(0, named, sizeOf(named, most.namedCards, least.cards)),
    ...steps(named, size - accounts, sizeOf(size - accounts - named, most.otherCards, least.cards)),
    ...ofAccounts.toReversed(),
  ];
};

/** Accounts a file of claims. */
export const accountsAClaimFile = ({ accounts }: Shape): number => sizeOf(accounts, most.claims, least.claims);
