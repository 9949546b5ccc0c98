import { eventLink, type Link } from './account-head.ts';
import { mostContested, mostTelling, type ClaimInPlace } from './apparatus.ts';
import type { Catalogue, Event } from '../catalogue.ts';
import { smallCharts, type Chart } from '../chart/chart.ts';
import type { QuestionInBrief } from './in-brief.ts';
import { cappedEnd, mapShown, most, pageOf, titlePageSize, type Capped } from './paging.ts';
import { claimsOf, formRowsOf, portraitOf, type FormRow, type Portrait } from './actor-head.ts';
import { differencesAbout } from './story.ts';
import { urls } from '../urls.ts';

/** What the page of an actor prints. */
export interface ActorView {
  summary: string;
  portrait: Portrait;
  printed: Capped<FormRow>;
  implied: Capped<FormRow>;
  lookalikes: Capped<FormRow>;
  claims: Capped<ClaimInPlace>;
  questions: Capped<QuestionInBrief>;
  charts: Chart[];
  events: Capped<Link>;
  accounts: Capped<Link>;
}

/** Events in order of date; of more than a page shows, those with most conflicts, then with most claims. */
export function mainEvents(catalogue: Catalogue, events: readonly Event[]): Capped<Event> {
  if (events.length <= most.events) return { shown: [...events], total: events.length };
  const weights = new Map(
    events.map(({ id }) => {
      const contested = differencesAbout(catalogue, id).reduce((sum, { questions }) => sum + questions.total, 0);
      return [id, { contested, claims: catalogue.claimsOnEvent(id).length }];
    }),
  );
  const weightOf = ({ id }: Event) => weights.get(id) ?? { contested: 0, claims: 0 };
  const kept = new Set(
    events
      .toSorted((a, b) => weightOf(b).contested - weightOf(a).contested || weightOf(b).claims - weightOf(a).claims || (a.id < b.id ? -1 : 1))
      .slice(0, most.events),
  );
  return { shown: events.filter((event) => kept.has(event)), total: events.length };
}

/** How many pages after the first list all accounts: none where the first page leaves out neither an account nor a claim. */
const furtherPagesFor = (accounts: number, claims: number): number =>
  accounts > most.accounts || claims > most.claims ? Math.ceil(accounts / titlePageSize) : 0;

/** What a further page prints: accounts in order of publication. */
export interface AccountsView {
  accounts: Link[];
  total: number;
  current: number;
  last: number;
}

/** A page of an actor or a topic: the first, or one of its accounts. */
export interface PageView<First> {
  title: string;
  name: string;
  description: string;
  first?: First;
  further?: AccountsView;
}

/** The further page of an address; `page` is counted from 2. */
export const accountsView = (accounts: readonly Link[], page: number): AccountsView => ({
  accounts: pageOf(accounts, page - 1, titlePageSize).shown,
  total: accounts.length,
  current: page,
  last: 1 + Math.ceil(accounts.length / titlePageSize),
});

/** A page of an actor, as its address has it. */
export function actorPageView(catalogue: Catalogue, id: string, page: number): PageView<ActorView> {
  const { name, summary } = catalogue.actor(id);
  if (page === 1) return { title: name, name, description: summary, first: actorView(catalogue, id) };
  return { title: `${name}, page ${page}`, name, description: `${name}: accounts, page ${page}.`, further: accountsView(accountsOf(catalogue, id), page) };
}

/** Every page of every actor. */
export const actorPages = (catalogue: Catalogue): { id: string; page: number }[] =>
  catalogue.actors.flatMap(({ id }) => {
    const further = furtherPagesFor(catalogue.accountsNaming(id).length, claimsOf(catalogue, id).length);
    return Array.from({ length: 1 + further }, (_, index) => ({ id, page: index + 1 }));
  });

const accountsOf = (catalogue: Catalogue, id: string): Link[] =>
  catalogue.accountsNaming(id).map((account) => ({ href: urls.account(account.id), text: account.title, aside: account.label }));

function actorView(catalogue: Catalogue, id: string): ActorView {
  const actor = catalogue.actor(id);
  const events = mainEvents(catalogue, catalogue.eventsOfActor(id));
  return {
    summary: actor.summary,
    portrait: portraitOf(catalogue, actor),
    printed: formRowsOf(catalogue, actor.printed),
    implied: formRowsOf(catalogue, actor.implied),
    lookalikes: formRowsOf(catalogue, actor.lookalikes),
    claims: mostTelling(catalogue, claimsOf(catalogue, id)),
    questions: mostContested(catalogue.questionsOfActor(id)),
    charts: smallCharts(catalogue, events.shown),
    events: mapShown(events, eventLink),
    accounts: cappedEnd(accountsOf(catalogue, id), most.accounts),
  };
}
