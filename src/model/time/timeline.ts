import { bounds, compareDates, monthKey } from './dates.ts';
import { dayOf } from './instants.ts';

/** An entry of the timeline: an event or the publication of an account. `at` is an ISO 8601 instant. */
export type Entry = { kind: 'event'; id: string; date: string } | { kind: 'publication'; id: string; date: string; at: string };

/** Sorts by EDTF date; a publication has the date of its day. Ties: events before publications, then by instant, then by id. */
export const chronological = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted(
    (a, b) =>
      bounds(a.date).from - bounds(b.date).from ||
      compareDates(a.date, b.date) ||
      a.kind.localeCompare(b.kind, 'en') ||
      ('at' in a && 'at' in b ? Date.parse(a.at) - Date.parse(b.at) : 0) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );

/** Groups entries by `monthKey`, in chronological order. Entries that are dated by a year alone are a group of their own. */
export const byMonth = (entries: readonly Entry[]): { month: string; entries: Entry[] }[] =>
  [...Map.groupBy(chronological(entries), ({ date }) => monthKey(date))].map(([month, group]) => ({ month, entries: group }));

/** Entries for these events and accounts, unsorted. */
export const entriesOf = (events: readonly { id: string; date: string }[], accounts: readonly { id: string; published: { at: string } }[]): Entry[] => [
  ...events.map(({ id, date }) => ({ kind: 'event' as const, id, date })),
  ...accounts.map(({ id, published }) => ({ kind: 'publication' as const, id, date: dayOf(published.at), at: published.at })),
];
