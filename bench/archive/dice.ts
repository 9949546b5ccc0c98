/** Numbers that look thrown and are the same for the same seed: each thing of an archive has dice of its own, so that it does not depend on how many there are. */

/** A generator of numbers from 0 up to 1 (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface Dice {
  /** From 0 up to 1. */
  throw: () => number;
  /** A whole number from 0, less than `limit`. */
  below: (limit: number) => number;
  /** The same, the lower ones far more often: the higher `skew`, the more so. */
  low: (limit: number, skew: number) => number;
  chance: (part: number) => boolean;
  pick: <T>(items: ArrayLike<T>) => T;
  /** So many of the items, in no order. */
  some: <T>(items: readonly T[], count: number) => T[];
}

/** The dice of one thing: its kind, and its number among its like. */
export function diceFor(seed: number, kind: string, number = 0): Dice {
  const random = randomOf(hashOf(`${seed} ${kind} ${number}`));
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    throw: random,
    below,
    low: (limit, skew) => Math.floor(limit * random() ** skew),
    chance: (part) => random() < part,
    pick: <T>(items: ArrayLike<T>): T => items[below(items.length)] as T,
    some: (items, count) => {
      const left = [...items];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)).flat();
    },
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
