import { tellersOf } from './apparatus.ts';
import type { Catalogue } from './catalogue.ts';
import { bounds, dayOf } from './dates.ts';
import type { Entries } from './entries.ts';

/** Above so many publication days there is one page a month. */
const mostDays = 60;

/** A day or month whose end the dossier is shown at. */
export interface Period {
  /** `yyyy-mm-dd` or `yyyy-mm`; also the address. */
  id: string;
  /** Last day of it, `yyyy-mm-dd`. */
  day: string;
}

/** The days, or in a large dossier the months, on which accounts came out, in order. */
export const periodsOf = (catalogue: Catalogue): Period[] => {
  const days = [...new Set(catalogue.articles.map(({ day }) => day))].toSorted();
  if (days.length <= mostDays) return days.map((day) => ({ id: day, day }));
  return [...new Set(days.map((day) => day.slice(0, 7)))].map((month) => ({ id: month, day: new Date(bounds(month).to).toISOString().slice(0, 10) }));
};

/**
 * What the editors could have written at the end of `day` (`yyyy-mm-dd`): the accounts out by then, the questions they had opened, the
 * events begun, and no outcome of any forecast. Questions go by their short names, because the long ones may look back.
 */
export const entriesAsOf = (entries: Entries, day: string): Entries => {
  const articles = entries.articles
    .filter(({ published }) => dayOf(published.at) <= day)
    .map((article) => ({
      ...article,
      claims: article.claims.map((claim) => ({
        ...claim,
        ...(claim.outcome && { outcome: { status: 'open' as const, note: 'Not known on that day.', sources: [] } }),
      })),
    }));
  const answered = new Set(articles.flatMap(({ claims }) => claims.flatMap(({ answers }) => answers.map(({ question }) => question))));
  return {
    ...entries,
    articles,
    questions: entries.questions.filter(({ id }) => answered.has(id)).map((question) => ({ ...question, asks: question.short })),
  };
};

/** Events over by the end of a day that some account out by then tells of. `catalogue` is that of the day. */
export const eventsToldBy = (catalogue: Catalogue, day: string) =>
  catalogue.events.filter(({ id, date }) => bounds(date).to <= bounds(day).to && tellersOf(catalogue, id).telling.length > 0);
