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

/** Forecasts made by the end of a day and not yet due then, soonest due first; those without a date last. `day`: `yyyy-mm-dd`. */
export const pendingOn = (forecasts: readonly ClaimInPlace[], day: string): ClaimInPlace[] =>
  forecasts.filter(({ account, claim }) => account.day <= day && (claim.due === undefined || bounds(claim.due).to > bounds(day).to)).toSorted(byDue);
