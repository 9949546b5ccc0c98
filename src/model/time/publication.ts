import { bounds, edtfFault, type Bounds } from './dates.ts';
import { dayOf, isInstant, millisecondsOf, offsetFault } from './instants.ts';

/** When an account came out: an instant, a day, month, year or interval (EDTF), or no date with bounds. Instants are UTC milliseconds since 1970. */

/** The fields that date a publication. The content has `at`, or else `after`, `before` or both. */
export interface PublicationDate {
  /** An instant (ISO 8601 with offset), or an EDTF date without an open end. */
  at?: string | undefined;
  /** EDTF day, month or year that is over when the account comes out. */
  after?: string | undefined;
  /** EDTF day, month or year that is still to come when the account comes out. */
  before?: string | undefined;
  /** Accuracy of an instant, an ISO 8601 duration. Absent: as precise as the instant is written. P1D: the day is right, the time is not known. */
  margin?: string | undefined;
}

/** What is known of the dates of an account: its publication and its later changes. */
export interface DatedText {
  published: PublicationDate;
  updated?: readonly { at: string }[] | undefined;
}

/** Returns why `text` is not a publication date, as a predicate without its subject; undefined if it is one. */
export function publicationDateFault(text: string): string | undefined {
  if (text.includes('T')) return isInstant(text) ? offsetFault(text) : 'is not a time on a day that exists, with an offset, like 2025-05-03T16:07:34+08:00';
  const fault = edtfFault(text);
  if (fault?.startsWith('is not')) return 'is not a time with an offset, like 2025-05-03T16:07:34+08:00, nor a day, month, year or interval like 2025-05-03';
  return fault ?? (text.includes('..') ? 'has an open end; give "after" or "before" instead of "at"' : undefined);
}

/** Returns why `text` is not a bound of a publication, as a predicate without its subject; undefined if it is one. */
export const publicationBoundFault = (text: string): string | undefined =>
  text.includes('/') ? 'is an interval; write a day, month or year like 2025-05-03' : edtfFault(text);

/** The accuracy of an instant: its margin, else the unit to which it is written. */
export const marginOf = (at: string, margin?: string): string => margin ?? (/T\d\d:\d\d(?!:)/.test(at) ? 'PT1M' : 'PT1S');

/** True if an instant is known to the day at best, so that its time of day is not printed. */
export const isOnlyADay = (at: string, margin?: string): boolean => millisecondsOf(marginOf(at, margin)) >= millisecondsOfDay;

/** True if not even the day of an instant is known. */
export const isOverADay = (at: string, margin?: string): boolean => millisecondsOf(marginOf(at, margin)) > millisecondsOfDay;

/**
 * Order of publication: by instant or first possible instant, then by last. A missing first instant counts as the last. A margin does not count.
 * Returns 0 only for the same span of time.
 */
export function comparePublications(a: PublicationDate, b: PublicationDate): number {
  const [left, right] = [orderOf(a), orderOf(b)];
  return left.from - right.from || (left.to === right.to ? 0 : left.to - right.to);
}

/**
 * First and last millisecond at which the account can have come out, on its own calendar: its local time read as UTC, so that a day is the day
 * that its readers saw. Infinite without a bound.
 */
export function localBounds(published: PublicationDate): Bounds {
  const { at, after, before, margin } = published;
  if (at === undefined) return { from: after === undefined ? -Infinity : bounds(after).to + 1, to: before === undefined ? Infinity : bounds(before).from - 1 };
  if (!isInstant(at)) return bounds(at);
  const accuracy = millisecondsOf(marginOf(at, margin));
  if (accuracy === millisecondsOfDay) return bounds(dayOf(at));
  const local = Date.parse(at.replace(offsetPattern, 'Z'));
  return { from: local - accuracy, to: local + Math.max(0, accuracy - 1) };
}

/**
 * The same for comparison with the days of events, whose time zone is unknown: of an instant its UTC reading, but after its local day has begun,
 * so that an account of 07:30+08:00 is of the day that its readers saw.
 */
export function boundsAmongEvents(published: PublicationDate): Bounds {
  const local = localBounds(published);
  const offset = offsetOf(published) ?? 0;
  if (offset > 0 && isOnlyADay(published.at ?? '', published.margin)) return local;
  const reading = (instant: number) => (offset > 0 ? Math.max(instant - offset, startOfDay(instant) + 1) : instant - offset);
  return { from: reading(local.from), to: reading(local.to) };
}

