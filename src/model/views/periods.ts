import { isMonth, periodsOf } from './as-of-periods.ts';
import { dateInWords } from '../time/date-words.ts';
import type { Catalogue } from '../catalogue.ts';
import { urls } from '../urls.ts';
import { countBy, yearLinks } from './year-links.ts';

/** Links to the as-of pages by year, with the number of accounts that had come out by the end of each and not before. */
export function periodsView(catalogue: Catalogue) {
  const periods = periodsOf(catalogue);
  const length = periods[0]?.id.length ?? 0;
  const counts = countBy(catalogue.accounts, ({ lastDay = '' }) => lastDay.slice(0, length));
  return {
    years: yearLinks(periods.map(({ id }) => ({ when: id, href: urls.asOf(id), text: dateInWords(id).replace(/ \d{4}$/, ''), count: counts.get(id) ?? 0 }))),
    /** True if the day of some account is not known. */
    spans: catalogue.accounts.some(({ firstDay, lastDay }) => firstDay === undefined || firstDay !== lastDay),
    monthly: periods.some(({ id }) => isMonth(id)),
  };
}
