import type { Catalogue } from '../model/catalogue.ts';
import { sha256 } from './store.ts';

/** Keys of page views: with the same code, two views with the same key give the same page. */
export interface ViewKeys {
  /** Returns the key of a view. `view`: plain data, that is entries of the catalogue, arrays, objects, Maps and Sets. Throws a TypeError for a function. */
  keyOf: (view: unknown) => string;
  /** Keys of the pages that were rendered in this build, by address. */
  recorded: Map<string, string>;
}

/**
 * Creates keys for one catalogue. Every key includes the fields of the dossier and the languages of scripts, which every page depends on. An entry of the catalogue is included as a
 * hash of its fields, which is computed once.
 */
export function viewKeysOf(catalogue: Catalogue): ViewKeys {
  const { accounts, copies, actors, topics, events, questions, sources, claims } = catalogue;
  const entries = new WeakSet<object>([accounts, copies, actors, topics, events, questions, sources, claims].flat());
  const digests = new WeakMap<object, string>();
  const digestOf = (entry: object): string => {
    const known = digests.get(entry);
    if (known !== undefined) return known;
    const digest = sha256(textOf({ ...entry }));
    digests.set(entry, digest);
    return digest;
  };
  const plain = (_name: string, value: unknown): unknown => {
    if (typeof value === 'function') throw new TypeError('the view of a page holds a function; it must be plain data');
    if (typeof value !== 'object' || value === null) return value;
    if (entries.has(value)) return digestOf(value);
    return value instanceof Map || value instanceof Set ? [...value] : value;
  };
  const dossier = JSON.stringify([catalogue.dossier, catalogue.scripts]);
  const textOf = (value: unknown): string => JSON.stringify(value, plain) ?? '';
  return { keyOf: (view) => sha256(dossier + textOf(view)), recorded: new Map() };
}
