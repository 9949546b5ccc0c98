import { dateInWords } from './date-words.ts';
import { parseDate } from './dates.ts';
import { durationInWords } from './duration-words.ts';
import { dayOf, isInstant, millisecondsOf, timeOf, zoneOf } from './instants.ts';
import { isOnlyADay, isOverADay, marginOf, type PublicationDate } from './publication.ts';

/** Dates of publication in English words. Every page prints them through these functions, and none says more than is known. */

/** For lists and tables: "3 May 2025", "July 2023", "about 15 August 2023", "undated; after 22 July 2023". */
export function publicationInWords(published: PublicationDate): string {
  const { at, margin } = published;
  if (at === undefined) return `undated; ${boundsInWords(published)}`;
  if (!isInstant(at)) return dateInWords(at);
  return `${isOverADay(at, margin) ? 'about ' : ''}${dateInWords(dayOf(at))}`;
}

/** Continues the name of a text: " of 3 May 2025", ", undated (after 22 July 2023)". */
export const publicationInName = (published: PublicationDate): string =>
  published.at === undefined ? `, ${undatedInBrackets(published)}` : ` of ${publicationInWords(published)}`;

/** A part of a label between commas and semicolons: "3 May 2025", "undated (after 22 July 2023)". */
export const publicationInLabel = (published: PublicationDate): string =>
  published.at === undefined ? undatedInBrackets(published) : publicationInWords(published);

/** "after 22 July 2023", "before 13 December 2023", "after 22 July and before 13 December 2023". */
export function boundsInWords({ after, before }: PublicationDate): string {
  const both = after !== undefined && before !== undefined;
  const [first, last] = [after === undefined ? '' : dateInWords(after), before === undefined ? '' : dateInWords(before)];
  const sameYear = both && first.slice(-5) === last.slice(-5) && /^ \d{4}$/.test(last.slice(-5));
  return [first && `after ${sameYear ? first.slice(0, -5) : first}`, last && `before ${last}`].filter(Boolean).join(' and ');
}

/** As precise as is known: "3 May 2025, 16:07 (UTC+8)"; without a time of day as `publicationInWords`. */
export function momentInWords(published: PublicationDate): string {
  const { at, margin } = published;
  if (at === undefined || !isInstant(at) || isOnlyADay(at, margin)) return publicationInWords(published);
  return `${dateInWords(dayOf(at))}, ${timeOf(at)} (${zoneOf(at)})`;
}

/** Value of the attribute `datetime`: an instant, or its day if the time is not known; a day, month or year. Undefined for other dates. */
export function machineDate({ at, margin }: PublicationDate): string | undefined {
  if (at === undefined) return undefined;
  if (!isInstant(at)) return precisionOf(at) && at;
  if (isOverADay(at, margin)) return undefined;
  return isOnlyADay(at, margin) ? dayOf(at) : at;
}

/** How a date is known. */
export interface DateBasis {
  /** "stated by the account". */
  how: string;
  /** True if the account prints the date. */
  printed: boolean;
}

/** What follows the date: "the day is all it prints.", "inferred by the editor, to the day.", "decoded from …, to the minute." */
export const basisInWords = (published: PublicationDate, { how, printed }: DateBasis): string =>
  `${allItPrints(published, printed) ?? [how, accuracyInWords(published)].filter(Boolean).join(', ')}.`;

function allItPrints({ at }: PublicationDate, printed: boolean): string | undefined {
  const precision = printed && at !== undefined && !isInstant(at) ? precisionOf(at) : undefined;
  return precision && `the ${precision} is all it prints`;
}

/** "to the minute", "to the day", "give or take 12 hours", "some time in this span"; undefined without a date, or if it is about or perhaps. */
function accuracyInWords({ at, margin }: PublicationDate): string | undefined {
  if (at === undefined) return undefined;
  if (isInstant(at)) return marginInWords(marginOf(at, margin));
  if (parseDate(at).interval) return 'some time in this span';
  const precision = precisionOf(at);
  return precision && `to the ${precision}`;
}

/** The unit of an EDTF date that is certain and exact; undefined for others. */
function precisionOf(date: string): 'day' | 'month' | 'year' | undefined {
  const { start, interval } = parseDate(date);
  if (interval || start === undefined || start.approximate || start.uncertain) return undefined;
  return start.day ? 'day' : start.month ? 'month' : 'year';
}

const exactly: Readonly<Record<string, string>> = {
  PT0S: 'to the second',
  PT1S: 'to the second',
  PT1M: 'to the minute',
  PT1H: 'to the hour',
  P1D: 'to the day',
};

/** "to the minute", "give or take 12 hours". `margin`: ISO 8601 duration. */
const marginInWords = (margin: string): string => exactly[margin] ?? `give or take ${durationInWords(millisecondsOf(margin))}`;

const undatedInBrackets = (published: PublicationDate): string => `undated (${boundsInWords(published)})`;
