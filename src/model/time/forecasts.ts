import { claimInPlace, type ClaimInPlace } from '../views/apparatus.ts';
import type { Catalogue } from '../catalogue.ts';
import { bounds, compareDates } from './dates.ts';
import { oncePerCatalogue } from '../once.ts';
import { outcomes } from '../entries/schema.ts';

export type Outcome = keyof typeof outcomes;

/** Forecasts by outcome, soonest due first; outcomes without forecasts are left out. */
export function byOutcome(catalogue: Catalogue): { outcome: Outcome; label: string; forecasts: ClaimInPlace[] }[] {
  const groups = Map.groupBy(inOrderOfDue(catalogue), ({ forecast }) => forecast.claim.outcome?.status);
  return order.flatMap((outcome) => {
    const forecasts = (groups.get(outcome) ?? []).map(({ forecast }) => forecast);
    return forecasts.length === 0 ? [] : [{ outcome, label: outcomes[outcome], forecasts }];
  });
}

/** Forecasts made by the end of a day, neither due nor settled by then, soonest due first; those without a date last. `day`: `yyyy-mm-dd`. */
export function pendingOn(catalogue: Catalogue, day: string): ClaimInPlace[] {
  const end = bounds(day).to;
  return inOrderOfDue(catalogue)
    .filter(({ forecast, until }) => forecast.account.day <= day && until > end)
    .map(({ forecast }) => forecast);
}

/** In the order in which a reader asks: what failed, what held, what is left. */
const order: Outcome[] = ['did-not', 'came-true', 'open', 'moot', 'cannot-tell'];

const byDue = (a: ClaimInPlace, b: ClaimInPlace): number =>
  a.claim.due !== undefined && b.claim.due !== undefined
    ? compareDates(a.claim.due, b.claim.due)
    : Number(a.claim.due === undefined) - Number(b.claim.due === undefined);

/** Every forecast, in order of publication. */
const forecastsOf = oncePerCatalogue((catalogue): ClaimInPlace[] =>
  catalogue.claims.filter(({ kind }) => kind === 'forecast').map((claim) => claimInPlace(catalogue, claim)),
);

/** Every forecast, soonest due first, those without a date last; and the instant from which it is no longer pending. */
const inOrderOfDue = oncePerCatalogue((catalogue) =>
  forecastsOf(catalogue)
    .toSorted(byDue)
    .map((forecast) => ({ forecast, until: pendingUntil(forecast) })),
);

/** When what a claim foretells was due or, where that was earlier, settled: when the events after its account had all ended. */
function pendingUntil({ claim: { due }, account, events }: ClaimInPlace): number {
  const foretold = events.map(({ date }) => bounds(date)).filter(({ from }) => from > Date.parse(account.published.at));
  const settled = foretold.length === 0 ? Infinity : Math.max(...foretold.map(({ to }) => to));
  return Math.min(settled, due === undefined ? Infinity : bounds(due).to);
}
