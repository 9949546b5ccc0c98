import { numberReader, numberWriter } from './number-coding.ts';
import { fields, fieldBits } from './format.ts';
import { docOf, maskOf } from '../documents/postings.ts';

/**
 * The posting list of a term as text: how many documents hold it beside those of the list; how many the list has, and which; the sets of
 * places that occur, the rarest first; then, for each of them but the last, which of the remaining documents have it.
 */

/** Postings by rising documents, below `size`, to text; `beside`: how many more there are elsewhere. */
export function writtenPostings(postings: readonly number[], size: number, beside = 0): string {
  const writer = numberWriter();
  writer.any(beside);
  writer.any(postings.length);
  writer.rising(postings.map(docOf), size);
  let left = postings.map(maskOf);
  const counts = Map.groupBy(left, (one) => one);
  const present = sets.filter((set) => counts.has(set)).toSorted((a, b) => (counts.get(a)?.length ?? 0) - (counts.get(b)?.length ?? 0));
  if (present.length > 0) writer.any(present.length - 1);
  for (const set of present) writer.any(sets.indexOf(set));
  for (const set of present.slice(0, -1)) {
    const at = left.flatMap((one, index) => (one === set ? [index] : []));
    writer.any(at.length);
    writer.rising(at, left.length);
    left = left.filter((one) => one !== set);
  }
  return writer.text();
}

/** Document → places, and how many more documents there are elsewhere. */
export function readPostings(text: string, size: number): { beside: number; masks: Map<number, number> } {
  const reader = numberReader(text);
  const beside = reader.any();
  const documents = reader.rising(reader.any(), size);
  const present = documents.length === 0 ? [] : Array.from({ length: reader.any() + 1 }, () => sets[reader.any()] ?? 0);
  const found = new Map<number, number>();
  let left = documents;
  for (const [index, set] of present.entries()) {
    const at = index === present.length - 1 ? left.keys() : reader.rising(reader.any(), left.length);
    const taken = new Set(at);
    for (const one of taken) found.set(left[one] ?? 0, set);
    left = left.filter((_, one) => !taken.has(one));
  }
  return { beside, masks: found };
}

/** Sets of places, the most frequent first, so that their numbers are short. */
const { name, alias, body, claims } = fields;
const frequentSets = [claims, body, alias | claims, name, alias, name | claims];
const sets = [...new Set([...frequentSets, ...Array.from({ length: 1 << fieldBits }, (_, set) => set)])];
