import type { Catalogue } from '../catalogue.ts';
import { outcomes } from '../entries/vocabulary.ts';
import { oncePerCatalogue } from '../once.ts';
import { bounds, compareDates } from '../time/dates.ts';
import { isMonth, periodsOf } from './as-of-periods.ts';
import { claimView, type ClaimView } from './claim-view.ts';
import { capped, mostForecasts, type Capped } from './paging.ts';

/** Forecasts by outcome, and the forecasts that were pending at the end of the newest periods, oldest period first. Without forecasts there are no periods. */
export function forecastsView(catalogue: Catalogue) {
  const groups = byOutcome(catalogue);
  const periods = groups.length === 0 ? [] : periodsOf(catalogue);
  return {
    groups: groups.map(({ outcome, label, forecasts }) => ({ outcome, label, forecasts: latestDue(forecasts, mostForecasts.ofOutcome) })),
    periods: periods.slice(-mostForecasts.periods).map(({ id, day }) => ({
      id,
      forecasts: capped(pendingOn(catalogue, day), mostForecasts.inPeriod),
    })),
    allPeriods: periods.length,
    monthly: periods.some(({ id }) => isMonth(id)),
  };
}

/** Forecasts made by the end of a day (`yyyy-mm-dd`) and neither due nor settled by then, in order of due date; without due date last. */
export function pendingOn(catalogue: Catalogue, day: string): ClaimView[] {
  const end = bounds(day).to;
  return inOrderOfDue(catalogue)
    .filter(({ lastDay, until }) => lastDay !== undefined && lastDay <= day && until > end)
    .map(({ forecast }) => forecast);
}

/** Forecasts grouped by outcome, each group in order of due date. Empty groups are omitted. */
export function byOutcome(catalogue: Catalogue): { outcome: Outcome; label: string; forecasts: ClaimView[] }[] {
  const groups = Map.groupBy(inOrderOfDue(catalogue), ({ forecast }) => forecast.claim.outcome?.status);
  return outcomeOrder.flatMap((outcome) => {
    const forecasts = (groups.get(outcome) ?? []).map(({ forecast }) => forecast);
    return forecasts.length === 0 ? [] : [{ outcome, label: outcomes[outcome], forecasts }];
  });
}

type Outcome = keyof typeof outcomes;

/** The order of the groups: settled forecasts first. */
const outcomeOrder: Outcome[] = ['did-not', 'came-true', 'open', 'moot', 'cannot-tell'];

/** The `count` forecasts that are due last, in order; if fewer have a due date, filled up with forecasts without one. */
function latestDue(forecasts: readonly ClaimView[], count: number): Capped<ClaimView> {
  const dated = forecasts.filter(({ claim }) => claim.due !== undefined);
  const shown = dated.slice(-count);
  return { shown: [...shown, ...forecasts.slice(dated.length, dated.length + count - shown.length)], total: forecasts.length };
}

/** All forecasts in order of due date, those without one last, with the day by which they had been made and the instant until which they are pending. */
const inOrderOfDue = oncePerCatalogue((catalogue) =>
  catalogue.claims
    .filter(({ kind }) => kind === 'forecast')
    .map((claim) => claimView(catalogue, claim))
    .toSorted(byDue)
    .map((forecast) => {
      const { firstDay = '', lastDay } = catalogue.account(forecast.account.id);
      return { forecast, lastDay, until: pendingUntil(forecast, firstDay) };
    }),
);

const byDue = (a: ClaimView, b: ClaimView): number =>
  a.claim.due !== undefined && b.claim.due !== undefined
    ? compareDates(a.claim.due, b.claim.due)
    : Number(a.claim.due === undefined) - Number(b.claim.due === undefined);

/**
 * The due date of a forecast or, if earlier, the end of the events that it is about and that begin on the first possible day of its account or
 * later. UTC milliseconds. `firstDay`: empty if nothing bounds it.
 */
function pendingUntil({ claim: { due }, events }: ClaimView, firstDay: string): number {
  const foretold = events.map(({ date }) => bounds(date)).filter(({ from }) => firstDay === '' || from >= Date.parse(firstDay));
  const settled = foretold.length === 0 ? Infinity : Math.max(...foretold.map(({ to }) => to));
  return Math.min(settled, due === undefined ? Infinity : bounds(due).to);
}
