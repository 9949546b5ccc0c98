import { bounds, compareDates, dayOf, monthKey } from './dates.ts';

/** One entry of the story in order: something that happened, or an account coming out. */
export type Entry = { kind: 'event'; id: string; date: string } | { kind: 'publication'; id: string; date: string; at: string };

/** Chronological: events by EDTF date, publications by their day; on one day events first, then by id. */
export const chronological = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted(
    (a, b) =>
      bounds(a.date).from - bounds(b.date).from ||
      compareDates(a.date, b.date) ||
      a.kind.localeCompare(b.kind, 'en') ||
      ('at' in a && 'at' in b ? Date.parse(a.at) - Date.parse(b.at) : 0) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );

/** The same by month of their first day (`yyyy-mm`), in order. */
export const byMonth = (entries: readonly Entry[]): { month: string; entries: Entry[] }[] =>
  [...Map.groupBy(chronological(entries), ({ date }) => monthKey(date))].map(([month, group]) => ({ month, entries: group }));

/** Entries of the whole dossier, unordered. */
export const entriesOf = (events: readonly { id: string; date: string }[], accounts: readonly { id: string; published: { at: string } }[]): Entry[] => [
  ...events.map(({ id, date }) => ({ kind: 'event' as const, id, date })),
  ...accounts.map(({ id, published }) => ({ kind: 'publication' as const, id, date: dayOf(published.at), at: published.at })),
];
