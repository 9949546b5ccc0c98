import type { Catalogue } from './catalogue.ts';

/** Makes a function of the whole catalogue, needed by many pages, that works it out once. */
export function oncePerCatalogue<T extends object>(compute: (catalogue: Catalogue) => T): (catalogue: Catalogue) => T {
  const known = new WeakMap<Catalogue, T>();
  return (catalogue) => {
    const before = known.get(catalogue);
    if (before) return before;
    const now = compute(catalogue);
    known.set(catalogue, now);
    return now;
  };
}
