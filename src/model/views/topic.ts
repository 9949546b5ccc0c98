import type { Link } from './account-head.ts';
import { timelineEntry } from './timeline-entries.ts';
import { mostContestedClaims, mostContestedEvents, mostContestedQuestions } from './most-contested.ts';
import type { ClaimView } from './claim-view.ts';
import type { Account } from '../relations/accounts.ts';
import { furtherAccounts, type PageView } from './further-accounts.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Chart } from '../chart/chart.ts';
import { chartsOfEntries } from '../chart/page-charts.ts';
import type { QuestionInBrief } from './in-brief.ts';
import { entryLine, type EntryLine } from './list-entries.ts';
import { cappedEnd, mapShown, most, titlePageSize, type Capped } from './paging.ts';
import { chronological, entriesOf } from '../time/timeline.ts';
import { urls } from '../urls.ts';

/** What the first page of a topic prints. */
export interface TopicView {
  scope: string;
  questions: Capped<QuestionInBrief>;
  accounts: Capped<Link>;
  claims: Capped<ClaimView>;
  charts: Chart[];
  events: Capped<EntryLine>;
  /** True if further pages list the accounts. */
  continued: boolean;
}

/** Page `page` of a topic, from 1. */
export function topicPageView(catalogue: Catalogue, id: string, page: number): PageView<TopicView> {
  const { label: name, scope } = catalogue.topic(id);
  if (page === 1) return { title: name, name, description: scope, first: topicView(catalogue, id) };
  return {
    title: `${name}, page ${page}`,
    name,
    description: `${name}: accounts, page ${page}.`,
    further: furtherAccounts(accountsMainlyOn(catalogue, id).map(linkTo(id)), page),
  };
}

/** Ids and page numbers of all pages of all topics. */
export const topicPages = (catalogue: Catalogue): { id: string; page: number }[] =>
  catalogue.topics.flatMap(({ id }) => Array.from({ length: 1 + furtherPages(catalogue, id) }, (_, index) => ({ id, page: index + 1 })));

const linkTo =
  (topic: string) =>
  ({ id, title, label, topics, language }: Account): Link => ({
    href: urls.account(id),
    text: title,
    aside: `${label}${topics.includes(topic) ? ', a main topic' : ''}`,
    language,
  });

/** Accounts with the topic as a main topic. Further pages omit accounts that only have a claim on it. */
const accountsMainlyOn = (catalogue: Catalogue, topic: string): Account[] => catalogue.accountsOnTopic(topic).filter(({ topics }) => topics.includes(topic));

/** The number of further pages: 0 if the first page shows all accounts and claims. */
const furtherPages = (catalogue: Catalogue, id: string): number =>
  catalogue.accountsOnTopic(id).length > most.accounts || catalogue.claimsOnTopic(id).length > most.claims
    ? Math.ceil(accountsMainlyOn(catalogue, id).length / titlePageSize)
    : 0;

function topicView(catalogue: Catalogue, id: string): TopicView {
  const { scope } = catalogue.topic(id);
  const events = mostContestedEvents(catalogue, catalogue.eventsOnTopic(id));
  const entries = chronological(entriesOf(events.shown, [])).map((entry) => timelineEntry(catalogue, entry));
  return {
    scope,
    questions: mostContestedQuestions(catalogue.questionsOnTopic(id)),
    accounts: mapShown(cappedEnd(catalogue.accountsOnTopic(id), most.accounts), linkTo(id)),
    claims: mostContestedClaims(catalogue, catalogue.claimsOnTopic(id)),
    charts: chartsOfEntries(catalogue, entries),
    events: { shown: entries.map(entryLine), total: events.total },
    continued: furtherPages(catalogue, id) > 0,
  };
}
