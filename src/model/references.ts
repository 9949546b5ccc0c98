import type { Entries } from './entries.ts';
import type { Problem } from './problem.ts';
import { collections, type Collection } from './schema.ts';
import { didYouMean } from './suggestions.ts';

export type Pointed = Exclude<Collection, 'dossier'>;

/** An id in a field that must exist in a collection. */
export interface Reference {
  to: Pointed;
  id: string;
  path: Problem['path'];
}

export const listed = (to: Pointed, ids: readonly string[], ...path: Problem['path']): Reference[] =>
  ids.map((id, index) => ({ to, id, path: [...path, index] }));

export const single = (to: Pointed, id: string | undefined, ...path: Problem['path']): Reference[] => (id === undefined ? [] : [{ to, id, path }]);

/** Which ids exist. */
export interface Known {
  has: (to: Pointed, id: string) => boolean;
  /** Why an id points at nothing. Undefined where it exists, and where nothing exists to point at: an empty collection is one fault, not one a mention. */
  missing: (to: Pointed, id: string) => string | undefined;
  dangling: (collection: Collection, id: string, references: readonly Reference[]) => Problem[];
}

/** `untyped` are entries that exist but could not be read or typed; pointing at them is no fault. */
export const knownIn = (entries: Entries, untyped: readonly Pick<Problem, 'collection' | 'id'>[]): Known => {
  const all = [
    ...untyped,
    ...(Object.keys(collections) as Collection[]).flatMap((collection) =>
      collection === 'dossier' ? [] : entries[collection].map(({ id }) => ({ collection, id })),
    ),
  ];
  const ids = Map.groupBy(all, ({ collection }) => collection);
  const sets = new Map([...ids].map(([collection, found]) => [collection, new Set(found.map(({ id }) => id))]));
  const has = (to: Pointed, id: string) => sets.get(to)?.has(id) ?? false;
  const missing = (to: Pointed, id: string) =>
    has(to, id) || !sets.has(to)
      ? undefined
      : `no ${to.slice(0, -1)} "${id}"${didYouMean(id, [...(sets.get(to) ?? [])]) || `; an id is the name of a file in content/${to}/, without its ending`}`;
  const dangling = (collection: Collection, id: string, references: readonly Reference[]) =>
    references.flatMap(({ to, id: target, path }): Problem[] => {
      const message = missing(to, target);
      return message === undefined ? [] : [{ collection, id, path, message }];
    });
  return { has, missing, dangling };
};
