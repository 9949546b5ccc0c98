import type { Collection } from '../entries/schema.ts';
import type { WarningKind } from '../entries/vocabulary.ts';

/** A fault in the content, located at an entry and a field. */
export interface Problem {
  collection: Collection;
  /** Id of the entry: the file name without its extension. */
  id: string;
  /** Path in the data, such as `['claims', 1, 'speaker']`. Empty for the whole entry. */
  path: readonly (string | number)[];
  /** Position in the file, from 1, for faults in the body. */
  place?: { line: number; column: number };
  /** Set if a reference does not resolve: to an entry, or to any entry of an empty folder. Such an entry cannot be shown. */
  unresolved?: 'entry' | 'folder';
  /** What is wrong; what would fix it. */
  message: string;
}

/** Something valid that is worth a second look. */
export interface Warning extends Problem {
  kind: WarningKind;
}

/** Creates a problem of one entry. */
export type Report = (message: string, ...path: Problem['path']) => Problem;

export const reportIn =
  (collection: Collection, id: string): Report =>
  (message, ...path) => ({ collection, id, path, message });

/** A path as text: `claims[1].speaker`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? String(step) : `.${String(step)}`)).join('');
