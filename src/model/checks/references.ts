import type { ReadableEntries } from '../entries/entries.ts';
import type { Problem } from './problem.ts';
import { collections, folders, references, type Folder } from '../entries/schema.ts';
import { isGroup, shapeOf, unwrapped, type Schema } from '../entries/schema-shape.ts';
import { didYouMean } from './suggestions.ts';

/** An id in a field that must exist in a folder. */
interface Reference {
  to: Folder;
  id: string;
  path: Problem['path'];
}

/** Which ids exist. */
export interface Known {
  has: (to: Folder, id: string) => boolean;
  /** Why an id points at nothing. Undefined where it exists, and where nothing exists to point at: an empty folder is one fault, not one a mention. */
  missing: (to: Folder, id: string) => string | undefined;
}

export function knownIn(entries: ReadableEntries): Known {
  const ids = new Map(folders.map((folder) => [folder, new Set(entries[folder].map(({ id }) => id))]));
  const has = (to: Folder, id: string) => ids.get(to)?.has(id) ?? false;
  const missing = (to: Folder, id: string) =>
    has(to, id) || ids.get(to)?.size === 0
      ? undefined
      : `no ${to.slice(0, -1)} "${id}"${didYouMean(id, [...(ids.get(to) ?? [])]) || `; an id is the name of a file in content/${to}/, without its ending`}`;
  return { has, missing };
}

/** Whatever names an entry that is not there, and whatever leads back to itself. */
export const referenceProblems = (entries: ReadableEntries, known: Known): Problem[] =>
  folders.flatMap((folder) => {
    const found = new Map(entries[folder].map((entry) => [entry.id, referencesIn(collections[folder], entry)]));
    const dangling = [...found].flatMap(([id, all]) =>
      all.flatMap(({ to, id: target, path }): Problem[] => {
        const message = known.missing(to, target);
        return message === undefined ? [] : [{ collection: folder, id, path, message }];
      }),
    );
    const within = new Map([...found].map(([id, all]) => [id, all.filter(({ to }) => to === folder)]));
    return [...dangling, ...circlesIn(folder, within)];
  });

/** Every reference in what can be read of a value; the schema says which fields are some. */
function referencesIn(schema: Schema, value: unknown, path: Problem['path'] = []): Reference[] {
  const shape = shapeOf(schema);
  const pointer = references.get(unwrapped(schema));
  if (pointer && typeof value === 'string') return [{ to: pointer.to, id: value, path }];
  if (shape.type === 'list' && Array.isArray(value)) return value.flatMap((item, index) => referencesIn(shape.item, item, [...path, index]));
  if (shape.type === 'group' && isGroup(value))
    return Object.entries(shape.fields).flatMap(([name, field]) => referencesIn(field, value[name], [...path, name]));
  return [];
}

/** The first way from an entry back to itself, as the ids along it; undefined where there is none. */
function circleFrom(start: string, next: ReadonlyMap<string, readonly { id: string }[]>): string[] | undefined {
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

/** Circles of entries of one folder that lead to each other, each told once, at its first entry. */
function circlesIn(folder: Folder, found: ReadonlyMap<string, readonly Reference[]>): Problem[] {
  const told = new Set<string>();
  return [...found.keys()].toSorted().flatMap((id): Problem[] => {
    const circle = told.has(id) ? undefined : circleFrom(id, found);
    const first = found.get(id)?.find((reference) => reference.id === circle?.[1]);
    if (!circle || !first) return [];
    for (const member of circle) told.add(member);
    return [{ collection: folder, id, path: first.path, message: `leads in a circle (${circle.join(' → ')}); take one of these out` }];
  });
}
