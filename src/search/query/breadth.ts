import { better, type Hit } from './clauses.ts';
import type { SearchIndex } from '../index/search-index.ts';

/** How much of what was found is shown. */

/** How much is shown: documents, accounts whose claims are read, and how often so many are read where those read so far do not hold the query. */
export interface Breadth {
  things: number;
  claiming: number;
  rounds: number;
}

/** `isThrifty`: where every answer costs files, as much as is seen at a glance; the rest when it is asked for. */
export function breadthOf({ shown, isSharded }: SearchIndex, isThrifty: boolean, isNarrowed: boolean): Breadth {
  const things = isSharded && !isThrifty ? shown * 4 : shown;
  return { things, claiming: isThrifty ? 1 : Math.ceil(things / 2), rounds: isNarrowed ? 8 : isThrifty ? 1 : 3 };
}

/** The best, with a place or two for each kind. */
export function chosen(index: SearchIndex, hits: readonly Hit[], most: number): Hit[] {
  const sorted = hits.toSorted(better);
  const ofKind = Map.groupBy(sorted, ({ thing }) => index.kindOf(thing));
  return [...new Set([...[...ofKind.values()].flatMap((some) => some.slice(0, 2)), ...sorted.slice(0, most)])].toSorted(better);
}
