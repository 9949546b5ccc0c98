import { bounds, compareDates, lastDayOfMonth, parseDate, type DatePoint } from './dates.ts';

/** EDTF dates in English words. */

/** January to December. */
export const monthNames = 'January February March April May June July August September October November December'.split(' ');

/** Replaces the spaces within dates of a text by no-break spaces: "2 May 2025" is not broken across lines. */
export const keepDatesWhole = (text: string): string => text.replace(datesInText, (date) => date.replaceAll(' ', '\u00a0'));

/**
 * An EDTF date in English: "2 May 2025", "about 16 April 2025", "late May or early June 2025", "since 28 January 2025". Throws RangeError
 * if `isEdtf` is false.
 */
export function dateInWords(text: string): string {
  const { start, end, interval } = parseDate(text);
  if (start && end) return interval ? qualified(intervalInWords(start, end), start, end) : qualified(plain(start), start);
  if (start) return `since ${qualified(plain(start), start)}`;
  return end ? `until ${qualified(plain(end), end)}` : '';
}

/**
 * The time from the start of the earliest of these EDTF dates to the end of the latest: "22 July to September 2023", "since May 2019". Returns '' without
 * dates.
 */
export function spanInWords(dates: readonly string[]): string {
  const [earliest] = dates.toSorted(compareDates);
  const [latest] = dates.toSorted((a, b) => bounds(b).to - bounds(a).to || compareDates(a, b));
  if (earliest === undefined || latest === undefined) return '';
  if (earliest === latest) return dateInWords(earliest);
  const [{ start }, { end }] = [parseDate(earliest), parseDate(latest)];
  if (!start) return end ? `until ${qualified(plain(end), end)}` : 'at any time';
  if (!end) return `since ${qualified(plain(start), start)}`;
  if (start.from === end.from && start.to === end.to) return qualified(plain(start), start, end);
  return `${qualified(withoutCommonParts(start, end), start)} to ${qualified(plain(end), end)}`;
}

const datesInText = new RegExp(`(?:\\b\\d{1,2} )?\\b(?:${monthNames.join('|')})\\b(?: \\d{4}\\b)?`, 'g');

/** Intervals of a third of a month: early is 1–10, mid is 11–20, late is 21 to the last day. */
const thirdStarting = (point: DatePoint) => ({ 1: 'early', 11: 'mid', 21: 'late' })[point.day ?? 0];
const thirdEnding = (point: DatePoint) =>
  point.day === 10 ? 'early' : point.day === 20 ? 'mid' : point.month && point.day === lastDayOfMonth(point.year, point.month) ? 'late' : undefined;

const third = (part: string, month: string) => (part === 'mid' ? `mid-${month}` : `${part} ${month}`);

const monthOf = (point: DatePoint) => monthNames[(point.month ?? 1) - 1] ?? '';
const yearless = (point: DatePoint) => [point.day, point.month && monthOf(point)].filter(Boolean).join(' ');
const plain = (point: DatePoint) => [yearless(point), point.year].filter(Boolean).join(' ');

/** The start of a span without the year, and the month, that its end has too. */
function withoutCommonParts(start: DatePoint, end: DatePoint): string {
  if (start.year !== end.year || !start.month || !end.month) return plain(start);
  return start.day && end.day && start.month === end.month ? String(start.day) : yearless(start);
}

const qualifier = (...points: DatePoint[]) =>
  [points.some((point) => point.uncertain) && 'perhaps', points.some((point) => point.approximate) && 'about'].filter(Boolean).join(' ');
const qualified = (words: string, ...points: DatePoint[]) => [qualifier(...points), words].filter(Boolean).join(' ');

function intervalInWords(start: DatePoint, end: DatePoint) {
  if (start.from === end.from && start.to === end.to) return plain(start);
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
