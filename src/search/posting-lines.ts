import type { Entry } from './postings.ts';

/**
 * Where a word stands, as a line of text: for each set of places its hexadecimal digit and the things that have it, as gaps. A word
 * in very many accounts has those in lines of their own, each of a stretch of accounts, so that a query reads those only that hold its
 * other words; `~` then gives the number of lines, how many things hold the word, and the number under which its lines lie.
 */

/** Numbers of the accounts, which come after all other things. */
export interface Shape {
  firstAccount: number;
  accounts: number;
}

/** Accounts a line of a word that has several, about. */
const accountsALine = 512;

/** Printable ASCII without what JSON escapes and what separates here. One of the first `ends` characters ends a number. */
const alphabet = String.fromCharCode(...Array.from({ length: 95 }, (_, at) => 32 + at)).replace(/["\\,~]/g, '');
const ends = 60;
const others = alphabet.length - ends;

const written = (number: number): string =>
  number < ends ? alphabet.charAt(number) : alphabet.charAt(ends + ((number - ends) % others)) + written(Math.floor((number - ends) / others));

const numbersIn = (text: string): number[] => {
  const numbers: number[] = [];
  let [sum, scale] = [0, 1];
  for (const character of text) {
    const at = alphabet.indexOf(character);
    sum += at * scale;
    if (at >= ends) scale *= others;
    else {
      numbers.push(sum);
      [sum, scale] = [0, 1];
    }
  }
  return numbers;
};

/** How far apart rising numbers are; the first is counted from `start`. */
const gapsIn = (rising: readonly number[], start: number): number[] => rising.map((number, at) => number - (at === 0 ? start : (rising[at - 1] ?? 0) + 1));

type Places = readonly [thing: number, places: number];

const lineOf = (things: readonly Places[], start: number): string =>
  [...Map.groupBy(things, ([, bits]) => bits)]
    .map(
      ([bits, some]) =>
        bits.toString(16) +
        gapsIn(
          some.map(([thing]) => thing),
          start,
        )
          .map(written)
          .join(''),
    )
    .join(',');

/** Number of the first account of a line, of so many. */
const startOf = (line: number, lines: number, { firstAccount, accounts }: Shape): number => firstAccount + Math.ceil((line * accounts) / lines);

/** The line, of so many, that holds an account. */
const lineHolding = (thing: number, lines: number, { firstAccount, accounts }: Shape): number => Math.floor(((thing - firstAccount) * lines) / accounts);

/** The first line of a key, and its further ones; `number` is that under which they lie. */
export const linesOf = ({ things }: Entry, number: number, shape: Shape): { first: string; more: string[] } => {
  const sorted = [...things].toSorted(([a], [b]) => a - b);
  const accounts = sorted.filter(([thing]) => thing >= shape.firstAccount);
  const count = Math.round(accounts.length / accountsALine);
  if (count < 2) return { first: lineOf(sorted, 0), more: [] };
  const parts = Map.groupBy(accounts, ([thing]) => lineHolding(thing, count, shape));
  return {
    first: `${lineOf(sorted.slice(0, -accounts.length), 0)}~${count} ${sorted.length} ${number}`,
    more: Array.from({ length: count }, (_, at) => lineOf(parts.get(at) ?? [], startOf(at, count, shape))),
  };
};

/** Where a word stands. */
export interface Posting {
  /** Number of things that hold it. */
  size: number;
  /** Thing → places; of a word with several lines, the things of those read so far. */
  things: Map<number, number>;
  /** Reads the lines of these things, or all; absent where nothing is left to read. */
  read?: (things?: Iterable<number>) => Promise<void>;
}

const take = ({ things }: Posting, line: string, start: number): void => {
  for (const group of line.split(',')) {
    const bits = Number.parseInt(group.charAt(0), 16);
    let thing = start - 1;
    for (const gap of numbersIn(group.slice(1))) things.set((thing += gap + 1), bits);
  }
};

/** Opens the first line of a key; `lineAt` gives further ones, by the number under which they lie and their own. */
export const openPosting = (first: string, shape: Shape, lineAt: (number: number, line: number) => Promise<string>): Posting => {
  const [line = '', more] = first.split('~');
  const posting: Posting = { size: 0, things: new Map() };
  take(posting, line, 0);
  if (more === undefined) return { ...posting, size: posting.things.size };
  const [count = 0, size = 0, number = 0] = more.split(' ').map(Number);
  const reading = new Map<number, Promise<void>>();
  const readLine = (at: number): Promise<void> => {
    const known = reading.get(at);
    if (known) return known;
    const started = lineAt(number, at).then((text) => take(posting, text, startOf(at, count, shape)));
    reading.set(at, started);
    started.catch(() => reading.delete(at));
    return started;
  };
  return {
    ...posting,
    size,
    read: async (things) => {
      const lines = things
        ? new Set([...things].flatMap((thing) => (thing < shape.firstAccount ? [] : [lineHolding(thing, count, shape)])))
        : Array.from({ length: count }, (_, at) => at);
      await Promise.all([...lines].map(readLine));
    },
  };
};
