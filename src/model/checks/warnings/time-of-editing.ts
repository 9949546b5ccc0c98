import type { Entries } from '../../entries/entries.ts';
import { dateInWords } from '../../time/date-words.ts';
import { isBefore } from '../../time/dates.ts';
import { daysOfPublication } from '../../time/publication.ts';
import { reportIn, type Problem } from '../problem.ts';
import { implausibleYear, lastDayOf } from './date-order.ts';

/** Dates later than the last editing of the dossier, days of the dossier that do not fit today, and an address without encryption. `today`: `yyyy-mm-dd`; absent in a build, which has no
 * clock, so that days are compared with the last editing only. */
export function timeOfEditingWarnings(entries: Entries, today?: string): Problem[] {
  const { dossier, articles, events, sources } = entries;
  const { editedOn, security } = dossier;
  const report = reportIn('dossier', 'dossier');
  const edited = `the last editing (${dateInWords(editedOn)})`;
  const isLater = (date: string) => isBefore(editedOn, date);
  const daysOut = articles.map(({ published }) => daysOfPublication(published).firstDay);
  if (articles.length > 0 && daysOut.every((day) => day !== undefined && isLater(day)))
    return [report(`is before every account came out; correct it`, 'editedOn')];
  return [
    ...(today !== undefined && isBefore(addDays(today, 1), editedOn)
      ? [report(`is ${dateInWords(editedOn)}, which is still to come; correct it`, 'editedOn')]
      : []),
    ...(security && isBefore(security.expires, editedOn)
      ? [report(`is before ${edited}; check the contact and set a day within the next year, or correct editedOn`, 'security', 'expires')]
      : []),
    ...(security && isBefore(addDays(today ?? editedOn, today === undefined ? fiveYears : 366), security.expires)
      ? [report('is more than a year ahead; set a day within the next year', 'security', 'expires')]
      : []),
    ...(/^http:/i.test(dossier.address)
      ? [report('has no encryption; publish the site under https, as every host of today offers, and write that', 'address')]
      : []),
    ...articles.flatMap(({ id }, index) => {
      const day = daysOut[index];
      return day !== undefined && isLater(day)
        ? [reportIn('articles', id)(`is ${dateInWords(day)}, after ${edited}; correct it, or editedOn in dossier.yaml`, 'published', 'at')]
        : [];
    }),
    ...events.flatMap(({ id, date, status }) =>
      status === 'happened' && isLater(date)
        ? [reportIn('events', id)(`is ${dateInWords(date)}, after ${edited}, and the event has happened; correct the date or the status`, 'date')]
        : [],
    ),
    ...sources.flatMap(({ id, date }) =>
      date !== undefined && isLater(date)
        ? [reportIn('sources', id)(`is ${dateInWords(date)}, after ${edited}; correct it, or editedOn in dossier.yaml`, 'date')]
        : [],
    ),
    ...plannedTooEarly(entries),
    ...implausibleYears(entries),
  ];
}

/** Days after the last editing until which a contact may be valid, if today is not known: a site may be published long after. */
const fiveYears = 5 * 365;

const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Planned events that were over before any account that tells of them came out. */
function plannedTooEarly({ articles, events }: Entries): Problem[] {
  const told = new Map<string, string>();
  const never = '0001-01-01';
  for (const account of articles) {
    const day = lastDayOf(account) ?? never;
    for (const { about } of account.claims) for (const id of about) if (!told.has(id) || isBefore(day, told.get(id) ?? day)) told.set(id, day);
  }
  return events.flatMap(({ id, date, status }) => {
    const first = told.get(id);
    return status === 'planned' && first !== undefined && isBefore(date, addDays(first, -2))
      ? [reportIn('events', id)(`is "planned", but ${dateInWords(date)} was over before any account spoke of it; correct the date or the status`, 'status')]
      : [];
  });
}

/** Years with too few digits or swapped ones, in every field with a date. */
function implausibleYears({ actors, articles, dossier, events, sources }: Entries): Problem[] {
  const check = (date: string | undefined, place: Pick<Problem, 'collection' | 'id' | 'path'>): Problem[] => {
    const message = date === undefined ? undefined : implausibleYear(date, dossier.editedOn);
    return message === undefined ? [] : [{ ...place, message }];
  };
  return [
    ...actors.flatMap(({ id, roles }) =>
      roles.flatMap(({ term, asOf }, index) => [
        ...check(term, { collection: 'actors', id, path: ['roles', index, 'term'] }),
        ...check(asOf, { collection: 'actors', id, path: ['roles', index, 'asOf'] }),
      ]),
    ),
    ...articles.flatMap(({ id, claims }) =>
      claims.flatMap((claim, index) =>
        (['when', 'reported', 'due'] as const).flatMap((field) => check(claim[field], { collection: 'articles', id, path: ['claims', index, field] })),
      ),
    ),
    ...events.flatMap(({ id, date }) => check(date, { collection: 'events', id, path: ['date'] })),
    ...sources.flatMap(({ id, date }) => check(date, { collection: 'sources', id, path: ['date'] })),
  ];
}
