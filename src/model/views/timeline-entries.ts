import type { Catalogue, Event } from '../catalogue.ts';
import type { Account } from '../relations/accounts.ts';
import { chronological, entriesOf, type Entry } from '../time/timeline.ts';
import { tellersOf } from './event-tellers.ts';

/** A timeline entry with its event or its account. */
export interface TimelineEntry {
  /** EDTF. */
  date: string;
  account?: Account;
  event?: Event;
  /** Accounts that report the event. */
  accounts: Account[];
  /** Accounts that only forecast or announce the event. */
  foreseenBy: Account[];
}

export function timelineEntry(catalogue: Catalogue, entry: Entry): TimelineEntry {
  if (entry.kind === 'publication') return { date: entry.date, account: catalogue.account(entry.id), accounts: [], foreseenBy: [] };
  const { telling, foreseeing } = tellersOf(catalogue, entry.id);
  return { date: entry.date, event: catalogue.event(entry.id), accounts: telling, foreseenBy: foreseeing };
}

/** The newest publications and the events with most claims, at most `entries` together, in chronological order. */
export function mainEntries(catalogue: Catalogue, limits: { entries: number; publications: number }): TimelineEntry[] {
  const newest = catalogue.accounts.slice(-limits.publications);
  const weight = new Map(catalogue.events.map(({ id }) => [id, catalogue.claimsOnEvent(id).length]));
  const events = catalogue.events.toSorted((a, b) => (weight.get(b.id) ?? 0) - (weight.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
  const chosen = events.slice(0, limits.entries - newest.length);
  return chronological(entriesOf(chosen, newest)).map((entry) => timelineEntry(catalogue, entry));
}
