/** How much of a list one page prints, so that no page grows with the archive. The only home of these sizes. */

/** Lists longer than this are cut into pages. */
export const pageSize = 100;

/** Accounts named within a line of a list: letters are short, labels are not. */
export const mostInRow = { letters: 12, labels: 3 } as const;

/** What the front page shows of each kind. `publications` are those among the `entries` of its chart. */
export const mostOnFront = { accounts: 12, questions: 8, people: 12, periods: 12, entries: 18, publications: 6 } as const;

/** What the dossier as it stood on a day shows of each kind. */
export const mostAsOf = { accounts: 20, events: 50, forecasts: 30, questions: 50, claims: 60 } as const;

/** Forecasts of one outcome; periods for which it is shown what was expected then, and forecasts of each. */
export const mostForecasts = { ofOutcome: 30, periods: 6, inPeriod: 10 } as const;

/** Origins that several accounts share, on a page, and the pages there are; claims of one; what else the page of origins lists. */
export const mostOrigins = { onPage: 25, pages: 10, claims: 4, events: 30, speakers: 150, voices: 26 } as const;

/** People and wrong forms above the names; accounts said to print a form, and other forms of a person's name. */
export const mostNames = { people: 20, wrong: 100, accounts: 5, forms: 6 } as const;

/** Topics and questions that the page of the search leads to. */
export const mostOnSearch = { topics: 40, questions: 50 } as const;

/** Pages of a list whose numbers are all printed; of more, those at the ends and beside the current one. */
const mostPageNumbers = 12;

/** The first of something, and how many there are. */
export interface Capped<T> {
  shown: T[];
  total: number;
}

export const capped = <T>(items: readonly T[], count: number): Capped<T> => ({ shown: items.slice(0, count), total: items.length });

/** The same of what is made of each; nothing is made of what is not shown. */
export const cappedMap = <T, U>(items: readonly T[], count: number, of: (item: T) => U): Capped<U> => ({
  shown: items.slice(0, count).map(of),
  total: items.length,
});

/** The last, in their order. */
export const cappedEnd = <T>(items: readonly T[], count: number): Capped<T> => ({ shown: items.slice(-count), total: items.length });

/** Of what is in order of publication: all, where it fits; else the newest, newest first. */
export const newestOf = <T>(items: readonly T[], count: number): Capped<T> => ({
  shown: items.length <= count ? [...items] : items.slice(-count).toReversed(),
  total: items.length,
});

/** One page of a list. Pages are counted from 1; an empty list has one. */
export interface PageOf<T> {
  shown: T[];
  current: number;
  last: number;
}

export const pageOf = <T>(items: readonly T[], current: number, size: number): PageOf<T> => ({
  shown: items.slice((current - 1) * size, current * size),
  current,
  last: Math.max(1, Math.ceil(items.length / size)),
});

/** The numbers of the pages of so many items. */
export const pageNumbers = (items: number, size: number): number[] => Array.from({ length: Math.max(1, Math.ceil(items / size)) }, (_, page) => page + 1);

/** Those that are printed on a page, in order; 0 stands for those left out. */
export const numbersToPrint = (current: number, last: number): number[] => {
  const all = pageNumbers(last, 1);
  if (last <= mostPageNumbers) return all;
  const near = all.filter((number) => number === 1 || number === last || Math.abs(number - current) <= 2);
  return near.flatMap((number, index) => (index > 0 && number - (near[index - 1] ?? 0) > 1 ? [0, number] : [number]));
};

/** The same as a route of numbered pages takes them: its own address for the first. */
export const pagePaths = (items: number, size: number) =>
  pageNumbers(items, size).map((number) => ({ params: { page: number === 1 ? undefined : String(number) }, props: { number } }));
