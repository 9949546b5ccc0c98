import type { PartialEntries } from '../entries/entries.ts';
import { allValid, mapValid } from '../entries/partial.ts';
import { hostOwners, kindsInUse, platformAmong } from '../relations/derived.ts';
import { bodyOf, linksByActor } from './account-body.ts';
import { accountProblems } from './account-problems.ts';
import { actorProblems } from './actor-problems.ts';
import type { CheckContext } from './check-context.ts';
import { actorsByForm, formsByActor } from './form-index.ts';
import { copyContextOf, copyProblems } from './copy-problems.ts';
import { formerIdProblems } from './former-id-problems.ts';
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
  const bodies = new Map(entries.articles.map((account) => [account.id, bodyOf(account)]));
  const context: CheckContext = {
    known,
    forms: formsByActor(entries.actors),
    formOwners: actorsByForm(entries.actors),
    questionById: new Map(entries.questions.map((question) => [question.id, question])),
    actorById: new Map(entries.actors.map((actor) => [actor.id, actor])),
    bodies,
    links: linksByActor(bodies),
    ...usesOf(entries),
  };
  const copyContext = copyContextOf(entries.articles, entries.sources);
  const eventById = new Map(entries.events.map((event) => [event.id, event]));
  const chosen = chosenReadings(entries);
  return [
    ...referenceProblems(entries, known),
    ...formerIdProblems(entries, drafts),
    ...entries.articles.flatMap((account) => accountProblems(account, context)),
    ...entries.articles.flatMap((account) => copyProblems(account, copyContext)),
    ...topicProblems(entries),
    ...entries.articles.flatMap((account) => timeProblems(account, eventById)),
    ...entries.actors.flatMap((actor) => actorProblems(actor, context)),
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

/** The platforms and kinds that follow from addresses and from what accounts name; undefined if they depend on invalid values. */
function usesOf({ actors, articles }: PartialEntries): Pick<CheckContext, 'hosts' | 'kinds'> {
  const withHosts = allValid(mapValid(actors, ({ id, hosts }) => ({ id, hosts })));
  const hosts = withHosts && hostOwners(withHosts);
  const platformOf = platformAmong(hosts ?? new Map());
  const sources = allValid(mapValid(articles, ({ source: { url, platform, outlet, author, authors } }) => ({ url, platform, outlet, author, authors })));
  return { hosts, kinds: hosts && sources && kindsInUse(sources.map((source) => ({ ...source, platform: source.platform ?? platformOf(source.url) }))) };
}
