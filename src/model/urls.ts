/** All paths of the site, with its base. Paths of pages end with a slash, paths of files do not. */

/** Sets the base path for code that Vite does not bundle, such as the loader and its worker threads. */
export function publishUnder(path: string): void {
  base = withSlash(path);
}

/** A file of the search index. A separate function, so that the worker bundle does not contain `urls`. */
export const searchFile = (name: string): string => file(`search/${name}.json`);

const withSlash = (path: string) => path.replace(/\/*$/, '/');

/** In bundled code, Vite provides the base. */
let base = withSlash(import.meta.env?.BASE_URL ?? '/');

const path = (...segments: string[]) => base + segments.map((segment) => `${segment}/`).join('');
const file = (name: string) => base + name;

/** Page `number` of a list, from 1. The first page has no number in its path. */
const numbered = (first: string, number: number) => (number === 1 ? first : `${first}${number}/`);

export const urls = {
  home: () => path(),
  icon: () => file('icon.svg'),
  /** The page that a server sends for an unknown path. */
  notFound: () => file('404.html'),
  accounts: (page = 1) => numbered(path('articles'), page),
  /** The start of the accounts of a month (`yyyy-mm`) on page `page` of the list of accounts. */
  accountsOf: (month: string, page: number) => `${numbered(path('articles'), page)}#${anchors.month(month)}`,
  account: (id: string) => path('articles', id),
  /** A claim in its account. `claim` is the id within the account. */
  claim: (account: string, claim: string) => `${path('articles', account)}#${claim}`,
  paragraph: (account: string, number: number) => `${path('articles', account)}#p-${number}`,
  actors: (page = 1) => numbered(path('actors'), page),
  /** The start of a letter on page `page` of the index of names. */
  letter: (letter: string, page: number) => `${numbered(path('actors'), page)}#${anchors.letter(letter)}`,
  actor: (id: string, page = 1) => numbered(path('actors', id), page),
  topics: (page = 1) => numbered(path('topics'), page),
  topic: (id: string, page = 1) => numbered(path('topics', id), page),
  events: (page = 1) => numbered(path('events'), page),
  event: (id: string) => path('events', id),
  questions: (page = 1) => numbered(path('questions'), page),
  question: (id: string) => path('questions', id),
  claims: (page = 1) => numbered(path('claims'), page),
  origins: (page = 1) => numbered(path('origins'), page),
  /** The comparison of two accounts. `first` is the account published first. */
  comparison: (first: string, second: string) => path('compare', first, second),
  /** The list of as-of pages. */
  periods: () => path('as-of'),
  /** The page for choosing two accounts. Ids need no escaping in a query. */
  comparisonOf: (first: string, second?: string) => `${path('compare')}?first=${first}${second === undefined ? '' : `&second=${second}`}`,
  comparisonShard: (number: number) => file(`compare/${number}.json`),
  /** The dossier as known at the end of a day (`yyyy-mm-dd`) or, in a large dossier, of a month (`yyyy-mm`). */
  asOf: (period: string) => path('as-of', period),
  forecasts: () => path('forecasts'),
  timeline: () => path('timeline'),
  /** A part of a long timeline: a year (`yyyy`) or a month (`yyyy-mm`). */
  timelinePart: (part: string, page = 1) => numbered(path('timeline', part), page),
  /** The start of a month within its part. */
  timelineMonth: (part: string, month: string) => `${path('timeline', part)}${part === month ? '' : `#${anchors.month(month)}`}`,
  search: () => path('search'),
  /** The search page with a query. */
  searchFor: (words: string) => `${path('search')}?q=${encodeURIComponent(words)}`,
  claimsTable: () => file('claims/ledger.json'),
  about: () => path('about'),
  data: () => path('data'),
  licences: () => file('licences.txt'),
  securityText: () => file('.well-known/security.txt'),
  download: (name: string) => file(`data/${name}`),
} as const;

/** Anchors within pages. The anchor of a claim or note is its id, so ids that match `reserved` are not allowed. */
export const anchors = {
  paragraph: (number: number) => `p-${number}`,
  /** The margin entry of a reference mark (a number or letters). */
  margin: (mark: string) => `m-${mark}`,
  section: (slug: string) => `s-${slug}`,
  letter: (letter: string) => `letter-${letter === '#' ? 'other' : letter}`,
  /** `month`: `yyyy-mm`. */
  month: (month: string) => `month-${month}`,
  reserved:
    /^(?:[pms]-.*|q|dialog-q|(?:dialog|page)-results(?:-.*)?|main|contents|source|top|theme-(?:auto|light|dark)|names-(?:real|printed|both)|views-(?:shown|dimmed))$/,
} as const;
