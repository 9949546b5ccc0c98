import { isMonth, periodsOf } from '../time/as-of.ts';
import type { Catalogue } from '../catalogue.ts';
import { dateInWords } from '../time/dates.ts';
import { urls } from '../urls.ts';
import { countBy, yearLinks } from './year-links.ts';

/** The days or months for which it is shown how the dossier stood, by year, each with the accounts that came out in it. */
export function periodsView(catalogue: Catalogue) {
  const periods = periodsOf(catalogue);
  const length = periods[0]?.id.length ?? 0;
  const counts = countBy(catalogue.accounts, ({ day }) => day.slice(0, length));
  return {
    years: yearLinks(periods.map(({ id }) => ({ when: id, href: urls.asOf(id), text: dateInWords(id).replace(/ \d{4}$/, ''), count: counts.get(id) ?? 0 }))),
    monthly: periods.some(({ id }) => isMonth(id)),
  };
}
