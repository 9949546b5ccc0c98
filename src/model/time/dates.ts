import edtf from 'edtf';

/**
 * Dates are EDTF strings (ISO 8601-2): a day, a month or a year, about (`~`) or uncertain (`?`), or an interval `a/b` of two such,
 * either end open (`..`). Everything is counted in UTC milliseconds; no clock and no machine locale is read.
 */

export interface Bounds {
  /** First millisecond, UTC; -Infinity for an open start. */
  from: number;
  /** Last millisecond, UTC; Infinity for an open end. */
  to: number;
}

/** January to December. */
export const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** A text in whose dates no line ends: "2 May 2025" with no-break spaces. */
export const keepDatesWhole = (text: string): string => text.replace(datesInText, (date) => date.replaceAll(' ', '\u00a0'));

/** Whether `text` is a date this site can place: see the list above. Seasons, sets and unspecified digits are not. */
export const isEdtf = (text: string): boolean => edtfFault(text) === undefined;

/** Why `isEdtf` refuses `text`, as the rest of a sentence that starts with it; undefined where it does not. */
export function edtfFault(text: string): string | undefined {
  try {
    parse(text);
    return undefined;
  } catch (error) {
    if (error instanceof NoSuchDay) return 'names a day or month that is in no calendar';
    if (error instanceof Backwards) return 'ends before it starts; swap the two dates';
    return 'is not an EDTF date; write 2025-05-02, 2025-05, 2025-05-02~ (about), 2025-05-02? (uncertain) or 2025-05-01/2025-05-10';
  }
}

/** First and last millisecond of an EDTF string. Throws RangeError where `isEdtf` is false. */
export function bounds(text: string): Bounds {
  const { start, end } = parse(text);
  return { from: start?.from ?? -Infinity, to: end?.to ?? Infinity };
}

