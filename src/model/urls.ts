/** Every path of the site, under its base. Pages end with a slash, files do not. */

/** Tells the path that the site is published under to code which Vite does not bundle, such as the reading of the content and its threads. */
export function publishUnder(path: string): void {
  base = withSlash(path);
}

/** A file of the search index. The worker takes this path alone. */
export const searchFile = (name: string): string => file(`search/${name}.json`);

const withSlash = (path: string) => path.replace(/\/*$/, '/');

/** Vite tells it to pages and scripts. */
let base = withSlash(import.meta.env?.BASE_URL ?? '/');

const path = (...segments: string[]) => base + segments.map((segment) => `${segment}/`).join('');
const file = (name: string) => base + name;

/** Page `number` of a list, counted from 1; the first has the list's own address. */
const numbered = (first: string, number: number) => (number === 1 ? first : `${first}${number}/`);

export const urls = {
  home: () => path(),
  icon: () => file('icon.svg'),
  /** What a server shows where there is no page. */
  notFound: () => file('404.html'),
  accounts: (page = 1) => numbered(path('articles'), page),
  /** Where the accounts of a month (`yyyy-mm`) start in their list, which has `page` for it. */
  accountsOf: (month: string, page: number) => `${numbered(path('articles'), page)}#${anchors.month(month)}`,
  account: (id: string) => path('articles', id),
  /** Where the account makes the claim. `claim` is the id within the article. */
  claim: (account: string, claim: string) => `${path('articles', account)}#${claim}`,
  paragraph: (account: string, number: number) => `${path('articles', account)}#p-${number}`,
  actors: (page = 1) => numbered(path('actors'), page),
  /** Where the names under a letter start, on a page of theirs. */
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
  /** Two accounts side by side, the one published first named first. */
  comparison: (first: string, second: string) => path('compare', first, second),
  /** The days or months for which it is shown how the dossier stood. */
  periods: () => path('as-of'),
  /** Where any two accounts can be chosen. Ids are safe in a query. */
  comparisonOf: (first: string, second?: string) => `${path('compare')}?first=${first}${second === undefined ? '' : `&second=${second}`}`,
  comparisonShard: (number: number) => file(`compare/${number}.json`),
  /** The dossier as it stood at the end of a day (`yyyy-mm-dd`) or, in a large one, a month (`yyyy-mm`). */
  asOf: (period: string) => path('as-of', period),
  forecasts: () => path('forecasts'),
  timeline: () => path('timeline'),
  /** A part of a long story (`yyyy-mm`). */
  /** A part of a long story: a year (`yyyy`) or a month (`yyyy-mm`). */
  timelinePart: (part: string, page = 1) => numbered(path('timeline', part), page),
  /** Where a month stands within the part that holds it. */
  timelineMonth: (part: string, month: string) => `${path('timeline', part)}${part === month ? '' : `#${anchors.month(month)}`}`,
  search: () => path('search'),
  /** The search with its words filled in. */
  searchFor: (words: string) => `${path('search')}?q=${encodeURIComponent(words)}`,
  ledger: () => file('claims/ledger.json'),
  about: () => path('about'),
  data: () => path('data'),
  licences: () => file('licences.txt'),
  securityText: () => file('.well-known/security.txt'),
  download: (name: string) => file(`data/${name}`),
} as const;

/** Anchors within a page: of an article, of the names, of the list of accounts. Ids of claims and notes stand alone; these prefixes are reserved. */
export const anchors = {
  paragraph: (number: number) => `p-${number}`,
  /** The entry in the margin that the mark (a number or letters) in the text leads to. */
  margin: (mark: string) => `m-${mark}`,
  section: (slug: string) => `s-${slug}`,
  letter: (letter: string) => `letter-${letter === '#' ? 'other' : letter}`,
  /** `month`: `yyyy-mm`. */
  month: (month: string) => `month-${month}`,
  reserved: /^(?:[pms]-.*|main|contents|source|top|theme-(?:auto|light|dark)|names-(?:real|printed|both)|views-(?:shown|dimmed))$/,
} as const;
