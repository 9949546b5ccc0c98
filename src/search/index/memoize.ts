/** Memoizes an asynchronous function by its argument. A rejected promise is not kept, so that the next call tries again. */
export function memoized<Key, Value>(make: (key: Key) => Promise<Value>): { (key: Key): Promise<Value>; has: (key: Key) => boolean } {
  const all = new Map<Key, Promise<Value>>();
  const get = (key: Key): Promise<Value> => {
    const memo = all.get(key);
    if (memo) return memo;
    const made = make(key);
    all.set(key, made);
    made.catch(() => all.delete(key));
    return made;
  };
  return Object.assign(get, { has: (key: Key) => all.has(key) });
}

/** Number of the shard that contains `key`: the last one whose first key is not greater; 0 if there is none. `firsts`: first key of each shard, in order. */
export function shardOf<Key>(firsts: readonly Key[], key: Key): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] as Key) <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
