import type { Catalogue } from '../model/catalogue.ts';
import { sha256 } from './store.ts';

/** Keys of what pages print: two views with one key give the same page, as long as the code is the same. */
export interface ViewKeys {
  /** The key of a page's view. `view` is plain data: it may hold entries of the catalogue, arrays, objects, Maps and Sets, and throws TypeError for a function. */
  keyOf: (view: unknown) => string;
  /** The key under which each page was recorded while it was rendered, by its address. */
  recorded: Map<string, string>;
}

/**
 * Keys for one catalogue. The dossier's own fields, which every page prints, are in each key. An entry of it stands in a key by the hash of all that it holds, which is worked out once: so a key is quick to make,
 * and changes with anything that the page could have read.
 */
export function viewKeysOf(catalogue: Catalogue): ViewKeys {
  const { accounts, actors, topics, events, questions, sources, claims } = catalogue;
  const entries = new WeakSet<object>([accounts, actors, topics, events, questions, sources, claims].flat());
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
  const dossier = JSON.stringify(catalogue.dossier);
  const textOf = (value: unknown): string => JSON.stringify(value, plain) ?? '';
  return { keyOf: (view) => sha256(dossier + textOf(view)), recorded: new Map() };
}
