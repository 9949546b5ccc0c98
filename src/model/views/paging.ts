/** How much of a list one page prints, so that no page grows with the archive. The only home of these sizes. */

/** Lists longer than this are cut into pages. */
export const pageSize = 100;

/** Accounts in the list of all accounts. */
export const accountPageSize = 120;

/** Events with their summaries and who speaks of them are longer than lines. */
export const eventPageSize = 60;

/** Questions with their readings and who gives them are longer than lines. */
export const questionPageSize = 100;

/** Events and accounts of a part of the timeline. */
export const timelinePageSize = 115;

/** Lines of a title alone are shorter. */
export const titlePageSize = 400;

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

/** People and wrong forms above the names, and other forms of a person's name. */
export const mostNames = { people: 20, wrong: 100, forms: 6 } as const;

/** Topics and questions that the page of the search leads to. */
export const mostOnSearch = { topics: 40, questions: 50 } as const;

/** The most that a page shows of what may grow with the archive; beyond, it says how many there are and where. */
export const most = {
  /** Claims on the page of an actor or a topic. */
  claims: 100,
  /** Claims in the list and the table of all claims: its file stays about 100 kB compressed. */
  claimsInAll: 1500,
  /** Questions in a list of a page that is about something else. */
  questions: 50,
  questionsOfEvent: 20,
  events: 20,
  /** The newest of the accounts on the page of an actor or a topic. */
  accounts: 20,
  /** Accounts with a column each: in more, words are cut. */
  columns: 5,
  /** The same of the table of all questions, whose cells hold a mark. */
  matrixColumns: 12,
  /** Claims under one reading, where the accounts have no columns. */
  answers: 20,
  /** Versions of one event. */
  versions: 20,
  /** Forecasts of one event. */
  forecasts: 8,
  utterances: 6,
  /** Renderings of one utterance, each compared with all others. */
  renderings: 6,
  /** Other accounts that an account is set side by side with. */
  beside: 8,
  /** Pairs of accounts with a page of their own: all pairs of 30 accounts. */
  pairs: 435,
  /** Of more accounts those pairs that share most; any others are chosen on the page for that. */
  pairsOfMany: 60,
  /** Of those that speak on one question, so many are set beside each other. */
  meeting: 30,
  /** Accounts that the page for choosing two offers beside a first one, and as a first one. */
  others: 50,
  /** Files of that page's data. */
  shards: 64,
  /** Mentions of one name with a row each; more are put together by form and reason. */
  mentions: 60,
  /** Rows of forms so put together. */
  forms: 40,
  /** Accounts named for one such form. */
  places: 8,
  /** Conflicts of one state named in a line of the timeline. */
  differences: 12,
  /** What a filter of a part of the timeline offers: the values of most events. */
  choices: 40,
  /** Links to topics. */
  topics: 60,
} as const;

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
export function numbersToPrint(current: number, last: number): number[] {
  const all = pageNumbers(last, 1);
  if (last <= mostPageNumbers) return all;
  const near = all.filter((number) => number === 1 || number === last || Math.abs(number - current) <= 2);
  return near.flatMap((number, index) => (index > 0 && number - (near[index - 1] ?? 0) > 1 ? [0, number] : [number]));
}

/** The same as a route of numbered pages takes them: its own address for the first. */
export const pagePaths = (items: number, size: number) =>
  pageNumbers(items, size).map((number) => ({ params: { page: number === 1 ? undefined : String(number) }, props: { number } }));
/** What is made of the items shown. */
export const mapShown = <T, U>({ shown, total }: Capped<T>, of: (item: T) => U): Capped<U> => ({ shown: shown.map(of), total });

/** Pages of a list whose numbers are all printed; of more, those at the ends and beside the current one. */
const mostPageNumbers = 12;
