import { bounds, dateInWords, dayOf, isBefore } from './dates.ts';
import type { ArticleEntry, Entries, Entry } from './entries.ts';
import type { Problem } from './problem.ts';
import type { EventData } from './schema.ts';

/** The two clocks against each other: when things happened, and when they were told. */

type Events = ReadonlyMap<string, Entry<EventData>>;

const overlap = (a: string, b: string): boolean => !isBefore(a, b) && !isBefore(b, a);

/** What an article says of time that cannot be. Events that do not exist are left to those who report that. */
export const timeProblems = (article: ArticleEntry, events: Events): Problem[] => {
  const published = Date.parse(article.published.at);
  const problem = (message: string, ...path: Problem['path']): Problem => ({ collection: 'articles', id: article.id, path, message });
  const dated = new Set(
    article.blocks.flatMap((block) => (block.type === 'paragraph' && block.anchors.some(isDateNote(article)) ? block.anchors.map(({ id }) => id) : [])),
  );

  return article.claims.flatMap((claim, index): Problem[] => {
    const about = claim.about.flatMap((id, at) => {
      const event = events.get(id);
      return event ? [{ event, at, ahead: bounds(event.date).from > published }] : [];
    });
    const { when, reported } = claim;
    const [first] = about;
    const outside: Problem[] =
      when !== undefined && first !== undefined && !about.some(({ event }) => overlap(when, event.date))
        ? [
            problem(
              `${dateInWords(when)} is not when "${first.event.id}" was (${dateInWords(first.event.date)}); correct one, or leave "when" to the event`,
              'claims',
              index,
              'when',
            ),
          ]
        : [];
    const foretold = claim.kind === 'forecast' || claim.ahead;
    const tooLate = foretold
      ? []
      : about
          .filter(({ ahead }) => ahead)
          .map(({ event, at }) =>
            problem(
              `"${event.id}" (${dateInWords(event.date)}) came after this account (${dateInWords(dayOf(article.published.at))}), which cannot report it as done; make the claim a forecast, or set ahead: true if it speaks of it as still to come`,
              'claims',
              index,
              'about',
              at,
            ),
          );
    const needless: Problem[] =
      claim.ahead && !about.some(({ ahead }) => ahead)
        ? [problem('none of the events it is about lies after this account; leave "ahead" out', 'claims', index, 'ahead')]
        : [];
    const early =
      reported === undefined
        ? []
        : about
            .filter(({ event, ahead }) => !ahead && isBefore(reported, event.date) && !dated.has(claim.id))
            .map(({ event }) =>
              problem(
                `a report of ${dateInWords(reported)} cannot tell of "${event.id}" (${dateInWords(event.date)}); correct it, or explain the printed date in a note of kind date in the same paragraph`,
                'claims',
                index,
                'reported',
              ),
            );
    return [...outside, ...tooLate, ...needless, ...early];
  });
};

const isDateNote = (article: ArticleEntry) => {
  const ids = new Set(article.notes.filter(({ kind }) => kind === 'date').map(({ id }) => id));
  return ({ scheme, id }: { scheme: string; id: string }): boolean => scheme === 'note' && ids.has(id);
};

/** What an editor should look at again, though nothing is wrong: forecasts still open past their date, on the dossier's own calendar. */
export const timeWarnings = ({ dossier, articles }: Entries): Problem[] =>
  articles.flatMap((article) =>
    article.claims.flatMap(({ kind, due, outcome }, index): Problem[] =>
      kind === 'forecast' && outcome?.status === 'open' && due !== undefined && isBefore(due, dossier.editedOn)
        ? [
            {
              collection: 'articles',
              id: article.id,
              path: ['claims', index, 'outcome', 'status'],
              message: `was due ${dateInWords(due)} and is still open on ${dateInWords(dossier.editedOn)}; say how it came out`,
            },
          ]
        : [],
    ),
  );
