/**
 * Seeded random numbers. Every generated thing has a generator of its own, keyed by kind and number, so that it does not depend on how many things
 * the archive has.
 */

export interface Random {
  /** From 0 to 1, 1 excluded. */
  next: () => number;
  /** An integer from 0 to `limit`, `limit` excluded. */
  below: (limit: number) => number;
  /** As `below`, with low numbers more frequent: the number is `limit` × u^`skew` for uniform u. */
  skewed: (limit: number, skew: number) => number;
  /** True with the given probability. */
  chance: (probability: number) => boolean;
  pick: <T>(items: ArrayLike<T>) => T;
  /** Up to `count` of the items without repetition, in random order. */
  sample: <T>(items: readonly T[], count: number) => T[];
}

/** The generator of one thing: the same for the same seed, kind and number. */
export function randomFor(seed: number, kind: string, number: number = 0): Random {
  const next = mulberry32(fnv1a(`${seed} ${kind} ${number}`));
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    skewed: (limit, skew) => Math.floor(limit * next() ** skew),
    chance: (probability) => next() < probability,
    pick: <T>(items: ArrayLike<T>): T => items[below(items.length)] as T,
    sample: (items, count) => {
      const left = [...items];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)).flat();
    },
  };
}

/** The mulberry32 generator. It returns numbers from 0 to 1, 1 excluded. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** 32-bit FNV-1a over UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
