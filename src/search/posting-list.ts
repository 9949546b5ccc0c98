import { numberReader, numberWriter } from './coded-numbers.ts';
import { placesBits } from './index-format.ts';

/**
 * The posting list of a term as text: how many documents hold it beside those of the list; how many the list has, and which; then, for each
 * set of places but the last, which of the remaining ones have it.
 */

/** One posting as a number: the document, and in the last bits the places where the term stands in it. */
export const postingOf = (document: number, places: number): number => (document << placesBits) | places;
export const documentOf = (posting: number): number => posting >> placesBits;
export const placesOf = (posting: number): number => posting & ((1 << placesBits) - 1);

/** Postings by rising documents, below `size`, to text; `beside`: how many more there are elsewhere. */
export const writtenPostings = (postings: readonly number[], size: number, beside = 0): string => {
  const writer = numberWriter();
  writer.any(beside);
  writer.any(postings.length);
  writer.rising(postings.map(documentOf), size);
  let left = postings.map(placesOf);
  const sets = [...new Set(left)].toSorted((a, b) => a - b);
  writer.any(sets.length);
  for (const set of sets) writer.below(set, 1 << placesBits);
  for (const set of sets.slice(0, -1)) {
    const at = left.flatMap((places, index) => (places === set ? [index] : []));
    writer.any(at.length);
    writer.rising(at, left.length);
    left = left.filter((places) => places !== set);
  }
  return writer.text();
};

/** Document → places, and how many more documents there are elsewhere. */
export const readPostings = (text: string, size: number): { beside: number; places: Map<number, number> } => {
  const reader = numberReader(text);
  const beside = reader.any();
  const documents = reader.rising(reader.any(), size);
  const sets = Array.from({ length: reader.any() }, () => reader.below(1 << placesBits));
  const places = new Map<number, number>();
  let left = documents;
  for (const [index, set] of sets.entries()) {
    const at = index === sets.length - 1 ? left.keys() : reader.rising(reader.any(), left.length);
    const taken = new Set(at);
    for (const one of taken) places.set(left[one] ?? 0, set);
    left = left.filter((_, one) => !taken.has(one));
  }
  return { beside, places };
};
