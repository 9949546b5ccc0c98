/** The searches a reader made last, kept in this browser and nowhere else. Where the browser refuses storage there are none. */

/** Gives the browser's storage; may throw. */
export type GiveStorage = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Newest first. */
export function recentSearches(storage: GiveStorage): string[] {
  try {
    const memoized: unknown = JSON.parse(storage().getItem(term) ?? '[]');
    return Array.isArray(memoized) ? memoized.filter((query) => typeof query === 'string' && query !== '').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Puts a search first. One that only differs in capitals takes the place of the older. */
export function rememberSearch(storage: GiveStorage, query: string): void {
  if (query !== '') keep(storage, [query, ...recentSearches(storage).filter((other) => !same(other, query))].slice(0, most));
}

export const forgetSearch = (storage: GiveStorage, query: string): void =>
  keep(
    storage,
    recentSearches(storage).filter((other) => other !== query),
  );

export const forgetSearches = (storage: GiveStorage): void => keep(storage, []);

const term = 'recent-searches';
const most = 8;

function keep(storage: GiveStorage, queries: readonly string[]) {
  try {
    if (queries.length > 0) storage().setItem(term, JSON.stringify(queries));
    else storage().removeItem(term);
  } catch {
    // Storage refused or full: the search works without it.
  }
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
