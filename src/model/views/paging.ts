/** Limits of lists and page sizes, so that no page grows with the archive. Limits of a single concept are with that concept: sigla, labels, the chart. */

/** Items per page of a list. */
export const pageSize = 100;

/** Accounts per page of the list of all accounts. */
export const accountPageSize = 120;

/** Events per page. They have summaries and name accounts. */
export const eventPageSize = 60;

/** Questions per page. They list their readings and name accounts. */
export const questionPageSize = 100;

/** Timeline entries per page of a part. */
export const timelinePageSize = 115;

/** Items per page of a list of titles. */
export const titlePageSize = 400;

/** Accounts named in a line, by kind of siglum. */
export const mostInLine = { letters: 12, labels: 3 } as const;

/** Limits of the front page. `publications` counts those among the `entries` of the chart. */
export const mostOnFront = { accounts: 12, questions: 8, people: 12, periods: 12, entries: 18, publications: 6 } as const;

/** Limits of an as-of page. */
export const mostAsOf = { accounts: 20, perhaps: 20, events: 50, forecasts: 30, questions: 50, claims: 60 } as const;

/** Limits of the forecasts page: forecasts per outcome, periods, and pending forecasts per period. */
export const mostForecasts = { ofOutcome: 30, periods: 6, inPeriod: 10 } as const;

/** Limits of the origins pages: shared origins per page, pages, claims per origin; events, speakers and voices on the first page. */
export const mostOrigins = { onPage: 25, pages: 10, claims: 4, events: 30, speakers: 150, voices: 26 } as const;

/** Limits of the names pages: people, wrong forms, and other forms per person. */
export const mostNames = { people: 20, wrong: 100, forms: 6 } as const;

/** Limits of the links on the search page. */
export const mostOnSearch = { topics: 40, questions: 50 } as const;

/** Limits of all other lists. A page that omits items prints their total number. */
export const most = {
  /** Claims on the page of an actor or a topic. */
  claims: 100,
  /** Claims in the list and the table of all claims. Keeps its data file near 100 kB compressed. */
  claimsInAll: 1500,
  /** Questions in a list on the page of another entry. */
  questions: 50,
  questionsOfEvent: 20,
  events: 20,
  /** The newest of the accounts on the page of an actor or a topic. */
  accounts: 20,
  /** Accounts with a column each in a table of readings. */
  columns: 5,
  /** Accounts with a column each in the matrix of questions. */
  matrixColumns: 12,
  /** Claims of one reading if accounts have no columns. */
  answers: 20,
  /** Versions of one event. */
  versions: 20,
  /** Forecasts of one event. */
  forecasts: 8,
  utterances: 6,
  /** Renderings of one utterance. Each is compared with all others. */
  renderings: 6,
  /** Comparisons that an account links to. */
  beside: 8,
  /** Pairs of accounts up to which every pair has a page: all pairs of 30 accounts. */
  pairs: 435,
  /** Pairs with a page if there are more: those with most common questions. */
  pairsOfMany: 60,
  /** Accounts of one question that are paired with each other. */
  meeting: 30,
  /** Accounts offered as first and as second account on the page for choosing two. */
  others: 50,
  /** Data files of that page. */
  shards: 64,
  /** Mentions of a name up to which each has a row; more are grouped by form and reason. */
  mentions: 60,
  /** Rows of grouped forms. */
  forms: 40,
  /** Accounts named per row. */
  places: 8,
  /** Contested questions of one state in a line of the timeline. */
  differences: 12,
  /** Values of a filter of a part of the timeline: those of most events. */
  choices: 40,
  /** Links to topics. */
  topics: 60,
} as const;

/** Some items of a list and the number of all items. */
export interface Capped<T> {
  shown: T[];
  total: number;
}

/** The first `count` items. */
export const capped = <T>(items: readonly T[], count: number): Capped<T> => ({ shown: items.slice(0, count), total: items.length });

/** Maps the first `count` items. `of` is not called for the others. */
export const cappedMap = <T, U>(items: readonly T[], count: number, of: (item: T) => U): Capped<U> => ({
  shown: items.slice(0, count).map(of),
  total: items.length,
});

/** The last `count` items in their order. */
export const cappedEnd = <T>(items: readonly T[], count: number): Capped<T> => ({ shown: items.slice(-count), total: items.length });

/** Maps the shown items of a capped list. */
export const mapShown = <T, U>({ shown, total }: Capped<T>, of: (item: T) => U): Capped<U> => ({ shown: shown.map(of), total });

/** For items in order of publication: all if there are at most `count`; otherwise the newest, newest first. */
export const newestOf = <T>(items: readonly T[], count: number): Capped<T> => ({
  shown: items.length <= count ? [...items] : items.slice(-count).toReversed(),
  total: items.length,
});

/** A page of a list. Pages count from 1; an empty list has one page. */
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

/** The page numbers of a list of `items` items. */
export const pageNumbers = (items: number, size: number): number[] => Array.from({ length: Math.max(1, Math.ceil(items / size)) }, (_, page) => page + 1);

/** The page numbers to print on page `current`, ascending. A 0 marks omitted numbers. */
export function numbersToPrint(current: number, last: number): number[] {
  const all = pageNumbers(last, 1);
  if (last <= mostPageNumbers) return all;
  const near = all.filter((number) => number === 1 || number === last || Math.abs(number - current) <= 2);
  return near.flatMap((number, index) => (index > 0 && number - (near[index - 1] ?? 0) > 1 ? [0, number] : [number]));
}

/** The static paths of a list of pages. The first page has no number in its path. */
export const pagePaths = (items: number, size: number) =>
  pageNumbers(items, size).map((number) => ({ params: { page: number === 1 ? undefined : String(number) }, props: { number } }));
/** Number of pages up to which all page numbers are printed. */
const mostPageNumbers = 12;
