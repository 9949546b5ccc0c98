import type { Catalogue, Event } from '../catalogue.ts';
import { chartDataOf, chartLimits, withMostClaims } from './chart-data.ts';
import type { Chart } from './chart.ts';
import { byDate } from './date-extent.ts';
import { smallChart, wideChart } from './horizontal/layout.ts';
import { tallChart } from './vertical/layout.ts';

/** The charts of the pages. Each function returns no chart if there is too little to show. */

/** The chart of the timeline page, for wide and for narrow windows; none without events. */
export function fullCharts(catalogue: Catalogue): Chart[] {
  const { events, claimsOnEvent } = catalogue;
  const counts = () => new Map(events.map(({ id }) => [id, claimsOnEvent(id).length]));
  const shown = events.length > chartLimits.events ? withMostClaims(events, counts(), chartLimits.sampledEvents) : events;
  const data = chartDataOf(catalogue, shown, { allAccounts: true });
  return data.events.length === 0 ? [] : [wideChart(data), tallChart(data)];
}

/** The compact chart of these events; none if there are fewer than two, or if no account makes claims about them. */
export function smallCharts(catalogue: Catalogue, events: readonly Event[]): Chart[] {
  const data = chartDataOf(catalogue, events);
  return data.events.length < 2 || data.accounts.length === 0 ? [] : [smallChart(data)];
}

/** The compact chart of the events among timeline entries. */
export const chartsOfEntries = (catalogue: Catalogue, entries: readonly { event?: Event }[]): Chart[] =>
  smallCharts(
    catalogue,
    entries.flatMap(({ event }) => event ?? []),
  );

/** The event and the events that share a claim with it, as subject or as occasion; in order of date. */
export function eventsSharingClaims(catalogue: Catalogue, event: Event): Event[] {
  const claimed = catalogue.claimsOnEvent(event.id).flatMap(({ about, occasion }) => [...about, ...(occasion ? [occasion] : [])]);
  return [...new Set([event.id, ...claimed])].map(catalogue.event).toSorted(byDate);
}
