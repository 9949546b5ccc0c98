import { counted } from '../counts.ts';
import { oncePerCatalogue } from '../once.ts';
import { bounds } from '../time/dates.ts';

/** A day or month at whose end the dossier is shown as it was known then. */
export interface Period {
  /** `yyyy-mm-dd` or `yyyy-mm`; also the path segment of its page. */
  id: string;
  /** Last day of the period, `yyyy-mm-dd`. */
  day: string;
}

/** The days, or in a large dossier the months, in which accounts were published, in order. */
export const periodsOf = oncePerCatalogue((catalogue): Period[] => {
  const days = [...new Set(catalogue.accounts.map(({ day }) => day))].toSorted();
  if (days.length <= mostDays) return days.map((day) => ({ id: day, day }));
  return [...new Set(days.map((day) => day.slice(0, 7)))].map((month) => ({ id: month, day: new Date(bounds(month).to).toISOString().slice(0, 10) }));
});

/** True if the id of a period is a month; false if it is a day. */
export const isMonth = (id: string): boolean => id.length === 'yyyy-mm'.length;

/**
 * What came out after a period, up to the date of `next`, the id of the period in which the first of these accounts came out: "After it came 90 accounts,
 * the next in" (June 2019). `later` is their number.
 */
export const laterInWords = (later: number, next: string): string =>
  `After it came ${counted(later, 'account')}, ${later === 1 ? '' : 'the next '}${isMonth(next) ? 'in' : 'on'}`;

/** Days of publication above which periods are months. */
const mostDays = 60;