/** Order by start, then by end, then by the string itself: total and stable. For `toSorted`. */
export function compareDates(a: string, b: string): number {
  const [left, right] = [bounds(a), bounds(b)];
  const order = (x: number, y: number) => (x < y ? -1 : x > y ? 1 : 0);
  return order(left.from, right.from) || order(left.to, right.to) || order(a.length, b.length) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Whether the whole of `a` lies before `b` begins. */
export const isBefore = (a: string, b: string): boolean => bounds(a).to < bounds(b).from;

/** The date in English: "2 May 2025", "about 16 April 2025", "late May or early June 2025", "since 28 January 2025". */
export function dateInWords(text: string): string {
  const { start, end, interval } = parse(text);
  if (start && end) return interval ? qualified(intervalInWords(start, end), start, end) : qualified(plain(start), start);
  if (start) return `since ${qualified(plain(start), start)}`;
  return end ? `until ${qualified(plain(end), end)}` : '';
}

/** Day of an instant, as `yyyy-mm-dd`, on the calendar of the offset it is written with. `instant` is ISO 8601 with offset. */
export const dayOf = (instant: string): string => instant.slice(0, 10);

/** `yyyy-mm` of the first day of an EDTF string; of the last where the start is open. */
export function monthKey(text: string): string {
  const { start, end } = parse(text);
  const point = start ?? end;
  return point ? `${point.year}-${String(point.month ?? 1).padStart(2, '0')}` : '';
}

/** "16:07" of an instant, on the clock it is written with. */
export const timeOf = (instant: string): string => instant.slice(11, 16);

/** "UTC+8" of an instant with offset; "UTC" for `Z`. */
export function zoneOf(instant: string): string {
  const offset = /([+-])(\d\d):(\d\d)$/.exec(instant);
  if (!offset) return 'UTC';
  const [, sign, hours, minutes] = offset;
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

/**
 * Instant of publication (seconds since 1970) in a Toutiao id: 19 digits carry it in the bits above 32, 16 digits above 20.
 * Ids exceed 2^53, so they stay strings and the arithmetic is BigInt. Undefined for any other length.
 */
export function secondsInToutiaoId(toutiaoId: string): number | undefined {
  const shift = { 19: 32n, 16: 20n }[/^\d+$/.test(toutiaoId) ? toutiaoId.length : 0];
  return shift === undefined ? undefined : Number(BigInt(toutiaoId) >> shift);
}

/** Whether `text` is an ISO 8601 duration of days, hours, minutes and seconds, such as PT1M or P1D. */
export const isDuration = (text: string): boolean => durationPattern.test(text);

/** Milliseconds of such a duration. Throws RangeError where `isDuration` is false. */
export function millisecondsOf(duration: string): number {
  const parts = durationPattern.exec(duration);
  if (!parts) throw new RangeError(`"${duration}" is not a duration of days, hours, minutes and seconds`);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((digits) => Number(digits ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

interface Point extends Bounds {
  year: number;
  month?: number;
  day?: number;
  about: boolean;
  uncertain: boolean;
}

interface Span {
  start?: Point;
  end?: Point;
  interval: boolean;
}

class NoSuchDay extends RangeError {}
class Backwards extends RangeError {}

const datesInText = new RegExp(`(?:\\b\\d{1,2} )?\\b(?:${monthNames.join('|')})\\b(?: \\d{4}\\b)?`, 'g');

/** Number of the last day of a month, counted from 1. A year before 100 is that year. */
const lastDay = (year: number, month: number) => new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();

const pointPattern = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)$/;

function parsePoint(text: string): Point {
  const digits = pointPattern.exec(text);
  if (!digits) throw new RangeError(`"${text}" is not a day, month or year`);
  const [, year, month, day, mark = ''] = digits;
  const inCalendar = (part: string | undefined, last: number) => part === undefined || (Number(part) >= 1 && Number(part) <= last);
  if (!inCalendar(month, 12) || !inCalendar(day, lastDay(Number(year), Number(month)))) throw new NoSuchDay(text);
  const values = [Number(year), ...(month ? [Number(month) - 1] : []), ...(day ? [Number(day)] : [])];
  // Given as text, the library's grammar takes twelve times as long for the same: 1 s of CPU of a build of 1 000 accounts.
  const { min, max } = edtf({ type: 'Date', values });
  return {
    from: min,
    to: max,
    year: Number(year),
    ...(month && { month: Number(month) }),
    ...(day && { day: Number(day) }),
    about: mark === '~' || mark === '%',
    uncertain: mark === '?' || mark === '%',
  };
}

const parsed = new Map<string, Span>();

/** What an EDTF string says; each is parsed once, since an archive names the same days over and over. Throws RangeError where it is no date. */
function parse(text: string): Span {
  const known = parsed.get(text);
  if (known) return known;
  const span = parsedAnew(text);
  parsed.set(text, span);
  return span;
}

function parsedAnew(text: string): Span {
  const [first = '', second, ...rest] = text.split('/');
  if (rest.length > 0) throw new RangeError(`"${text}" has more than one slash`);
  if (second === undefined) {
    const point = parsePoint(first);
    return { start: point, end: point, interval: false };
  }
  if (first === '..' && second === '..') throw new RangeError('an interval needs one end');
  const start = first === '..' ? undefined : parsePoint(first);
  const end = second === '..' ? undefined : parsePoint(second);
  if (start && end && start.from > end.to) throw new Backwards(text);
  return { ...(start && { start }), ...(end && { end }), interval: true };
}

/** The parts of a month the content uses: early = 1–10, mid = 11–20, late = 21–end. */
const thirdStarting = (point: Point) => ({ 1: 'early', 11: 'mid', 21: 'late' })[point.day ?? 0];
const thirdEnding = (point: Point) =>
  point.day === 10 ? 'early' : point.day === 20 ? 'mid' : point.month && point.day === lastDay(point.year, point.month) ? 'late' : undefined;

const third = (part: string, month: string) => (part === 'mid' ? `mid-${month}` : `${part} ${month}`);

const monthOf = (point: Point) => monthNames[(point.month ?? 1) - 1] ?? '';
const yearless = (point: Point) => [point.day, point.month && monthOf(point)].filter(Boolean).join(' ');
const plain = (point: Point) => [yearless(point), point.year].filter(Boolean).join(' ');

const qualifier = (...points: Point[]) =>
  [points.some((point) => point.uncertain) && 'perhaps', points.some((point) => point.about) && 'about'].filter(Boolean).join(' ');
const qualified = (words: string, ...points: Point[]) => [qualifier(...points), words].filter(Boolean).join(' ');

function intervalInWords(start: Point, end: Point) {
  const [opening, closing] = [thirdStarting(start), thirdEnding(end)];
  const sameMonth = start.year === end.year && start.month === end.month;
  const wholeMonth = sameMonth && opening === 'early' && closing === 'late';
  if (wholeMonth) return `${monthOf(end)} ${end.year}`;
  if (opening && closing && sameMonth && opening === closing) return `${third(closing, monthOf(end))} ${end.year}`;
  if (opening === 'late' && closing === 'early' && start.year === end.year && end.month === (start.month ?? 0) + 1)
    return `${third(opening, monthOf(start))} or ${third(closing, monthOf(end))} ${end.year}`;
  if (sameMonth && start.day && end.day) return `${start.day}–${plain(end)}`;
  if (start.year === end.year && start.month && end.month) return `${yearless(start)} to ${plain(end)}`;
  return `${plain(start)} to ${plain(end)}`;
}

const durationPattern = /^P(?=\d|T\d)(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
