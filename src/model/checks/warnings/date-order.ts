import type { AccountEntry, Entries } from '../../entries/entries.ts';
import { dateInWords } from '../../time/date-words.ts';
import { bounds, isBefore, parseDate } from '../../time/dates.ts';
import { knowledgeBounds } from '../../time/publication.ts';
import { reportIn, type Problem } from '../problem.ts';

/** Dates in an order that is possible, but seldom meant. */
export function dateOrderWarnings(entries: Entries): Problem[] {
  const dates = new Map(entries.events.map(({ id, date, status }) => [id, { date, status }]));
  const sourceDates = new Map(entries.sources.map(({ id, date }) => [id, date]));
  return entries.articles.flatMap((account) => claimWarnings(account, { dates, sourceDates, editedOn: entries.dossier.editedOn }));
}

interface Known {
  dates: ReadonlyMap<string, { date: string; status: string }>;
  sourceDates: ReadonlyMap<string, string | undefined>;
  editedOn: string;
}

/** The last day on which an account may have come out or been changed anywhere on earth: an EDTF day; undefined if there is no such bound. */
export function lastDayOf(account: Pick<AccountEntry, 'published' | 'updated'>): string | undefined {
  const last = knowledgeBounds(account).last + mostAhead;
  return last < endOfYears ? new Date(last).toISOString().slice(0, 10) : undefined;
}

/** Dates that an editor can hardly mean: a year with a leading zero, or one a century after the last editing. */
export function implausibleYear(date: string, editedOn: string): string | undefined {
  const { start, end } = parseDate(date);
  const latest = (parseDate(editedOn).start?.year ?? 0) + 100;
  const year = [start?.year, end?.year].find((one) => one !== undefined && (one < 1000 || one > latest));
  return year === undefined ? undefined : `names the year ${year}; correct it if digits are swapped`;
}

/** The farthest offset from UTC. */
const mostAhead = 14 * 3_600_000;
const endOfYears = Date.UTC(9999, 11, 31);

type Claim = AccountEntry['claims'][number];

function claimWarnings(account: AccountEntry, known: Known): Problem[] {
  const report = reportIn('articles', account.id);
  const last = lastDayOf(account);
  if (last === undefined) return [];
  const explained = account.notes.some(({ kind }) => kind === 'date');
  return account.claims.flatMap((claim, index) =>
    [...afterPublication(claim, { last, explained }, known), ...forecastOrder(claim, last, known)].map(({ message, field }) =>
      report(message, 'claims', index, ...field),
    ),
  );
}

interface ClaimWarning {
  message: string;
  /** Path within the claim. */
  field: (string | number)[];
}

/** What an account of that day can neither cite nor report. */
function afterPublication(
  { when, reported, occasion, kind, ahead }: Claim,
  { last, explained }: { last: string; explained: boolean },
  { dates }: Known,
): ClaimWarning[] {
  const came = `came after this account (${dateInWords(last)} at the latest)`;
  const said = occasion === undefined ? undefined : dates.get(occasion);
  return [
    ...(reported !== undefined && !explained && isBefore(last, reported)
      ? [
          {
            message: `a report of ${dateInWords(reported)} ${came}, which cannot cite it; correct the day, or explain the printed date in a note of kind date`,
            field: ['reported'],
          },
        ]
      : []),
    ...(said && isBefore(last, said.date)
      ? [
          {
            message: `"${occasion ?? ''}" (${dateInWords(said.date)}) ${came}, which cannot quote from it; name another occasion, or correct its date`,
            field: ['occasion'],
          },
        ]
      : []),
    ...(said?.status === 'did-not-happen'
      ? [{ message: `"${occasion ?? ''}" did not happen, so that nothing was said there; name another occasion, or correct its status`, field: ['occasion'] }]
      : []),
    ...(when !== undefined && kind !== 'forecast' && !ahead && isBefore(last, when)
      ? [{ message: `${dateInWords(when)} ${came}; make the claim a forecast, or correct the day`, field: ['when'] }]
      : []),
  ];
}

function forecastOrder({ due, outcome, about, reported, occasion, when }: Claim, last: string, { dates, sourceDates, editedOn }: Known): ClaimWarning[] {
  if (due === undefined) return [];
  const made = [reported, occasion === undefined ? undefined : dates.get(occasion)?.date].filter((date) => date !== undefined);
  const settled = outcome?.status === 'came-true' || outcome?.status === 'did-not';
  const shown = outcome?.sources.map((source) => sourceDates.get(source)) ?? [];
  const events = about.map((id) => ({ id, ...dates.get(id) }));
  return [
    ...(isBefore(due, firstDayOf(last)) && !made.some((date) => isBefore(date, due))
      ? [
          {
            message: `${dateInWords(due)} was over before this account came out; correct the day, or name the report or occasion of the forecast`,
            field: ['due'],
          },
        ]
      : []),
    ...(settled && isBefore(editedOn, due) && outcome.sources.length === 0
      ? [
          {
            message: `the forecast is due ${dateInWords(due)}, after the last editing (${dateInWords(editedOn)}), and no source shows its outcome; set it to open, or name a source`,
            field: ['outcome', 'status'],
          },
        ]
      : []),
    ...(settled && shown.length > 0 && shown.every((date) => date !== undefined && isBefore(date, due) && isBefore(date, last))
      ? [{ message: `every source of the outcome is older than this account and than ${dateInWords(due)}; name a later source`, field: ['outcome', 'sources'] }]
      : []),
    ...(events.length > 0 &&
    when === undefined &&
    events.every(({ date, status }) => date !== undefined && status === 'planned' && (isBefore(date, due) || isBefore(due, date)))
      ? [
          {
            message: `${dateInWords(due)} is not the date of "${events[0]?.id ?? ''}" (${dateInWords(events[0]?.date ?? due)}), which is still planned; correct one of them`,
            field: ['due'],
          },
        ]
      : []),
  ];
}

/** Two days before a day: the first on which an account may have come out whose last day this is. */
function firstDayOf(last: string): string {
  const { from } = bounds(last);
  return new Date(from - 2 * 86_400_000).toISOString().slice(0, 10);
}
