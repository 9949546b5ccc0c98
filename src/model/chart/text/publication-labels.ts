import { monthNames } from '../../time/date-words.ts';
import { dayOf, isInstant, timeOf, zoneOf } from '../../time/instants.ts';
import { isOnlyADay, isOverADay, type PublicationDate } from '../../time/publication.ts';
import { boundsInWords, publicationInWords } from '../../time/publication-words.ts';
import type { ChartAccount } from '../chart-data.ts';
import { dayRange } from './date-labels.ts';

/** Dates of publication as short chart labels. */

/** "19 Apr 2025", "Jul 2023", "c. 15 Aug 2023", "undated". */
export const shortDate = (published: PublicationDate): string => (published.at === undefined ? 'undated' : shortened(publicationInWords(published)));

/** What a label adds to the short date: "12:13 UTC+8" if the time is known; the bounds of an undated account, "after 22 Jul 2023"; empty for others. */
export function dateDetail(published: PublicationDate): string {
  const { at } = published;
  return at === undefined ? shortened(boundsInWords(published)) : clockTime(published);
}

/** "12:13 UTC+8"; empty if the time of day is not known. */
export const clockTime = ({ at, margin }: PublicationDate): string =>
  at === undefined || !isInstant(at) || isOnlyADay(at, margin) ? '' : `${timeOf(at)} ${zoneOf(at)}`;

/** "19", "22–25": the days of the month under a heading with the month; empty if the day is not known. */
export function publicationDay(published: PublicationDate): string {
  const { at, margin } = published;
  if (at === undefined) return '';
  if (!isInstant(at)) return dayRange(at);
  return `${isOverADay(at, margin) ? 'c. ' : ''}${dayRange(dayOf(at))}`;
}

/** "A came out, 12:13 UTC+8", "A came out, Jul 2023", "A came out, undated; after 22 Jul 2023". A day is not repeated: it is left of the label. */
export function publicationLabel({ siglum, published }: ChartAccount): string {
  const dateOrTime = publicationDay(published) === '' ? shortened(publicationInWords(published)) : clockTime(published);
  return [`${siglum} came out`, dateOrTime].filter(Boolean).join(', ');
}

const shortened = (words: string): string => words.replace(/^about /, 'c. ').replace(longMonths, (month) => month.slice(0, 3));

const longMonths = new RegExp(monthNames.join('|'), 'g');
