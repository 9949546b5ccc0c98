import type { Link } from '../account.ts';
import { entryInPlace, mostContested, mostTelling, type ClaimInPlace } from '../apparatus.ts';
import type { Catalogue } from '../catalogue.ts';
import { chartsOfEntries, type Chart } from '../chart.ts';
import type { QuestionInBrief } from '../in-brief.ts';
import { entryLine, type EntryLine } from '../lines.ts';
import { cappedEnd, most, type Capped } from '../paging.ts';
import { chronological, entriesOf } from '../timeline.ts';
import { urls } from '../urls.ts';
import { accountsView, furtherPagesFor, mainEvents, type PageView } from './actor.ts';

/** What the page of a topic prints. */
export interface TopicView {
  scope: string;
  questions: Capped<QuestionInBrief>;
  accounts: Capped<Link>;
  claims: Capped<ClaimInPlace>;
  charts: Chart[];
  events: Capped<EntryLine>;
}

const accountsOf = (catalogue: Catalogue, topic: string): Link[] =>
  catalogue.articlesOnTopic(topic).map(({ id, title, label, topics }) => ({
    href: urls.article(id),
    text: title,
    aside: `${label}${topics.includes(topic) ? ', a main topic' : ''}`,
  }));

const topicView = (catalogue: Catalogue, id: string): TopicView => {
  const { scope } = catalogue.topic(id);
  const events = mainEvents(catalogue, catalogue.eventsOnTopic(id));
  const entries = chronological(entriesOf(events.shown, [])).map((entry) => entryInPlace(catalogue, entry));
  return {
    scope,
    questions: mostContested(catalogue.questionsOnTopic(id)),
    accounts: cappedEnd(accountsOf(catalogue, id), most.accounts),
    claims: mostTelling(catalogue, catalogue.claimsOnTopic(id)),
    charts: chartsOfEntries(catalogue, entries),
    events: { shown: entries.map(entryLine), total: events.total },
  };
};

/** A page of a topic, as its address has it. */
export const topicPageView = (catalogue: Catalogue, id: string, page: number): PageView<TopicView> => {
  const { label: name, scope } = catalogue.topic(id);
  if (page === 1) return { title: name, name, description: scope, first: topicView(catalogue, id) };
  return { title: `${name}, page ${page}`, name, description: `${name}: accounts, page ${page}.`, further: accountsView(accountsOf(catalogue, id), page) };
};

/** Every page of every topic. */
export const topicPages = (catalogue: Catalogue): { id: string; page: number }[] =>
  catalogue.topics.flatMap(({ id }) => {
    const further = furtherPagesFor(catalogue.articlesOnTopic(id).length, catalogue.claimsOnTopic(id).length);
    return Array.from({ length: 1 + further }, (_, index) => ({ id, page: index + 1 }));
  });
