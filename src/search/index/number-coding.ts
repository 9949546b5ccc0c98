/** Whole numbers as text that JSON leaves as it is, six bits a character. */

/**
 * Writes numbers. `below` needs no more bits than the limit makes necessary; `any` takes every number from 0 up, small ones in fewer bits;
 * `rising` takes numbers that rise and lie below a limit, told that there are so many (binary interpolative coding: the middle one first,
 * then those on either side of it, each within what the others leave it).
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
  const between = (numbers: readonly number[], from: number, to: number, first: number, limit: number): void => {
    if (from === to) return;
    const middle = (from + to) >> 1;
    const number = numbers[middle] ?? 0;
    const lowest = first + middle - from;
    below(number - lowest, limit - (to - middle - 1) - lowest);
    between(numbers, from, middle, first, number);
    between(numbers, middle + 1, to, number + 1, limit);
  };
  return {
    below,
    any: (value: number): void => {
      const width = widthOf(value + 1);
      put(0, width - 1);
      put(value + 1, width);
    },
    rising: (numbers: readonly number[], limit: number): void => between(numbers, 0, numbers.length, 0, limit),
    text: (): string => (free < bitsACharacter ? text + alphabet.charAt(held) : text),
  };
}

/** Reads what was written, in the same order. */
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
  const between = (numbers: number[], from: number, to: number, first: number, limit: number): void => {
    if (from === to) return;
    const middle = (from + to) >> 1;
    const lowest = first + middle - from;
    const number = lowest + below(limit - (to - middle - 1) - lowest);
    numbers[middle] = number;
    between(numbers, from, middle, first, number);
    between(numbers, middle + 1, to, number + 1, limit);
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
      between(numbers, 0, count, 0, limit);
      return numbers;
    },
  };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const bitsACharacter = 6;

const values = new Map([...alphabet].map((character, value) => [character.charCodeAt(0), value]));

/** Bits that a number needs. */
const widthOf = (number: number): number => 32 - Math.clz32(number);
