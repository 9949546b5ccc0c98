import type { Entries, PartialAccount, PartialEntry } from '../entries/entries.ts';
import { allValid, invalid, isValid, itemsOf, mapValid } from '../entries/partial.ts';
import { dateInWords } from '../time/date-words.ts';
import { bounds, isBefore } from '../time/dates.ts';
import { publicationInWords } from '../time/publication-words.ts';
import { daysOfPublication, knowledgeOf, type DatedText, type Knowledge } from '../time/publication.ts';
import { reportIn, type Problem } from './problem.ts';
import { datesOf } from './publication-problems.ts';

/** Contradictions between the dates of events, of claims and of publication. */

/** Date contradictions of an account. Events that do not exist or have an invalid date are skipped; other checks report them. */
export function timeProblems(account: PartialAccount, events: EventsById): Problem[] {
  const report = reportIn('articles', account.id);
  const dates = datesOf(account);
  const explained = explainedIds(account);
  return itemsOf(account.claims).flatMap((claim, index): Problem[] => {
    const about = eventsOf(claim, events, dates);
    const allKnown = claim.about !== invalid && about.length === claim.about.length;
    return [
      ...(allKnown ? outsideProblems(claim, about) : []),
      ...(dates === undefined ? [] : tooLateProblems(claim, about, dates)),
      ...(allKnown && dates !== undefined ? needlessAheadProblems(claim, about, dates) : []),
      ...(dates === undefined || !isValid(claim.id) || explained?.has(claim.id) !== false ? [] : earlyReportProblems(claim, about)),
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
  /** Whether the account can know of the event; without valid dates it can. */
  knowledge: Knowledge;
}

/** The existing events that a claim is about, if their dates are valid. `dates`: those of the account. */
const eventsOf = ({ about }: PartialClaim, events: EventsById, dates: DatedText | undefined): DatedEvent[] =>
  itemsOf(about).flatMap((id, index) => {
    const date = isValid(id) ? allValid(events.get(id)?.date) : undefined;
    return isValid(id) && date !== undefined ? [{ id, date, index, knowledge: dates ? knowledgeOf(dates, bounds(date).from) : 'can' }] : [];
  });

/** The date of the claim overlaps that of at least one event. */
function outsideProblems({ when }: PartialClaim, about: readonly DatedEvent[]): ClaimFault[] {
  const [first] = about;
  if (when === undefined || !isValid(when) || first === undefined || about.some(({ date }) => overlap(when, date))) return [];
  const message = `${dateInWords(when)} is not the date of "${first.id}" (${dateInWords(first.date)}); correct one of them, or delete "when"`;
  return [{ message, path: ['when'] }];
}

/** Only forecasts and claims with `ahead: true` are about events that are certainly after the account. */
const tooLateProblems = ({ ahead, kind, outcome }: PartialClaim, about: readonly DatedEvent[], dates: DatedText): ClaimFault[] =>
  ahead === false && isValid(kind) && kind !== 'forecast' && outcome === undefined
    ? about
        .filter(({ knowledge }) => knowledge === 'cannot')
        .map(({ id, date, index }) => ({
          message: `"${id}" (${dateInWords(date)}) came after this account (${publicationInWords(dates.published)}), which cannot report it as done; make the claim a forecast, or set ahead: true if it speaks of it as still to come`,
          path: ['about', index],
        }))
    : [];

/** An event that begins on the first possible day of the account, or later, may still be to come. */
const needlessAheadProblems = ({ ahead }: PartialClaim, about: readonly DatedEvent[], { published }: DatedText): ClaimFault[] =>
  ahead === true && about.every(({ date }) => bounds(date).from < Date.parse(daysOfPublication(published).firstDay ?? ''))
    ? [{ message: 'none of the events it is about came after this account; delete "ahead"', path: ['ahead'] }]
    : [];

/** A cited report is not older than the events it reports. */
const earlyReportProblems = ({ reported }: PartialClaim, about: readonly DatedEvent[]): ClaimFault[] =>
  reported === undefined || !isValid(reported)
    ? []
    : about
        .filter(({ knowledge, date }) => knowledge === 'can' && isBefore(reported, date))
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
