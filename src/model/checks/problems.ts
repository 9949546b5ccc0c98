import { accountProblems } from './account-problems.ts';
import type { ReadableEntries, ReadableEntry, ReadableMention } from '../entries/entries.ts';
import { formIndex, type FormIndex } from '../relations/names.ts';
import type { Problem } from './problem.ts';
import { eachOf, isRead, itemsOf, unread, whole } from '../entries/partial.ts';
import { knownIn, referenceProblems } from './references.ts';
import { didYouMean } from './suggestions.ts';
import { timeProblems } from './time-problems.ts';

/**
 * Does everything resolve? Every fault of the whole dossier, in the order of its files. What is unread is no fault again: an entry that
 * exists may be pointed at whatever is wrong with it, and what a claim might have said is not held against a question.
 */
export function problemsOf(entries: ReadableEntries): Problem[] {
  const known = knownIn(entries);
  const actorById = new Map(entries.actors.map((actor) => [actor.id, actor]));
  const forms = new Map(
    entries.actors.flatMap((actor) => {
      const found = formsOf(actor);
      return found ? [[actor.id, found] as const] : [];
    }),
  );
  const questionById = new Map(entries.questions.map((question) => [question.id, question]));
  const eventById = new Map(entries.events.map((event) => [event.id, event]));
  const lengths = new Map(entries.articles.map(({ id, source }) => [id, whole(source.paragraphs)]));
  const answered = whole(
    entries.articles.map(({ claims }) => eachOf(claims, ({ answers }) => eachOf(answers, ({ question, reading }) => ({ question, reading })))),
  );
  const answers = answered && answered.length > 0 ? Map.groupBy(answered.flat(2), ({ question }) => question) : undefined;
  return [
    ...referenceProblems(entries, known),
    ...entries.articles.flatMap((account) => accountProblems(account, { known, forms, questionById })),
    ...entries.articles.flatMap((account) => timeProblems(account, eventById)),
    ...entries.actors.flatMap((actor) => actorProblems(actor, actorById, (account) => lengths.get(account))),
    ...entries.questions.flatMap((question) => questionProblems(question, answers && (answers.get(question.id) ?? []).map(({ reading }) => reading))),
  ];
}

const mentionFields = ['printed', 'implied', 'lookalikes'] as const;

/** `lastParagraph`: of an article; undefined where it is not known. */
function actorProblems(
  actor: ReadableEntry<'actors'>,
  actorById: ReadonlyMap<string, ReadableEntry<'actors'>>,
  lastParagraph: (account: string) => number | undefined,
): Problem[] {
  const problem = (message: string, ...path: Problem['path']): Problem => ({ collection: 'actors', id: actor.id, path, message });
  return [
    ...itemsOf(actor.roles).flatMap(({ office, term, asOf }, index): Problem[] => {
      const kind = whole(actorById.get(String(office))?.kind);
      return [
        ...(term === undefined && asOf === undefined ? [problem('a role needs a date: term or asOf', 'roles', index)] : []),
        ...(kind !== undefined && kind !== 'office'
          ? [problem(`"${String(office)}" is an actor of kind ${kind}; name the actor of kind office that was held`, 'roles', index, 'office')]
          : []),
      ];
    }),
    ...mentionFields.flatMap((field) =>
      itemsOf<ReadableMention>(actor[field]).flatMap((mention, index) =>
        itemsOf(mention.paragraphs).flatMap((number, at): Problem[] => {
          const account = mention.in;
          const last = isRead(account) ? lastParagraph(account) : undefined;
          return last !== undefined && isRead(number) && number > last
            ? [problem(`the account "${String(account)}" has ${last} paragraphs, not ${number}`, field, index, 'paragraphs', at)]
            : [];
        }),
      ),
    ),
  ];
}

function formsOf({ printed, implied, lookalikes }: ReadableEntry<'actors'>): FormIndex | undefined {
  const form = (mention: ReadableMention): ReadableMention => ({ as: mention.as, in: mention.in, paragraphs: mention.paragraphs });
  const read = whole({ printed: eachOf(printed, form), implied: eachOf(implied, form) });
  return read && formIndex({ ...read, lookalikes: whole(eachOf(lookalikes, form)) ?? [] });
}

/** `chosen`: the readings that claims choose; undefined where not all claims could be read. */
function questionProblems(question: ReadableEntry<'questions'>, chosen: readonly string[] | undefined): Problem[] {
  if (question.readings === unread) return [];
  const readings = Object.keys(question.readings);
  const problem = (message: string, ...path: Problem['path']): Problem => ({ collection: 'questions', id: question.id, path, message });
  const misspelt = chosen?.some((reading) => !readings.includes(reading));
  return [
    ...readings
      .filter((reading) => chosen && !misspelt && !chosen.includes(reading))
      .map((reading) => problem('no claim chooses this reading; let one answer with it, or delete it', 'readings', reading)),
    ...itemsOf(question.compatible).flatMap(({ readings: listed }, index) =>
      itemsOf(listed).flatMap((reading, at, group): Problem[] =>
        !isRead(reading)
          ? []
          : !readings.includes(reading)
            ? [
                problem(
                  `no reading "${reading}" in this question${didYouMean(reading, readings) || `; it has ${readings.join(', ')}`}`,
                  'compatible',
                  index,
                  'readings',
                  at,
                ),
              ]
            : group.indexOf(reading) < at
              ? [problem(`"${reading}" stands twice in this group; name the other reading`, 'compatible', index, 'readings', at)]
              : [],
      ),
    ),
  ];
}
