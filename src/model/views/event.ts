import type { Link } from './account-head.ts';
import { claimView, type ClaimView } from './claim-view.ts';
import { mostContestedQuestions } from './most-contested.ts';
import { silenceAbout } from './silence.ts';
import { versionsOf, type EventVersion } from './event-versions.ts';
import { utterancesAmong, type Utterance } from './utterances.ts';
import type { Catalogue, Event, Source } from '../catalogue.ts';
import type { Chart } from '../chart/chart.ts';
import { eventsSharingClaims, smallCharts } from '../chart/page-charts.ts';
import { actorName, type ActorName, type QuestionInBrief } from './in-brief.ts';
import { cappedMap, most, type Capped } from './paging.ts';
import type { Silence } from '../relations/silence.ts';
import { urls } from '../urls.ts';

/** What the page of an event prints. */
export interface EventView {
  title: string;
  summary: string;
  facts: Pick<Event, 'date' | 'basis' | 'status'> & { place?: ActorName; sources: Source[] };
  charts: Chart[];
  versions: Capped<EventVersion>;
  silence: Silence;
  forecasts: Capped<ClaimView>;
  utterances: Capped<Utterance>;
  questions: Capped<QuestionInBrief>;
  actors: Link[];
  topics: Link[];
}

export function eventView(catalogue: Catalogue, id: string): EventView {
  const event = catalogue.event(id);
  const { title, summary, date, basis, status, place, sources, actors, topics } = event;
  const claims = catalogue.claimsOnEvent(id);
  const foretelling = claims.filter(({ kind, about }) => kind === 'forecast' && about.includes(id));
  return {
    title,
    summary,
    facts: { date, basis, status, ...(place && { place: actorName(catalogue.actor(place)) }), sources: sources.map(catalogue.source) },
    charts: smallCharts(catalogue, eventsSharingClaims(catalogue, event)),
    versions: versionsOf(catalogue, id),
    silence: silenceAbout(catalogue, event),
    forecasts: cappedMap(foretelling, most.forecasts, (claim) => claimView(catalogue, claim)),
    utterances: utterancesAmong(catalogue, claims),
    questions: mostContestedQuestions(catalogue.questionsOnEvent(id), most.questionsOfEvent),
    actors: actors.map((actor) => ({ href: urls.actor(actor), text: catalogue.actor(actor).name })),
    topics: topics.map((topic) => ({ href: urls.topic(topic), text: catalogue.topic(topic).label })),
  };
}
