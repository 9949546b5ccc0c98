import type { Entries, PartialAccount, PartialEntry } from '../entries/entries.ts';
import { allValid, invalid, isValid, itemsOf, mapValid } from '../entries/partial.ts';
import { dateInWords } from '../time/date-words.ts';
import { bounds, isBefore } from '../time/dates.ts';
import { dayOf } from '../time/instants.ts';
import { reportIn, type Problem } from './problem.ts';

/** Contradictions between the dates of events, of claims and of publication. */

/** Date contradictions of an account. Events that do not exist or have an invalid date are skipped; other checks report them. */
export function timeProblems(account: PartialAccount, events: EventsById): Problem[] {
  const report = reportIn('articles', account.id);
  const published = allValid(account.published.at);
  const explained = explainedIds(account);
  return itemsOf(account.claims).flatMap((claim, index): Problem[] => {
    const about = eventsOf(claim, events, published);
    const allKnown = claim.about !== invalid && about.length === claim.about.length;
    return [
      ...(allKnown ? outsideProblems(claim, about) : []),
      ...(published === undefined ? [] : tooLateProblems(claim, about, published)),
      ...(allKnown && published !== undefined ? needlessAheadProblems(claim, about) : []),
      ...(published === undefined || !isValid(claim.id) || explained?.has(claim.id) !== false ? [] : earlyReportProblems(claim, about)),
    ].map(({ message, path }) => report(message, 'claims', index, ...path));
  });
}

/** Forecasts that are still open after their due date, as of the `editedOn` day of the dossier. */
export const timeWarnings = ({ dossier, articles }: Entries): Problem[] =>
  articles.flatMap((account) =>
    account.claims.flatMap(({ kind, due, outcome }, index): Problem[] =>
      kind === 'forecast' && outcome?.status === 'open' && due !== undefined && isBefore(due, dossier.editedOn)
        ? [
            {
              collection: 'articles',
              id: account.id,
              path: ['claims', index, 'outcome', 'status'],
              message: `was due ${dateInWords(due)} and is still open on ${dateInWords(dossier.editedOn)}; set its outcome`,
            },
          ]
        : [],
    ),
  );

type EventsById = ReadonlyMap<string, PartialEntry<'events'>>;
type PartialClaim = Extract<PartialAccount['claims'], readonly unknown[]>[number];

/** A fault of a claim. `path` starts at the claim. */
type ClaimFault = Pick<Problem, 'message' | 'path'>;

/** An event that a claim is about. */
interface DatedEvent {
  id: string;
  date: string;
  /** Index in `about`. */
  index: number;
  /** True if the event starts after the publication of the account. */
  ahead: boolean;
}

/** The existing events that a claim is about, if their dates are valid. `published` is an ISO 8601 instant. */
const eventsOf = ({ about }: PartialClaim, events: EventsById, published: string | undefined): DatedEvent[] =>
  itemsOf(about).flatMap((id, index) => {
    const date = isValid(id) ? allValid(events.get(id)?.date) : undefined;
    return isValid(id) && date !== undefined ? [{ id, date, index, ahead: published !== undefined && bounds(date).from > Date.parse(published) }] : [];
  });

/** The date of the claim overlaps that of at least one event. */
function outsideProblems({ when }: PartialClaim, about: readonly DatedEvent[]): ClaimFault[] {
  const [first] = about;
  if (when === undefined || !isValid(when) || first === undefined || about.some(({ date }) => overlap(when, date))) return [];
  const message = `${dateInWords(when)} is not the date of "${first.id}" (${dateInWords(first.date)}); correct one of them, or delete "when"`;
  return [{ message, path: ['when'] }];
}

/** Only forecasts and claims with `ahead: true` are about events after the publication. */
const tooLateProblems = ({ ahead, kind, outcome }: PartialClaim, about: readonly DatedEvent[], published: string): ClaimFault[] =>
  ahead === false && isValid(kind) && kind !== 'forecast' && outcome === undefined
    ? about
        .filter((event) => event.ahead)
        .map(({ id, date, index }) => ({
          message: `"${id}" (${dateInWords(date)}) came after this account (${dateInWords(dayOf(published))}), which cannot report it as done; make the claim a forecast, or set ahead: true if it speaks of it as still to come`,
          path: ['about', index],
        }))
    : [];

const needlessAheadProblems = ({ ahead }: PartialClaim, about: readonly DatedEvent[]): ClaimFault[] =>
  ahead === true && !about.some((event) => event.ahead)
    ? [{ message: 'none of the events it is about came after this account; delete "ahead"', path: ['ahead'] }]
    : [];

/** A cited report is not older than the events it reports. */
const earlyReportProblems = ({ reported }: PartialClaim, about: readonly DatedEvent[]): ClaimFault[] =>
  reported === undefined || !isValid(reported)
    ? []
    : about
        .filter((event) => !event.ahead && isBefore(reported, event.date))
        .map(({ id, date }) => ({
          message: `a report of ${dateInWords(reported)} cannot be about "${id}" (${dateInWords(date)}); correct it, or explain the printed date in a note of kind date in the same paragraph`,
          path: ['reported'],
        }));

const overlap = (a: string, b: string): boolean => !isBefore(a, b) && !isBefore(b, a);

/** Ids of the claims and notes in paragraphs that contain a note of kind date; undefined if values that decide this are invalid. */
function explainedIds({ blocks, notes }: PartialAccount): Set<string> | undefined {
  const known = allValid(mapValid(notes, ({ id, kind }) => ({ id, kind })));
  if (known === undefined || blocks === invalid) return undefined;
  const ids = new Set(known.filter(({ kind }) => kind === 'date').map(({ id }) => id));
  return new Set(
    blocks.flatMap((block) =>
      block.type === 'paragraph' && block.anchors.some(({ scheme, id }) => scheme === 'note' && ids.has(id)) ? block.anchors.map(({ id }) => id) : [],
    ),
  );
}
