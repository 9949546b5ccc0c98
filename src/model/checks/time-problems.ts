import { bounds, dateInWords, dayOf, isBefore } from '../time/dates.ts';
import type { Entries, ReadableAccount, ReadableEntry } from '../entries/entries.ts';
import type { Problem } from './problem.ts';
import { eachOf, isRead, itemsOf, unread, whole } from '../entries/partial.ts';

/** The two clocks against each other: when things happened, and when they were told. */

/** What an article says of time that cannot be. Events that do not exist, or whose date is not known, are left to those who report that. */
export function timeProblems(account: ReadableAccount, events: Events): Problem[] {
  const publishedAt = whole(account.published.at);
  const published = publishedAt === undefined ? undefined : Date.parse(publishedAt);
  const problem = (message: string, ...path: Problem['path']): Problem => ({ collection: 'articles', id: account.id, path, message });
  const dated = besideDateNotes(account);

  return itemsOf(account.claims).flatMap((claim, index): Problem[] => {
    const about = itemsOf(claim.about).flatMap((id, at) => {
      const date = isRead(id) ? whole(events.get(id)?.date) : undefined;
      return isRead(id) && date !== undefined ? [{ id, date, at, ahead: published !== undefined && bounds(date).from > published }] : [];
    });
    const allKnown = claim.about !== unread && about.length === claim.about.length;
    const { when, reported, ahead, kind, outcome } = claim;
    const [first] = about;
    const outside: Problem[] =
      allKnown && when !== undefined && isRead(when) && first !== undefined && !about.some(({ date }) => overlap(when, date))
        ? [
            problem(
              `${dateInWords(when)} is not when "${first.id}" was (${dateInWords(first.date)}); correct one, or leave "when" to the event`,
              'claims',
              index,
              'when',
            ),
          ]
        : [];
    const tooLate =
      ahead === false && isRead(kind) && kind !== 'forecast' && outcome === undefined && publishedAt !== undefined
        ? about
            .filter((event) => event.ahead)
            .map(({ id, date, at }) =>
              problem(
                `"${id}" (${dateInWords(date)}) came after this account (${dateInWords(dayOf(publishedAt))}), which cannot report it as done; make the claim a forecast, or set ahead: true if it speaks of it as still to come`,
                'claims',
                index,
                'about',
                at,
              ),
            )
        : [];
    const needless: Problem[] =
      ahead === true && allKnown && published !== undefined && !about.some((event) => event.ahead)
        ? [problem('none of the events it is about lies after this account; leave "ahead" out', 'claims', index, 'ahead')]
        : [];
    const early =
      reported === undefined || !isRead(reported) || published === undefined || !isRead(claim.id) || dated?.has(claim.id) !== false
        ? []
        : about
            .filter((event) => !event.ahead && isBefore(reported, event.date))
            .map(({ id, date }) =>
              problem(
                `a report of ${dateInWords(reported)} cannot tell of "${id}" (${dateInWords(date)}); correct it, or explain the printed date in a note of kind date in the same paragraph`,
                'claims',
                index,
                'reported',
              ),
            );
    return [...outside, ...tooLate, ...needless, ...early];
  });
}

/** What an editor should look at again, though nothing is wrong: forecasts still open past their date, on the dossier's own calendar. */
export const timeWarnings = ({ dossier, articles }: Entries): Problem[] =>
  articles.flatMap((account) =>
    account.claims.flatMap(({ kind, due, outcome }, index): Problem[] =>
      kind === 'forecast' && outcome?.status === 'open' && due !== undefined && isBefore(due, dossier.editedOn)
        ? [
            {
              collection: 'articles',
              id: account.id,
              path: ['claims', index, 'outcome', 'status'],
              message: `was due ${dateInWords(due)} and is still open on ${dateInWords(dossier.editedOn)}; say how it came out`,
            },
          ]
        : [],
    ),
  );

type Events = ReadonlyMap<string, ReadableEntry<'events'>>;

const overlap = (a: string, b: string): boolean => !isBefore(a, b) && !isBefore(b, a);

/** Ids of what is marked in the same paragraph as a note of kind date; undefined where that cannot be known. */
function besideDateNotes({ blocks, notes }: ReadableAccount): Set<string> | undefined {
  const known = whole(eachOf(notes, ({ id, kind }) => ({ id, kind })));
  if (known === undefined || blocks === unread) return undefined;
  const ids = new Set(known.filter(({ kind }) => kind === 'date').map(({ id }) => id));
  return new Set(
    blocks.flatMap((block) =>
      block.type === 'paragraph' && block.anchors.some(({ scheme, id }) => scheme === 'note' && ids.has(id)) ? block.anchors.map(({ id }) => id) : [],
    ),
  );
}
