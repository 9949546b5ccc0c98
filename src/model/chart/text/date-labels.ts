import { monthNames } from '../../time/date-words.ts';
import { dayLength, extentOf } from '../date-extent.ts';

/** Dates as short chart labels. Instants are milliseconds since 1970 and read in UTC. */

export const dayOfMonth = (instant: number): string => String(new Date(instant).getUTCDate());

/** "Apr", "Sep". */
export const shortMonth = (instant: number): string => (monthNames[new Date(instant).getUTCMonth()] ?? '').slice(0, 3);

export const yearOf = (instant: number): string => String(new Date(instant).getUTCFullYear());

/** "4", "16–21", "27–3", "c. 4", "4?": the days of an EDTF date under a heading with its month. Returns '' if the date has no day. */
export function dayRange(date: string): string {
  if (!/\d{4}-\d\d-\d\d/.test(date)) return '';
  const { from, to } = extentOf(date);
  const [first, last] = [dayOfMonth(from), dayOfMonth(to)];
  const days = first === last && to - from < dayLength ? first : `${first}–${last}`;
  return `${/[~%]/.test(date) ? 'c. ' : ''}${days}${/[?%]/.test(date) ? '?' : ''}`;
}

/** "Apr 2025"; "2025" for an EDTF date that is only a year. `from`: the first instant of the date. */
export const monthHeading = (from: number, date?: string): string =>
  date !== undefined && /^\d{4}[~?%]?$/.test(date) ? yearOf(from) : `${shortMonth(from)} ${yearOf(from)}`;
