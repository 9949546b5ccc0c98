import type { Catalogue } from './catalogue.ts';

/** What is worked out from the whole catalogue, for many pages: once. */
export const oncePerCatalogue = <T extends object>(compute: (catalogue: Catalogue) => T): ((catalogue: Catalogue) => T) => {
  const known = new WeakMap<Catalogue, T>();
  return (catalogue) => {
    const before = known.get(catalogue);
    if (before) return before;
    const now = compute(catalogue);
    known.set(catalogue, now);
    return now;
  };
};
