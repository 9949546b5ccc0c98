import { machineDate, momentInWords, publicationInWords } from '../time/publication-words.ts';
import type { PublicationDate } from '../time/publication.ts';

/** A date as pages print it. `machine`: value of the attribute `datetime`; absent for a date that has none. */
export interface DateShown {
  words: string;
  machine?: string;
}

/** The date of a publication in a list, without the time of day. */
export const dateShown = (published: PublicationDate): DateShown => shown(publicationInWords(published), machineDate(published)?.slice(0, 10));

/** The date of a publication as precisely as it is known. */
export const momentShown = (published: PublicationDate): DateShown => shown(momentInWords(published), machineDate(published));

const shown = (words: string, machine: string | undefined): DateShown => ({ words, ...(machine !== undefined && { machine }) });
