import type { PartialEntries, PartialEntry, PartialMention } from '../entries/entries.ts';
import { allValid, mapValid } from '../entries/partial.ts';
import { formIndex, type FormIndex } from '../relations/printed-names.ts';
import { accountProblems } from './account-problems.ts';
import { actorProblems } from './actor-problems.ts';
import { lastParagraph } from './body-problems.ts';
import { copyContextOf, copyProblems } from './copy-problems.ts';
import type { Problem } from './problem.ts';
import { questionProblems } from './question-problems.ts';
import { knownIn, referenceProblems, type DraftIds } from './references.ts';
import { timeProblems } from './time-problems.ts';
import { topicProblems } from './topic-problems.ts';

/**
 * All faults of the content except those found by parsing. Invalid values are not reported again: an entry with invalid values can be
 * referenced, and an invalid claim might choose any reading. `drafts`: ids of the drafts that are not among the entries.
 */
export function problemsOf(entries: PartialEntries, drafts?: DraftIds): Problem[] {
  const known = knownIn(entries, drafts);
  const copyContext = copyContextOf(entries.articles, entries.sources);
  const actorById = new Map(entries.actors.map((actor) => [actor.id, actor]));
  const questionById = new Map(entries.questions.map((question) => [question.id, question]));
  const eventById = new Map(entries.events.map((event) => [event.id, event]));
  const paragraphsOf = new Map(entries.articles.map((account) => [account.id, lastParagraph(account)]));
  const forms = formsByActor(entries);
  const chosen = chosenReadings(entries);
  return [
    ...referenceProblems(entries, known),
    ...entries.articles.flatMap((account) => accountProblems(account, { known, forms, questionById })),
    ...entries.articles.flatMap((account) => copyProblems(account, copyContext)),
    ...topicProblems(entries),
    ...entries.articles.flatMap((account) => timeProblems(account, eventById)),
    ...entries.actors.flatMap((actor) => actorProblems(actor, actorById, paragraphsOf)),
    ...entries.questions.flatMap((question) => questionProblems(question, chosen && (chosen.get(question.id) ?? []))),
  ];
}

/** Readings that claims choose, by question id; undefined if there are no accounts or any answer is invalid. */
function chosenReadings({ articles }: PartialEntries): Map<string, string[]> | undefined {
  const answers = allValid(
    articles.map(({ claims }) => mapValid(claims, (claim) => mapValid(claim.answers, ({ question, reading }) => ({ question, reading })))),
  );
  if (answers === undefined || answers.length === 0) return undefined;
  const groups = Map.groupBy(answers.flat(2), ({ question }) => question);
  return new Map([...groups].map(([question, group]) => [question, group.map(({ reading }) => reading)]));
}

function formsByActor({ actors }: PartialEntries): Map<string, FormIndex> {
  return new Map(
    actors.flatMap((actor) => {
      const forms = formsOf(actor);
      return forms ? [[actor.id, forms] as const] : [];
    }),
  );
}

/** The forms of an actor; undefined if any printed or implied form is invalid. */
function formsOf({ printed, implied, lookalikes }: PartialEntry<'actors'>): FormIndex | undefined {
  const form = (mention: PartialMention): PartialMention => ({ as: mention.as, in: mention.in, paragraphs: mention.paragraphs });
  const forms = allValid({ printed: mapValid(printed, form), implied: mapValid(implied, form) });
  return forms && formIndex({ ...forms, lookalikes: allValid(mapValid(lookalikes, form)) ?? [] });
}
