import type { Collection } from '../entries/schema.ts';

/** Something wrong with what an editor wrote, at the entry and field where it stands. */
export interface Problem {
  collection: Collection;
  /** Entry id, that is, the file name without its ending. */
  id: string;
  /** Where in the data: `['claims', 1, 'speaker']`. Empty: the entry as a whole. */
  path: readonly (string | number)[];
  /** Where in the file, if in the body: line and column from 1. */
  place?: { line: number; column: number };
  /** What is wrong; what would fix it. */
  message: string;
}

/** `claims[1].speaker` */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? String(step) : `.${String(step)}`)).join('');
