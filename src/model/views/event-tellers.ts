import type { Catalogue } from '../catalogue.ts';
import type { Account } from '../relations/accounts.ts';
import type { Claim } from '../relations/claims.ts';

/** The accounts that speak of an event, each list in order of publication. */
export interface EventTellers {
  /** Accounts that report the event. */
  telling: Account[];
  /** Accounts that only forecast or announce it. */
  foreseeing: Account[];
}

export const tellersOf = (catalogue: Catalogue, event: string): EventTellers => tellersAmong(catalogue, catalogue.claimsOnEvent(event));

/** True if a claim reports its events, false if it forecasts or announces them. */
export const isReport = ({ kind, ahead }: Claim): boolean => kind !== 'forecast' && !ahead;

/** The tellers according to these claims on an event. */
export function tellersAmong(catalogue: Catalogue, claims: readonly Claim[]): EventTellers {
  const reporting = new Set(claims.filter(isReport).map(({ account }) => account));
  const accounts = catalogue.accountsMaking(claims);
  return { telling: accounts.filter(({ id }) => reporting.has(id)), foreseeing: accounts.filter(({ id }) => !reporting.has(id)) };
}
