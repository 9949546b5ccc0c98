import type { SearchIndex } from '../index/search-index.ts';
import { byScore, type Hit } from './scoring.ts';

/** How many results are shown. */

/** `docs`: documents shown. `claiming`: accounts whose claims are read at once. `rounds`: how often more are read if those did not match. */
export interface Breadth {
  docs: number;
  claiming: number;
  rounds: number;
}

/** `isQuick`: only what is seen at first. */
export function breadthOf({ shown, isSharded }: SearchIndex, isQuick: boolean, isNarrowed: boolean): Breadth {
  const docs = isSharded && !isQuick ? shown * 4 : shown;
  return { docs, claiming: isQuick ? 1 : Math.ceil(docs / 2), rounds: isNarrowed ? 8 : isQuick ? 1 : 3 };
}

/** The best hits, and the best two of each kind. */
export function chosen(index: SearchIndex, hits: readonly Hit[], most: number): Hit[] {
  const sorted = hits.toSorted(byScore);
  const ofKind = Map.groupBy(sorted, ({ doc }) => index.kindOf(doc));
  return [...new Set([...[...ofKind.values()].flatMap((some) => some.slice(0, 2)), ...sorted.slice(0, most)])].toSorted(byScore);
}
