/** Indexes of items by id and by key. */

/** Order by id. */
export const byId = (a: Identified, b: Identified): number => (a.id < b.id ? -1 : 1);

/** Returns a function from id to item, which throws an Error for an unknown id. `kind` is named in the message. */
export function lookup<T extends Identified>(kind: string, items: readonly T[]) {
  const itemById = new Map(items.map((item) => [item.id, item]));
  return (id: string): T => {
    const found = itemById.get(id);
    if (!found) throw new Error(`no ${kind} "${id}"`);
    return found;
  };
}

/** Returns a function from key to the items that have the key, in their order. */
export function indexBy<T>(items: readonly T[], keysOf: (item: T) => Iterable<string>) {
  const found = new Map<string, T[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const group = found.get(key);
      if (group) group.push(item);
      else found.set(key, [item]);
    }
  return (key: string): T[] => found.get(key) ?? [];
}

interface Identified {
  id: string;
}
