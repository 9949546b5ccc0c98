import type { Entries } from '../../entries/entries.ts';
import { monthNames } from '../../time/date-words.ts';
import { dateInWords } from '../../time/date-words.ts';
import { isBefore, isEdtf } from '../../time/dates.ts';
import { reportIn, type Problem } from '../problem.ts';

/**
 * Sources whose label, address, id and date name different days. A label may name a second day, such as that of the address, if both are right.
 */
export const sourceDayWarnings = ({ sources }: Entries): Problem[] =>
  sources.flatMap(({ id, label, url, date }) => {
    const report = reportIn('sources', id);
    const said = daysInLabel(label);
    if (date === undefined)
      return said.length === 1 ? [report(`has no date, but its label names ${dateInWords(said[0] ?? '')}; write date: "${said[0] ?? ''}"`, 'label')] : [];
    const agrees = (day: string) => overlap(day, date);
    return [
      ...(said.length > 0 && !said.some(agrees)
        ? [report(`names ${dateInWords(said[0] ?? '')}, but the date is ${dateInWords(date)}; correct one of them`, 'label')]
        : []),
      ...[...daysInAddress(url).map((day) => ({ day, field: 'url' })), ...daysInId(id).map((day) => ({ day, field: 'date' }))]
        .filter(({ day }) => !agrees(day) && !said.some((other) => overlap(other, day)))
        .slice(0, 1)
        .map(({ day, field }) =>
          field === 'url'
            ? report(`has the day ${dateInWords(day)}, but the date is ${dateInWords(date)}; correct one of them, or name both days in the label`, field)
            : report(`is ${dateInWords(date)}, but the name of the file has ${dateInWords(day)}; correct one of them`, field),
        ),
    ];
  });

const overlap = (a: string, b: string) => !isBefore(a, b) && !isBefore(b, a);

/** The dates among these parts that exist. */
const existing = (year = '', month = '', day = ''): string[] =>
  [[year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-')].filter(isEdtf);

const months = monthNames.map((name) => name.slice(0, 3)).join('|');
const monthNumber = (name: string) => String(monthNames.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3).toLowerCase())) + 1);

const dayMonthYear = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${months})[a-z]*\\.? (\\d{4})\\b`, 'gi');
const monthDayYear = new RegExp(`\\b(${months})[a-z]*\\.? (\\d{1,2})(?:st|nd|rd|th)?, (\\d{4})\\b`, 'gi');
const monthYear = new RegExp(`(?<!\\d(?:st|nd|rd|th)? )\\b(${months})[a-z]*\\.? (\\d{4})\\b`, 'gi');

function daysInLabel(label: string): string[] {
  if (!/\d{4}/.test(label)) return [];
  return [
    ...[...label.matchAll(dayMonthYear)].flatMap(([, day, month = '', year]) => existing(year, monthNumber(month), day)),
    ...[...label.matchAll(monthDayYear)].flatMap(([, month = '', day, year]) => existing(year, monthNumber(month), day)),
    ...[...label.matchAll(/(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/g)].flatMap(([, year, month, day]) => existing(year, month, day)),
    ...[...label.matchAll(monthYear)].flatMap(([, month = '', year]) => existing(year, monthNumber(month))),
  ];
}

const daysInId = (id: string): string[] =>
  [...id.matchAll(/(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/g)].flatMap(([, year, month, day]) => existing(year, month, day));

/** Days in an address: /2024/03/07/, /2024/mar/07/, 2024-03-07, 20240307. */
const daysInAddress = (url: string): string[] => [
  ...[...url.matchAll(/(?<!\d)((?:19|20)\d\d)([/_-])(\d\d)\2(\d\d)(?!\d)/g)].flatMap(([, year, , month, day]) => existing(year, month, day)),
  ...[...url.matchAll(/(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/g)].flatMap(([, year, month, day]) => existing(year, month, day)),
  ...[...url.matchAll(addressWithName)].flatMap(([, year, month = '', day]) => existing(year, monthNumber(month), day)),
];

const addressWithName = new RegExp(`/((?:19|20)\\d\\d)/(${months})[a-z]*/(\\d{1,2})(?!\\d)`, 'gi');
