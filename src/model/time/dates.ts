import edtf from 'edtf';

/**
 * EDTF dates (ISO 8601-2), levels 0 and 1 in part: a day, a month or a year; approximate (`~`), uncertain (`?`) or both (`%`); or an
 * interval `a/b` of two of these, with at most one open end (`..`). All instants are UTC milliseconds since 1970.
 */

export interface Bounds {
  /** First millisecond, UTC; -Infinity for an open start. */
  from: number;
  /** Last millisecond, UTC; Infinity for an open end. */
  to: number;
}

/** A day, month or year with its qualifiers. */
export interface DatePoint extends Bounds {
  year: number;
  /** From 1. */
  month?: number;
  day?: number;
  approximate: boolean;
  uncertain: boolean;
}

/** A parsed EDTF string. A missing point is an open end; a single date has the same point as start and end. */
export interface DateSpan {
  start?: DatePoint;
  end?: DatePoint;
  interval: boolean;
}

/** True if `text` is a supported EDTF date. Seasons, sets, times and unspecified digits are not supported. */
export const isEdtf = (text: string): boolean => edtfFault(text) === undefined;

/** Returns why `isEdtf` rejects `text`, as a predicate without its subject; undefined if the date is valid. */
export function edtfFault(text: string): string | undefined {
  try {
    parseDate(text);
    return undefined;
  } catch (error) {
    if (error instanceof NoSuchDayError) return 'names a day or month that does not exist';
    if (error instanceof ReversedIntervalError) return 'ends before it starts; swap the two dates';
    return 'is not an EDTF date; write 2025-05-02, 2025-05, 2025-05-02~ (about), 2025-05-02? (uncertain) or 2025-05-01/2025-05-10';
  }
}

/** First and last millisecond of an EDTF string. Throws RangeError if `isEdtf` is false. */
export function bounds(text: string): Bounds {
  const { start, end } = parseDate(text);
  return { from: start?.from ?? -Infinity, to: end?.to ?? Infinity };
}

/** Total order by start, then end, then length and code units of the string. */
export function compareDates(a: string, b: string): number {
  const [left, right] = [bounds(a), bounds(b)];
  const order = (x: number, y: number) => (x < y ? -1 : x > y ? 1 : 0);
  return order(left.from, right.from) || order(left.to, right.to) || order(a.length, b.length) || (a < b ? -1 : a > b ? 1 : 0);
}

/** True if `a` ends before `b` starts. */
export const isBefore = (a: string, b: string): boolean => bounds(a).to < bounds(b).from;

/** `yyyy-mm` of the first day of an EDTF string, of the last day if the start is open; `yyyy` if that day has no month. */
export function monthKey(text: string): string {
  const { start, end } = parseDate(text);
  const point = start ?? end;
  if (!point) return '';
  const year = String(point.year).padStart(4, '0');
  return point.month === undefined ? year : `${year}-${String(point.month).padStart(2, '0')}`;
}

/** Last day of a month of the proleptic Gregorian calendar; `month` counts from 1. Years below 100 are not read as 19xx. */
export const lastDayOfMonth = (year: number, month: number): number => new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();

/** Parses an EDTF string. Results are memoized by string. Throws RangeError if `isEdtf` is false. */
export function parseDate(text: string): DateSpan {
  const known = parsed.get(text);
  if (known) return known;
  const span = parseSpan(text);
  parsed.set(text, span);
  return span;
}

const parsed = new Map<string, DateSpan>();

class NoSuchDayError extends RangeError {}
class ReversedIntervalError extends RangeError {}

function parseSpan(text: string): DateSpan {
  const [first = '', second, ...rest] = text.split('/');
  if (rest.length > 0) throw new RangeError(`"${text}" has more than one slash`);
  if (second === undefined) {
    const point = parsePoint(first);
    return { start: point, end: point, interval: false };
  }
  if (first === '..' && second === '..') throw new RangeError('an interval needs one end');
  const start = first === '..' ? undefined : parsePoint(first);
  const end = second === '..' ? undefined : parsePoint(second);
  if (start && end && start.from > end.to) throw new ReversedIntervalError(text);
  return { ...(start && { start }), ...(end && { end }), interval: true };
}

const pointPattern = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/;

function parsePoint(text: string): DatePoint {
  const digits = pointPattern.exec(text);
  if (!digits) throw new RangeError(`"${text}" is not a day, month or year`);
  const [, year, month, day, qualifier = ''] = digits;
  const inRange = (part: string | undefined, last: number) => part === undefined || (Number(part) >= 1 && Number(part) <= last);
  if (!inRange(month, 12) || !inRange(day, lastDayOfMonth(Number(year), Number(month)))) throw new NoSuchDayError(text);
  const values = [Number(year), ...(month ? [Number(month) - 1] : []), ...(day ? [Number(day)] : [])];
  // Passing parsed values instead of the string skips the grammar of the library, which takes twelve times as long.
  const { min, max } = edtf({ type: 'Date', values });
  return {
    from: min,
    to: max,
    year: Number(year),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
}
