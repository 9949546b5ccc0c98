import { bounds, compareDates, monthKey } from './dates.ts';
import { comparePublications, edtfOf, type PublicationDate } from './publication.ts';

/** An entry of the timeline: an event or the publication of an account. `date` is EDTF. */
export type Entry = { kind: 'event'; id: string; date: string } | { kind: 'publication'; id: string; date: string; published: PublicationDate };

/**
 * Sorts by the start of the date; a publication has the date of its day, and an open start the instant of the end. Of one start, events come first,
 * by EDTF date, then publications, in their order; then by id.
 */
export const chronological = (entries: readonly Entry[]): Entry[] =>
  entries.toSorted(
    (a, b) =>
      startOf(a) - startOf(b) ||
      a.kind.localeCompare(b.kind, 'en') ||
      ('published' in a && 'published' in b ? comparePublications(a.published, b.published) : compareDates(a.date, b.date)) ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );

/** Groups entries by `monthKey`, in chronological order. Entries that are dated by a year alone are a group of their own. */
export const byMonth = (entries: readonly Entry[]): { month: string; entries: Entry[] }[] =>
  [...Map.groupBy(chronological(entries), ({ date }) => monthKey(date))].map(([month, group]) => ({ month, entries: group }));

/** Entries for these events and accounts, unsorted. */
export const entriesOf = (events: readonly { id: string; date: string }[], accounts: readonly { id: string; published: PublicationDate }[]): Entry[] => [
  ...events.map(({ id, date }) => ({ kind: 'event' as const, id, date })),
  ...accounts.map(({ id, published }) => ({ kind: 'publication' as const, id, date: edtfOf(published), published })),
];

function startOf({ date }: Entry): number {
  const { from, to } = bounds(date);
  return Number.isFinite(from) ? from : to;
}
