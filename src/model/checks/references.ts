import type { PartialEntries } from '../entries/entries.ts';
import { folders, references, type Folder } from '../entries/fields.ts';
import { collections } from '../entries/schema.ts';
import { isGroup, shapeOf, unwrapped, type Schema } from '../entries/schema-shape.ts';
import type { Problem } from './problem.ts';
import { didYouMean } from './suggestions.ts';

/** The existing ids. */
export interface KnownIds {
  has: (to: Folder, id: string) => boolean;
  /** The message for an id that does not exist. Returns undefined if it exists, and for an empty folder, which is reported once elsewhere. */
  missing: (to: Folder, id: string) => string | undefined;
}

export function knownIn(entries: PartialEntries): KnownIds {
  const ids = new Map(folders.map((folder) => [folder, new Set(entries[folder].map(({ id }) => id))]));
  const has = (to: Folder, id: string) => ids.get(to)?.has(id) ?? false;
  const missing = (to: Folder, id: string) =>
    has(to, id) || ids.get(to)?.size === 0
      ? undefined
      : `no ${nameOf(to)} "${id}"${didYouMean(id, [...(ids.get(to) ?? [])]) || `; an id is the name of a file in content/${to}/ without its extension`}`;
  return { has, missing };
}

/** All references in the valid parts of an entry. They are found once for each entry. */
export function referencesOf(folder: Folder, entry: object): readonly Reference[] {
  const known = found.get(entry);
  if (known) return known;
  const all = referencesIn(collections[folder], entry);
  found.set(entry, all);
  return all;
}

const found = new WeakMap<object, readonly Reference[]>();

/** References to entries that do not exist, and circular references within a folder. */
export const referenceProblems = (entries: PartialEntries, known: KnownIds): Problem[] =>
  folders.flatMap((folder) => {
    const found = new Map(entries[folder].map((entry) => [entry.id, referencesOf(folder, entry)]));
    const unresolved = [...found].flatMap(([id, all]) =>
      all.flatMap(({ to, id: target, path }): Problem[] => {
        const message = known.missing(to, target);
        return message === undefined ? [] : [{ collection: folder, id, path, message }];
      }),
    );
    const within = new Map([...found].map(([id, all]) => [id, all.filter(({ to }) => to === folder)]));
    return [...unresolved, ...cyclesIn(folder, within)];
  });

/** The id in a reference field, with the folder that must contain it. */
interface Reference {
  to: Folder;
  id: string;
  path: Problem['path'];
}

/** The name of an entry of a folder in messages: `actors` → "actor". */
const nameOf = (folder: Folder) => (folder === 'articles' ? 'account' : folder.slice(0, -1));

/** All references in the valid parts of a value. */
function referencesIn(schema: Schema, value: unknown, path: Problem['path'] = []): Reference[] {
  const shape = shapeOf(schema);
  const reference = references.get(unwrapped(schema));
  if (reference && typeof value === 'string') return [{ to: reference.to, id: value, path }];
  if (shape.type === 'list' && Array.isArray(value)) return value.flatMap((item, index) => referencesIn(shape.item, item, [...path, index]));
  if (shape.type === 'group' && isGroup(value))
    return Object.entries(shape.fields).flatMap(([name, field]) => referencesIn(field, value[name], [...path, name]));
  return [];
}

/** The ids along a shortest cycle through an entry; undefined if there is none. */
function cycleFrom(start: string, next: ReadonlyMap<string, readonly { id: string }[]>): string[] | undefined {
  const seen = new Set<string>();
  const ways = [[start]];
  for (const way of ways)
    for (const { id } of next.get(way.at(-1) ?? start) ?? []) {
      if (id === start) return [...way, start];
      if (!seen.has(id)) ways.push([...way, id]);
      seen.add(id);
    }
  return undefined;
}

/** Cycles among the entries of a folder. Each is reported once, at its first entry by id. */
function cyclesIn(folder: Folder, found: ReadonlyMap<string, readonly Reference[]>): Problem[] {
  const reported = new Set<string>();
  return [...found.keys()].toSorted().flatMap((id): Problem[] => {
    const cycle = reported.has(id) ? undefined : cycleFrom(id, found);
    const first = found.get(id)?.find((reference) => reference.id === cycle?.[1]);
    if (!cycle || !first) return [];
    for (const member of cycle) reported.add(member);
    return [{ collection: folder, id, path: first.path, message: `is a circular reference (${cycle.join(' → ')}); delete one of these references` }];
  });
}
