import { machineDate, momentInWords, publicationInWords } from '../time/publication-words.ts';
import type { PublicationDate } from '../time/publication.ts';

/** A date as pages print it. `machine`: value of the attribute `datetime`; absent for a date that has none. */
export interface DateShown {
  words: string;
  machine?: string;
}

/** The date of a publication in a list. */
export const dateShown = (published: PublicationDate): DateShown => shown(published, publicationInWords(published));

/** The date of a publication as precisely as it is known. */
export const momentShown = (published: PublicationDate): DateShown => shown(published, momentInWords(published));

function shown(published: PublicationDate, words: string): DateShown {
  const machine = machineDate(published);
  return { words, ...(machine !== undefined && { machine }) };
}
