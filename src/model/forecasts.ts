import { claimInPlace, type ClaimInPlace } from './apparatus.ts';
import type { Catalogue } from './catalogue.ts';
import { bounds, compareDates } from './dates.ts';
import { outcomes } from './schema.ts';

export type Outcome = keyof typeof outcomes;

/** In the order in which a reader asks: what failed, what held, what is left. */
const order: Outcome[] = ['did-not', 'came-true', 'open', 'moot', 'cannot-tell'];

const byDue = (a: ClaimInPlace, b: ClaimInPlace): number =>
  a.claim.due !== undefined && b.claim.due !== undefined
    ? compareDates(a.claim.due, b.claim.due)
    : Number(a.claim.due === undefined) - Number(b.claim.due === undefined);

/** Every forecast, in order of publication. */
export const forecastsOf = (catalogue: Catalogue): ClaimInPlace[] =>
  catalogue.claims.filter(({ kind }) => kind === 'forecast').map((claim) => claimInPlace(catalogue, claim));

/** Forecasts by outcome, soonest due first; outcomes without forecasts are left out. */
export const byOutcome = (forecasts: readonly ClaimInPlace[]): { outcome: Outcome; label: string; forecasts: ClaimInPlace[] }[] =>
  order
    .map((outcome) => ({ outcome, label: outcomes[outcome], forecasts: forecasts.filter(({ claim }) => claim.outcome?.status === outcome).toSorted(byDue) }))
    .filter((group) => group.forecasts.length > 0);

/** Whether what a claim foretold was over by then: events after its account, all of which have ended. */
const settledBy = ({ account, events }: ClaimInPlace, day: string): boolean => {
  const foretold = events.filter(({ date }) => bounds(date).from > Date.parse(account.published.at));
  return foretold.length > 0 && foretold.every(({ date }) => bounds(date).to <= bounds(day).to);
};

/** Forecasts made by the end of a day, neither due nor settled by then, soonest due first; those without a date last. `day`: `yyyy-mm-dd`. */
export const pendingOn = (forecasts: readonly ClaimInPlace[], day: string): ClaimInPlace[] =>
  forecasts
    .filter(
      (forecast) =>
        forecast.account.day <= day && !settledBy(forecast, day) && (forecast.claim.due === undefined || bounds(forecast.claim.due).to > bounds(day).to),
    )
    .toSorted(byDue);
