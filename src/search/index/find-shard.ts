/** Number of the shard that contains `key`: the last one whose first key is not greater; 0 if there is none. `firsts`: first key of each shard, in order. */
export function findShard<Key>(firsts: readonly Key[], key: Key): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] as Key) <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
