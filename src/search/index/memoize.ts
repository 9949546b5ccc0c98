/** Keeps promises by key; a failed one is forgotten, so that it can be tried again. */
export function kept<Key, Value>(make: (key: Key) => Promise<Value>): { (key: Key): Promise<Value>; has: (key: Key) => boolean } {
  const all = new Map<Key, Promise<Value>>();
  const get = (key: Key): Promise<Value> => {
    const known = all.get(key);
    if (known) return known;
    const made = make(key);
    all.set(key, made);
    made.catch(() => all.delete(key));
    return made;
  };
  return Object.assign(get, { has: (key: Key) => all.has(key) });
}

/** Number of the last shard that begins not after `key`; the first one where there is none. */
export function shardHolding<Key>(firsts: readonly Key[], key: Key): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] as Key) <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
