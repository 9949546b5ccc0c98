import { isMonth, periodsOf } from '../time/as-of.ts';
import type { ClaimInPlace } from './apparatus.ts';
import type { Catalogue } from '../catalogue.ts';
import { byOutcome, pendingOn } from '../time/forecasts.ts';
import { capped, mostForecasts, type Capped } from './paging.ts';

/** Forecasts by outcome, and what was expected at the end of the newest periods, the oldest of these first. */
export function forecastsView(catalogue: Catalogue) {
  const periods = periodsOf(catalogue);
  return {
    groups: byOutcome(catalogue).map(({ outcome, label, forecasts }) => ({ outcome, label, forecasts: latestDue(forecasts, mostForecasts.ofOutcome) })),
    periods: periods.slice(-mostForecasts.periods).map(({ id, day }) => ({
      id,
      forecasts: capped(pendingOn(catalogue, day), mostForecasts.inPeriod),
    })),
    allPeriods: periods.length,
    monthly: periods.some(({ id }) => isMonth(id)),
  };
}

/** Of forecasts in order of their dates, those without one last: the ones due last, in that order; then, if there is room, some without a date. */
function latestDue(forecasts: readonly ClaimInPlace[], count: number): Capped<ClaimInPlace> {
  const dated = forecasts.filter(({ claim }) => claim.due !== undefined);
  const shown = dated.slice(-count);
  return { shown: [...shown, ...forecasts.slice(dated.length, dated.length + count - shown.length)], total: forecasts.length };
}
