import type { PartialEntries } from '../entries/entries.ts';
import { folders, neededFolders, references, type Folder } from '../entries/fields.ts';
import { collections } from '../entries/schema.ts';
import { isGroup, shapeOf, unwrapped, type Schema } from '../entries/schema-shape.ts';
import type { Problem } from './problem.ts';
import { didYouMean } from './suggestions.ts';

/** The existing ids. */
export interface KnownIds {
  has: (to: Folder, id: string) => boolean;
  /** What is wrong with an id that exists in none of the folders. Returns undefined if it exists, and for a needed folder that is empty, which is reported elsewhere. */
  missing: (to: readonly Folder[], id: string) => Pick<Problem, 'message' | 'unresolved'> | undefined;
}

/** The ids of drafts by folder. They are not among the entries that are published. */
export type DraftIds = ReadonlyMap<Folder, ReadonlySet<string>>;

export function knownIn(entries: PartialEntries, drafts: DraftIds = new Map()): KnownIds {
  const ids = new Map(folders.map((folder) => [folder, new Set(entries[folder].map(({ id }) => id))]));
  const has = (to: Folder, id: string) => ids.get(to)?.has(id) ?? false;
  const missing: KnownIds['missing'] = (to, id) => {
    if (to.some((folder) => has(folder, id))) return undefined;
    const draft = to.find((folder) => drafts.get(folder)?.has(id));
    if (draft !== undefined)
      return { unresolved: 'entry', message: `"${id}" is a draft, and no published entry may name it; delete draft: true there, or write it here too` };
    if (to.every((folder) => ids.get(folder)?.size === 0))
      return to.some((folder) => neededFolders.includes(folder))
        ? undefined
        : {
            unresolved: 'folder',
            message: `names ${oneOf(to)}, but ${foldersOf(to)} is missing or empty; add the file there, or delete what names one`,
          };
    const hint = didYouMean(
      id,
      to.flatMap((folder) => [...(ids.get(folder) ?? [])]),
    );
    return {
      unresolved: 'entry',
      message: `no ${to.map(nameOf).join(' or ')} "${id}"${hint || `; an id is the name of a file in ${foldersOf(to)} without its extension`}`,
    };
  };
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

/** References to entries that do not exist, and circular references within a folder. Those of `copyOf` are reported elsewhere. */
export const referenceProblems = (entries: PartialEntries, known: KnownIds): Problem[] =>
  folders.flatMap((folder) => {
    const found = new Map(entries[folder].map((entry) => [entry.id, referencesOf(folder, entry)]));
    const unresolved = [...found].flatMap(([id, all]) =>
      all.flatMap(({ to, id: target, path }): Problem[] => {
        const fault = known.missing(to, target);
        return fault === undefined ? [] : [{ collection: folder, id, path, ...fault }];
      }),
    );
    const within = new Map([...found].map(([id, all]) => [id, all.filter(({ to, path }) => to.includes(folder) && path[0] !== 'copyOf')]));
    return [...unresolved, ...cyclesIn(folder, within)];
  });

/** The id in a reference field, with the folders of which one must contain it. */
interface Reference {
  to: readonly Folder[];
  id: string;
  path: Problem['path'];
}

/** The name of an entry of a folder in messages: `actors` → "actor". */
const nameOf = (folder: Folder) => (folder === 'articles' ? 'account' : folder.slice(0, -1));

const oneOf = (to: readonly Folder[]) => to.map((folder) => `${/^[aeiou]/.test(nameOf(folder)) ? 'an' : 'a'} ${nameOf(folder)}`).join(' or ');
const foldersOf = (to: readonly Folder[]) => to.map((folder) => `content/${folder}/`).join(' or ');

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
    return [
      {
        collection: folder,
        id,
        path: first.path,
        unresolved: 'entry',
        message: `is a circular reference (${cycle.join(' → ')}); delete one of these references`,
      },
    ];
  });
}
