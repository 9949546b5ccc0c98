import { numberReader, numberWriter } from './number-coding.ts';
import { fields, fieldBits } from './format.ts';
import { docOf, maskOf } from '../documents/postings.ts';

/**
 * The posting list of a term as text: the number of further documents that are listed elsewhere; the number of documents in the list, and which they
 * are; the field masks that occur, the rarest first; then, for each mask but the last, which of the remaining documents have it.
 */

/** `postings`: in order of documents. `size`: number of documents in the index. `elsewhere`: number of further documents that are listed elsewhere. */
export function writtenPostings(postings: readonly number[], size: number, elsewhere = 0): string {
  const writer = numberWriter();
  writer.any(elsewhere);
  writer.any(postings.length);
  writer.rising(postings.map(docOf), size);
  let left = postings.map(maskOf);
  const byMask = Map.groupBy(left, (mask) => mask);
  const present = allMasks.filter((mask) => byMask.has(mask)).toSorted((a, b) => (byMask.get(a)?.length ?? 0) - (byMask.get(b)?.length ?? 0));
  if (present.length > 0) writer.any(present.length - 1);
  for (const mask of present) writer.any(allMasks.indexOf(mask));
  for (const mask of present.slice(0, -1)) {
    const at = left.flatMap((one, index) => (one === mask ? [index] : []));
    writer.any(at.length);
    writer.rising(at, left.length);
    left = left.filter((one) => one !== mask);
  }
  return writer.text();
}

/** Field masks by document, and the number of further documents that are listed elsewhere. */
export function readPostings(text: string, size: number): { elsewhere: number; masks: Map<number, number> } {
  const reader = numberReader(text);
  const elsewhere = reader.any();
  const documents = reader.rising(reader.any(), size);
  const present = documents.length === 0 ? [] : Array.from({ length: reader.any() + 1 }, () => allMasks[reader.any()] ?? 0);
  const masks = new Map<number, number>();
  let left = documents;
  for (const [index, mask] of present.entries()) {
    const at = index === present.length - 1 ? left.keys() : reader.rising(reader.any(), left.length);
    const taken = new Set(at);
    for (const one of taken) masks.set(left[one] ?? 0, mask);
    left = left.filter((_, one) => !taken.has(one));
  }
  return { elsewhere, masks };
}

/** Every field mask, the most frequent first, so that their indexes are short. */
const { name, alias, body, claims } = fields;
const frequentMasks = [claims, body, alias | claims, name, alias, name | claims];
const allMasks = [...new Set([...frequentMasks, ...Array.from({ length: 1 << fieldBits }, (_, mask) => mask)])];
