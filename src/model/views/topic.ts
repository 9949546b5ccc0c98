import type { Link } from './account-head.ts';
import { entryInPlace, mostContested, mostTelling, type ClaimInPlace } from './apparatus.ts';
import type { Account, Catalogue } from '../catalogue.ts';
import type { Chart } from '../chart/chart.ts';
import { chartsOfEntries } from '../chart/page-charts.ts';
import type { QuestionInBrief } from './in-brief.ts';
import { entryLine, type EntryLine } from './lines.ts';
import { cappedEnd, mapShown, most, titlePageSize, type Capped } from './paging.ts';
import { chronological, entriesOf } from '../time/timeline.ts';
import { urls } from '../urls.ts';
import { accountsView, mainEvents, type PageView } from './actor.ts';

/** What the page of a topic prints. */
export interface TopicView {
  scope: string;
  questions: Capped<QuestionInBrief>;
  accounts: Capped<Link>;
  claims: Capped<ClaimInPlace>;
  charts: Chart[];
  events: Capped<EntryLine>;
  /** Whether further pages list the accounts. */
  continued: boolean;
}

/** A page of a topic, as its address has it. */
export function topicPageView(catalogue: Catalogue, id: string, page: number): PageView<TopicView> {
  const { label: name, scope } = catalogue.topic(id);
  if (page === 1) return { title: name, name, description: scope, first: topicView(catalogue, id) };
  return {
    title: `${name}, page ${page}`,
    name,
    description: `${name}: accounts, page ${page}.`,
    further: accountsView(mainlyOn(catalogue, id).map(linkTo(id)), page),
  };
}

/** Every page of every topic. */
export const topicPages = (catalogue: Catalogue): { id: string; page: number }[] =>
  catalogue.topics.flatMap(({ id }) => Array.from({ length: 1 + furtherPages(catalogue, id) }, (_, index) => ({ id, page: index + 1 })));

const linkTo =
  (topic: string) =>
  ({ id, title, label, topics }: Account): Link => ({
    href: urls.account(id),
    text: title,
    aside: `${label}${topics.includes(topic) ? ', a main topic' : ''}`,
  });

/** Accounts that have it as a main topic. Those of which a claim is on it are many more, and their claims lead to them. */
const mainlyOn = (catalogue: Catalogue, topic: string): Account[] => catalogue.accountsOnTopic(topic).filter(({ topics }) => topics.includes(topic));

/** How many pages after the first list the accounts that have it as a main topic: none where the first page leaves out neither an account nor a claim. */
const furtherPages = (catalogue: Catalogue, id: string): number =>
  catalogue.accountsOnTopic(id).length > most.accounts || catalogue.claimsOnTopic(id).length > most.claims
    ? Math.ceil(mainlyOn(catalogue, id).length / titlePageSize)
    : 0;

function topicView(catalogue: Catalogue, id: string): TopicView {
  const { scope } = catalogue.topic(id);
  const events = mainEvents(catalogue, catalogue.eventsOnTopic(id));
  const entries = chronological(entriesOf(events.shown, [])).map((entry) => entryInPlace(catalogue, entry));
  return {
    scope,
    questions: mostContested(catalogue.questionsOnTopic(id)),
    accounts: mapShown(cappedEnd(catalogue.accountsOnTopic(id), most.accounts), linkTo(id)),
    claims: mostTelling(catalogue, catalogue.claimsOnTopic(id)),
    charts: chartsOfEntries(catalogue, entries),
    events: { shown: entries.map(entryLine), total: events.total },
    continued: furtherPages(catalogue, id) > 0,
  };
}
