import type { ClaimData } from '../entries/account-schema.ts';

/** Where a claim is in its source. Browsers load this file. */

/** In words: "¶ 4", "p. iv, § 3.2", "at 1:05"; empty if nothing is known. */
export const claimPlace = (place: ClaimPlace): string =>
  [place.paragraph !== undefined && `¶\u00a0${place.paragraph}`, closerPlace(place)].filter(Boolean).join(', ');

/** The same as the beginning of a sentence: "¶ 4, "; empty if nothing is known. */
export function leadingPlace(place: ClaimPlace): string {
  const words = claimPlace(place);
  return words && `${words}, `;
}

/** The same without the paragraph, for lists of the claims of one paragraph. */
export const closerPlace = ({ page, section, time }: ClaimPlace): string =>
  [page !== undefined && `p.\u00a0${page}`, section !== undefined && `§\u00a0${section}`, time !== undefined && `at\u00a0${time}`].filter(Boolean).join(', ');

/** Any of these; a source without paragraphs has only the others. */
export type ClaimPlace = Partial<Pick<ClaimData, 'paragraph' | 'page' | 'section' | 'time'>>;
