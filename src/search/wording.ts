import type { Fault, SearchResponse } from './protocol.ts';
import { longestQuery } from './clean-query.ts';

/** What the search says of itself, in words. */

export const sentences = {
  working: 'Searching…',
  offline: 'You are offline, and this part of the search is not loaded yet. It goes on when the connection is back.',
  /** On the button that asks for all, where what was found at a glance is shown. */
  further: 'Look further, in all claims and retellings',
  /** Before what was found. */
  cut: `Only the first ${longestQuery} characters are searched. `,
  /** After what went wrong. */
  listsLead: ' The lists below lead to everything.',
  /** After nothing was found. */
  listsShow: ' The lists below show all names, topics and questions.',
} as const;

const again = 'loading the page again may help.';

export const faults: Record<Fault, string> = {
  notStarted: 'The search could not be started.',
  unreachable: 'The search could not be loaded. The network may be down, or the site is being rebuilt.',
  incomplete: `The search could not be loaded. A file of it arrived incomplete; ${again}`,
  foreign: `The search could not be loaded. Its index does not fit this page: it is incomplete, or the site was rebuilt meanwhile; ${again}`,
  failed: `The search could not answer. A file of it may be missing, or this browser too old for it; ${again}`,
};

/** While a word is being typed. `shown`: the query of the results on the page. */
export const unfinishedInWords = (query: string, shown: string): string => `Nothing yet for ${quoted(query)}. Shown is what was found for ${quoted(shown)}.`;

/** How much was found. `filtered`: whether the reader has narrowed the results. */
export function countInWords({ query, groups, total, relaxed, further }: SearchResponse, filtered: boolean): string {
  const shown = groups.reduce((sum, { results }) => sum + results.length, 0);
  if (shown === 0) return filtered ? `Nothing found for ${quoted(query)} with these filters.` : `Nothing found for ${quoted(query)}.`;
  const count = `${total} found${further ? ' at a glance' : ''}${filtered ? ' with these filters' : ''}${total > shown ? `; the best ${shown} are shown` : ''}.`;
  return relaxed ? `Nothing has all these words. With fewer of them: ${count}` : count;
}

/** First and last day, `yyyy-mm-dd`; an open end is year 0000 or 9999. */
export function daysInWords([first, last]: readonly [string, string]): string {
  if (first === last) return dayInWords(first);
  if (first.startsWith('0000') && last.startsWith('9999')) return 'at any time';
  if (first.startsWith('0000')) return `until ${dayInWords(last)}`;
  return last.startsWith('9999') ? `since ${dayInWords(first)}` : `${dayInWords(first)} to ${dayInWords(last)}`;
}

/** A name for an id that has no other. */
export const idInWords = (id: string): string => id.replace(/(^|-)(\p{L})/gu, (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase());

const quoted = (query: string) => `“${query.length > 80 ? `${query.slice(0, 80)}…` : query}”`;

const months = 'January February March April May June July August September October November December'.split(' ');

function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date ?? ''} ${months[(month ?? 0) - 1] ?? ''} ${year ?? ''}`;
}
