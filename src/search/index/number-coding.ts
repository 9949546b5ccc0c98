/** Codes non-negative integers as text that needs no escaping in JSON: six bits a character. */

/**
 * Writes numbers. `below`: truncated binary code of a number less than a limit. `any`: Elias gamma code of any number from 0. `rising`: binary
 * interpolative code of strictly increasing numbers less than a limit; the reader must know their count.
 */
export function numberWriter() {
  let text = '';
  let [held, free] = [0, bitsACharacter];
  const put = (value: number, width: number): void => {
    for (let left = width; left > 0;) {
      const taken = Math.min(free, left);
      left -= taken;
      free -= taken;
      held |= ((value >> left) & ((1 << taken) - 1)) << free;
      if (free > 0) continue;
      text += alphabet.charAt(held);
      [held, free] = [0, bitsACharacter];
    }
  };
  const below = (value: number, limit: number): void => {
    if (limit < 2) return;
    const width = widthOf(limit - 1);
    const short = 2 ** width - limit;
    if (value < short) put(value, width - 1);
    else put(value + short, width);
  };
  return {
    below,
    any: (value: number): void => {
      const width = widthOf(value + 1);
      put(0, width - 1);
      put(value + 1, width);
    },
    rising: (numbers: readonly number[], limit: number): void => {
      /** Numbers from index `from` to `to`, of which the neighbours are known. */
      const between = (from: number, to: number): void => {
        if (from === to) return;
        const { middle, lowest, choices } = choicesAt(numbers, { from, to, limit });
        below((numbers[middle] ?? 0) - lowest, choices);
        between(from, middle);
        between(middle + 1, to);
      };
      between(0, numbers.length);
    },
    text: (): string => (free < bitsACharacter ? text + alphabet.charAt(held) : text),
  };
}

/** Reads numbers in the order in which they were written, with the same limits. */
export function numberReader(text: string) {
  let at = 0;
  let [held, left] = [0, 0];
  const take = (width: number): number => {
    let value = 0;
    for (let wanted = width; wanted > 0;) {
      if (left === 0) {
        held = values.get(text.charCodeAt(at)) ?? 0;
        at += 1;
        left = bitsACharacter;
      }
      const taken = Math.min(left, wanted);
      left -= taken;
      wanted -= taken;
      value = (value << taken) | ((held >> left) & ((1 << taken) - 1));
    }
    return value;
  };
  const below = (limit: number): number => {
    if (limit < 2) return 0;
    const width = widthOf(limit - 1);
    const short = 2 ** width - limit;
    const value = take(width - 1);
    return value < short ? value : ((value << 1) | take(1)) - short;
  };
  return {
    below,
    any: (): number => {
      let width = 1;
      while (take(1) === 0 && at <= text.length) width += 1;
      return ((1 << (width - 1)) | take(width - 1)) - 1;
    },
    rising: (count: number, limit: number): number[] => {
      const numbers = Array.from({ length: count }, () => 0);
      const between = (from: number, to: number): void => {
        if (from === to) return;
        const { middle, lowest, choices } = choicesAt(numbers, { from, to, limit });
        numbers[middle] = lowest + below(choices);
        between(from, middle);
        between(middle + 1, to);
      };
      between(0, count);
      return numbers;
    },
  };
}

/**
 * The middle of the numbers from index `from` to `to`, its lowest possible value, and the number of its possible values: it lies between the
 * neighbours of the range, and leaves room for the others.
 */
function choicesAt(numbers: readonly number[], { from, to, limit }: { from: number; to: number; limit: number }) {
  const middle = (from + to) >> 1;
  const lowest = (from === 0 ? 0 : (numbers[from - 1] ?? 0) + 1) + middle - from;
  const highest = (to === numbers.length ? limit : (numbers[to] ?? 0)) - (to - middle);
  return { middle, lowest, choices: highest - lowest + 1 };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const bitsACharacter = 6;

const values = new Map([...alphabet].map((character, value) => [character.charCodeAt(0), value]));

/** Number of bits of a number in binary. */
const widthOf = (number: number): number => 32 - Math.clz32(number);
