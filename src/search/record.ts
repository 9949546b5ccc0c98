import type { Actor, Article, Catalogue } from '../model/catalogue.ts';
import { bounds, dateInWords } from '../model/dates.ts';
import { actorKinds, claimKinds } from '../model/schema.ts';
import { urls } from '../model/urls.ts';
import type { SearchRecord } from './found.ts';

const namesOf = (actor: Actor): string[] => [actor.name, ...Object.values(actor.native).flat()];
const formsOf = (actor: Actor): string[] => actor.printed.map(({ as }) => as);

/** Offices an actor held on the day of the account. */
const officesThen = (catalogue: Catalogue, actor: Actor, article: Article): string[] =>
  actor.roles
    .filter(({ term }) => term !== undefined && bounds(term).from <= Date.parse(article.published.at) && Date.parse(article.published.at) <= bounds(term).to)
    .flatMap(({ role, office }) => [role, ...(office ? namesOf(catalogue.actor(office)) : [])]);

/** An account is found by the real names of those it means, their offices at that time, and the forms it prints itself. */
const articleNames = (catalogue: Catalogue, article: Article): string[] =>
  article.actors.flatMap((id) => {
    const actor = catalogue.actor(id);
    return [...namesOf(actor), ...officesThen(catalogue, actor, article), ...actor.printed.filter((mention) => mention.in === article.id).map(({ as }) => as)];
  });

const once = (words: string[]) => [...new Set(words)];

/** Everything that can be found, one record a thing. */
export const recordsOf = (catalogue: Catalogue): SearchRecord[] => [
  ...catalogue.actors.map((actor): SearchRecord => ({
    kind: 'actor',
    url: urls.actor(actor.id),
    title: actor.name,
    detail: actorKinds[actor.kind],
    names: once([...namesOf(actor), ...formsOf(actor)]),
    text: once(actor.roles.map(({ role }) => role)).join(' · '),
  })),
  ...catalogue.topics.map((topic): SearchRecord => ({
    kind: 'topic',
    url: urls.topic(topic.id),
    title: topic.label,
    detail: topic.scope,
    names: topic.words,
    text: topic.scope,
  })),
  ...catalogue.questions.map((question): SearchRecord => ({
    kind: 'question',
    url: urls.question(question.id),
    title: question.asks,
    detail: Object.values(question.readings).join(' / '),
    names: [],
    text: Object.values(question.readings).join(' '),
  })),
  ...catalogue.articles.map((article): SearchRecord => ({
    kind: 'article',
    url: urls.article(article.id),
    title: article.title,
    detail: article.label,
    names: once([...articleNames(catalogue, article), ...article.allTopics.flatMap((id) => [catalogue.topic(id).label])]),
    text: [article.summary, ...article.claims.map(({ says }) => says), ...article.notes.flatMap(({ printed, reading }) => [printed ?? '', reading ?? ''])].join(' '),
  })),
  ...catalogue.claims.map((claim): SearchRecord => ({
    kind: 'claim',
    url: urls.claim(claim.article, claim.id),
    title: claim.says,
    detail: `${claimKinds[claim.kind]}, ${catalogue.article(claim.article).label}`,
    names: once([...catalogue.chain(claim), ...claim.actors.map(catalogue.actor)].map(({ name }) => name)),
    text: claim.wording.map(({ phrase }) => phrase).join(' · '),
  })),
  ...catalogue.events.map((event): SearchRecord => ({
    kind: 'event',
    url: urls.event(event.id),
    title: event.title,
    detail: dateInWords(event.date),
    names: event.actors.map((id) => catalogue.actor(id).name),
    text: event.summary,
  })),
];
