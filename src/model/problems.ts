import { articleProblems } from './article-problems.ts';
import type { Entries, Entry } from './entries.ts';
import type { Problem } from './problem.ts';
import { knownIn, listed, single, type Known } from './references.ts';
import type { ActorData, EventData, QuestionData } from './schema.ts';
import { timeProblems } from './time-problems.ts';
import { didYouMean } from './suggestions.ts';

const mentionFields = ['printed', 'implied', 'lookalikes'] as const;

/** `lastParagraph`: of an article; undefined where it is not known. */
const actorProblems = (actor: Entry<ActorData>, known: Known, lastParagraph: (article: string) => number | undefined): Problem[] => [
  ...known.dangling('actors', actor.id, [
    ...actor.roles.flatMap((role, index) => single('actors', role.office, 'roles', index, 'office')),
    ...mentionFields.flatMap((field) => actor[field].flatMap((mention, index) => single('articles', mention.in, field, index, 'in'))),
    ...listed('sources', actor.sources, 'sources'),
  ]),
  ...mentionFields.flatMap((field) =>
    actor[field].flatMap((mention, index) =>
      mention.paragraphs.flatMap((number, at): Problem[] => {
        const last = lastParagraph(mention.in) ?? Infinity;
        return number > last
          ? [
              {
                collection: 'actors',
                id: actor.id,
                path: [field, index, 'paragraphs', at],
                message: `the account "${mention.in}" has ${last} paragraphs, not ${number}`,
              },
            ]
          : [];
      }),
    ),
  ),
];

const eventProblems = (event: Entry<EventData>, known: Known): Problem[] =>
  known.dangling('events', event.id, [
    ...single('actors', event.place, 'place'),
    ...listed('actors', event.actors, 'actors'),
    ...listed('topics', event.topics, 'topics'),
    ...listed('sources', event.sources, 'sources'),
  ]);

/** `chosen`: the readings that claims choose; undefined where not all claims could be read. */
const questionProblems = (question: Entry<QuestionData>, known: Known, chosen: readonly string[] | undefined): Problem[] => {
  const readings = Object.keys(question.readings);
  const problem = (message: string, ...path: Problem['path']): Problem => ({ collection: 'questions', id: question.id, path, message });
  const misspelt = chosen?.some((reading) => !readings.includes(reading));
  return [
    ...known.dangling('questions', question.id, [
      ...listed('topics', question.topics, 'topics'),
      ...listed('events', question.about, 'about'),
      ...listed('sources', question.sources, 'sources'),
    ]),
    ...readings
      .filter((reading) => chosen && !misspelt && !chosen.includes(reading))
      .map((reading) => problem('no claim chooses this reading; let one answer with it, or delete it', 'readings', reading)),
    ...question.compatible.flatMap(({ readings: group }, index) =>
      group.flatMap((reading, at): Problem[] =>
        !readings.includes(reading)
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
};

/**
 * Does everything resolve? Every fault of the whole dossier, in the order of its files. `untyped` are the entries that exist but could
 * not be typed: pointing at them is no fault, and what they might have said is not held against a question.
 */
export const problemsOf = (entries: Entries, untyped: readonly Pick<Problem, 'collection' | 'id'>[] = []): Problem[] => {
  const known = knownIn(entries, untyped);
  const actorById = new Map(entries.actors.map((actor) => [actor.id, actor]));
  const questionById = new Map(entries.questions.map((question) => [question.id, question]));
  const eventById = new Map(entries.events.map((event) => [event.id, event]));
  const lengths = new Map(entries.articles.map(({ id, source }) => [id, source.paragraphs]));
  const answers = Map.groupBy(
    entries.articles.flatMap((article) => article.claims.flatMap((claim) => claim.answers)),
    ({ question }) => question,
  );
  const allRead = entries.articles.length > 0 && !untyped.some(({ collection }) => collection === 'articles');
  return [
    ...entries.articles.flatMap((article) => articleProblems(article, { known, actorById, questionById })),
    ...entries.articles.flatMap((article) => timeProblems(article, eventById)),
    ...entries.actors.flatMap((actor) => actorProblems(actor, known, (article) => lengths.get(article))),
    ...entries.events.flatMap((event) => eventProblems(event, known)),
    ...entries.questions.flatMap((question) =>
      questionProblems(question, known, allRead ? (answers.get(question.id) ?? []).map(({ reading }) => reading) : undefined),
    ),
  ];
};
