import type { Entries } from '../../entries/entries.ts';
import { dateInWords } from '../../time/date-words.ts';
import { isBefore } from '../../time/dates.ts';
import { publicationInWords } from '../../time/publication-words.ts';
import { daysOfPublication } from '../../time/publication.ts';
import { reportIn, type Problem } from '../problem.ts';
import { implausibleYear, lastDayOf } from './date-order.ts';

/** Dates later than the last editing of the dossier, days of the dossier that do not fit today, and an address without encryption. `today`: `yyyy-mm-dd`. */
export function timeOfEditingWarnings(entries: Entries, today: string): Problem[] {
  const { dossier, articles, events, sources } = entries;
  const { editedOn, security } = dossier;
  const report = reportIn('dossier', 'dossier');
  const edited = `the last editing (${dateInWords(editedOn)})`;
  const isLater = (date: string) => isBefore(editedOn, date);
  const daysOut = articles.map(({ published }) => daysOfPublication(published).firstDay ?? editedOn);
  const tomorrow = addDays(today, 1);
  if (articles.length > 0 && daysOut.every(isLater)) return [report(`is before every account came out; correct it`, 'editedOn')];
  return [
    ...(isBefore(tomorrow, editedOn) ? [report(`is ${dateInWords(editedOn)}, which is still to come; correct it`, 'editedOn')] : []),
    ...(security && isBefore(security.expires, today)
      ? [report(`was ${dateInWords(security.expires)}; check the contact and set a day within the next year`, 'security', 'expires')]
      : []),
    ...(security && isBefore(addDays(today, 366), security.expires)
      ? [report('is more than a year ahead; set a day within the next year', 'security', 'expires')]
      : []),
    ...(/^http:/i.test(dossier.address)
      ? [report('has no encryption; publish the site under https, as every host of today offers, and write that', 'address')]
      : []),
    ...articles.flatMap(({ id, published }, index) =>
      isLater(daysOut[index] ?? editedOn)
        ? [reportIn('articles', id)(`is ${publicationInWords(published)}, after ${edited}; correct it, or editedOn in dossier.yaml`, 'published', 'at')]
        : [],
    ),
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

const addDays = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Planned events that were over before any account that tells of them came out. */
function plannedTooEarly({ articles, events }: Entries): Problem[] {
  const told = new Map<string, string>();
  /** An account without a last day may be older than any event. */
  const unknown = '0001-01-01';
  for (const account of articles) {
    const day = lastDayOf(account) ?? unknown;
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
