import type { Catalogue } from '../catalogue.ts';
import type { Chart } from '../chart/chart.ts';
import { actorKinds } from '../entries/vocabulary.ts';
import { smallCharts } from '../chart/page-charts.ts';
import { urls } from '../urls.ts';
import { eventLink, type Link } from './account-head.ts';
import { claimsOf, formRowsOf, portraitOf, type FormRow, type Portrait } from './actor-head.ts';
import type { ClaimView } from './claim-view.ts';
import { furtherAccounts, furtherPagesFor, type PageView } from './further-accounts.ts';
import type { QuestionInBrief } from './in-brief.ts';
import { mostContestedClaims, mostContestedEvents, mostContestedQuestions } from './most-contested.ts';
import { cappedEnd, mapShown, most, type Capped } from './paging.ts';

/** What the first page of an actor prints. */
export interface ActorView {
  summary: string | undefined;
  portrait: Portrait;
  printed: Capped<FormRow>;
  implied: Capped<FormRow>;
  lookalikes: Capped<FormRow>;
  claims: Capped<ClaimView>;
  questions: Capped<QuestionInBrief>;
  charts: Chart[];
  events: Capped<Link>;
  accounts: Capped<Link>;
}

/** Page `page` of an actor, from 1. */
export function actorPageView(catalogue: Catalogue, id: string, page: number): PageView<ActorView> {
  const { name, kind, summary = `${actorKinds[kind].toLowerCase()}.` } = catalogue.actor(id);
  if (page === 1) return { title: name, name, description: `${name}: ${summary}`, first: actorView(catalogue, id) };
  return {
    title: `${name}, page ${page}`,
    name,
    description: `${name}: accounts, page ${page}.`,
    further: furtherAccounts(accountLinksOf(catalogue, id), page),
  };
}

/** Ids and page numbers of all pages of all actors. */
export const actorPages = (catalogue: Catalogue): { id: string; page: number }[] =>
  catalogue.actors.flatMap(({ id }) => {
    const further = furtherPagesFor(catalogue.accountsNaming(id).length, claimsOf(catalogue, id).length);
    return Array.from({ length: 1 + further }, (_, index) => ({ id, page: index + 1 }));
  });

const accountLinksOf = (catalogue: Catalogue, id: string): Link[] =>
  catalogue.accountsNaming(id).map((account) => ({ href: urls.account(account.id), text: account.title, aside: account.label, language: account.language }));

function actorView(catalogue: Catalogue, id: string): ActorView {
  const actor = catalogue.actor(id);
  const events = mostContestedEvents(catalogue, catalogue.eventsOfActor(id));
  return {
    summary: actor.summary,
    portrait: portraitOf(catalogue, actor),
    printed: formRowsOf(catalogue, actor.printed),
    implied: formRowsOf(catalogue, actor.implied),
    lookalikes: formRowsOf(catalogue, actor.lookalikes),
    claims: mostContestedClaims(catalogue, claimsOf(catalogue, id)),
    questions: mostContestedQuestions(catalogue.questionsOfActor(id)),
    charts: smallCharts(catalogue, events.shown),
    events: mapShown(events, eventLink),
    accounts: cappedEnd(accountLinksOf(catalogue, id), most.accounts),
  };
}
