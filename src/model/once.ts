import type { Catalogue } from './catalogue.ts';

/** Memoizes a function of the catalogue that many pages call. */
export function oncePerCatalogue<T extends object>(compute: (catalogue: Catalogue) => T): (catalogue: Catalogue) => T {
  const results = new WeakMap<Catalogue, T>();
  return (catalogue) => {
    const known = results.get(catalogue);
    if (known) return known;
    const result = compute(catalogue);
    results.set(catalogue, result);
    return result;
  };
}
