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
