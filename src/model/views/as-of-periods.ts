import { counted, grouped } from '../counts.ts';
import { oncePerCatalogue } from '../once.ts';
import { bounds } from '../time/dates.ts';

/** A day or month at whose end the dossier is shown as it was known then. */
export interface Period {
  /** `yyyy-mm-dd` or `yyyy-mm`; also the path segment of its page. */
  id: string;
  /** Last day of the period, `yyyy-mm-dd`. */
  day: string;
}

/** The days, or in a large dossier the months, by whose end further accounts had certainly come out, in order. */
export const periodsOf = oncePerCatalogue((catalogue): Period[] => {
  const days = [...new Set(catalogue.accounts.flatMap(({ lastDay }) => lastDay ?? []))].toSorted();
  if (days.length <= mostDays) return days.map((day) => ({ id: day, day }));
  return [...new Set(days.map((day) => day.slice(0, 7)))].map((month) => ({ id: month, day: new Date(bounds(month).to).toISOString().slice(0, 10) }));
});

/** True if the id of a period is a month; false if it is a day. */
export const isMonth = (id: string): boolean => id.length === 'yyyy-mm'.length;

/** The accounts after a period. */
export interface Later {
  /** Number of accounts that certainly came out later. */
  count: number;
  /** Number of accounts that may have. */
  perhaps: number;
  /** Id of the next period. */
  next: string | undefined;
  /** True if one of them came out in the next period and not before. */
  exact: boolean;
}

/** "After it came 5 accounts and perhaps 3 more", and the words that lead on to the next period: ", the next in" (June 2019). */
export function laterInWords({ count, perhaps, next = '', exact }: Later): { later: string; nextIs: string } {
  const nextIs = exact ? `, ${count === 1 && perhaps === 0 ? '' : 'the next '}${isMonth(next) ? 'in' : 'on'}` : '; the next page is that of';
  if (count > 0) return { later: `After it came ${counted(count, 'account')}${perhaps > 0 ? ` and perhaps ${grouped(perhaps)} more` : ''}`, nextIs };
  return perhaps > 0
    ? { later: `After it came perhaps ${counted(perhaps, 'account')}, of which only a span is known`, nextIs }
    : { later: 'No account came after it', nextIs: '' };
}

/** Days of publication above which periods are months. */
const mostDays = 60;