/** First and last day (`yyyy-mm-dd`) on which the account can have come out; undefined without a bound. */
export function daysOfPublication(published: PublicationDate): { firstDay?: string; lastDay?: string } {
  const { from, to } = localBounds(published);
  const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);
  return { ...(Number.isFinite(from) && { firstDay: day(from) }), ...(Number.isFinite(to) && { lastDay: day(to) }) };
}

/** The date as EDTF, for the order of lists: the day of an instant; without a date the interval from the first to the last possible day. */
export function edtfOf(published: PublicationDate): string {
  const { at } = published;
  if (at !== undefined) return isInstant(at) ? dayOf(at) : at;
  const { firstDay = '..', lastDay = '..' } = daysOfPublication(published);
  return `${firstDay}/${lastDay}`;
}

/** Whether an account can know of an event, by their dates: `may-not` if the bounds leave it open. */
export type Knowledge = 'can' | 'may-not' | 'cannot';

/**
 * The instants that decide it: an event that begins after `last` is unknown to the account, one that begins up to `first` is not. An approximate
 * or uncertain date has no last instant. A text that changed later can know later events.
 */
export function knowledgeBounds({ published, updated = [] }: DatedText): { first: number; last: number } {
  const last = (date: PublicationDate) => (isQualified(date) ? Infinity : boundsAmongEvents(date).to);
  return { first: boundsAmongEvents(published).from, last: Math.max(last(published), ...updated.map(last)) };
}

/** `event`: the first millisecond of the event. */
export function knowledgeOf(text: DatedText, event: number): Knowledge {
  const { first, last } = knowledgeBounds(text);
  if (event > last) return 'cannot';
  return event > first ? 'may-not' : 'can';
}

/**
 * True if a date of a text is certainly before another of the same text. Two instants are compared as such; an instant and a day by the
 * readings of the instant that are closest, its own calendar and UTC; a qualified date is before nothing and after nothing.
 */
export function isSurelyBefore(a: PublicationDate, b: PublicationDate): boolean {
  if (isQualified(a) || isQualified(b)) return false;
  const [early, late] = [localBounds(a), localBounds(b)];
  const [ahead, behind] = [offsetOf(a), offsetOf(b)];
  if (ahead !== undefined && behind !== undefined) return early.to - ahead < late.from - behind;
  return early.to + Math.max(0, -(ahead ?? 0)) < late.from - Math.max(0, behind ?? 0);
}

/** True if the instant (UTC milliseconds) is within the margin of an instant, or on a date in some time zone. */
export function canBeAt(instant: number, published: PublicationDate): boolean {
  const { at, margin } = published;
  if (at !== undefined && isInstant(at)) return Math.abs(instant - Date.parse(at)) <= millisecondsOf(marginOf(at, margin));
  const { from, to } = localBounds(published);
  return isQualified(published) || (instant >= from - zones.east && instant <= to + zones.west);
}

const millisecondsOfDay = 86_400_000;

const offsetPattern = /(?:Z|[+-]\d\d:\d\d)$/;

/** Offset of an instant from UTC in milliseconds; undefined if the date has none. */
const offsetOf = ({ at = '' }: PublicationDate): number | undefined =>
  isInstant(at) ? Date.parse(at.replace(offsetPattern, 'Z')) - Date.parse(at) : undefined;

const startOfDay = (instant: number): number => Math.floor(instant / millisecondsOfDay) * millisecondsOfDay;

const isQualified = ({ at = '', after = '', before = '' }: PublicationDate): boolean => /[~?%]/.test(at + after + before);

/** The instants for the order; the first is finite. */
function orderOf(published: PublicationDate): Bounds {
  const known = orders.get(published) ?? computedOrder(published);
  orders.set(published, known);
  return known;
}

/** Lists are sorted by publication again and again. */
const orders = new WeakMap<PublicationDate, Bounds>();

function computedOrder(published: PublicationDate): Bounds {
  if (published.at !== undefined && isInstant(published.at)) return { from: Date.parse(published.at), to: Date.parse(published.at) };
  const { from, to } = localBounds(published);
  return { from: Number.isFinite(from) ? from : to, to };
}

/** Milliseconds by which a local day can begin before, and end after, the same day of UTC. */
const zones = { east: 14 * 3_600_000, west: 12 * 3_600_000 } as const;
