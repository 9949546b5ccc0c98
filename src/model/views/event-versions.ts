import type { Catalogue } from '../catalogue.ts';
import type { Claim } from '../relations/claims.ts';
import { accountName, type AccountName } from '../relations/short-labels.ts';
import { carrierAside } from './carriers.ts';
import { claimView, type ClaimView } from './claim-view.ts';
import { most, type Capped } from './paging.ts';

/** The claims of one account on an event. */
export interface EventVersion {
  account: AccountName & { aside?: string };
  stance: 'says' | 'hedges';
  /** Without forecasts. */
  claims: ClaimView[];
}

/**
 * The versions of an event, in order of publication. Accounts that only forecast the event have none. Above `most.versions` those with most
 * claims are shown.
 */
export function versionsOf(catalogue: Catalogue, event: string): Capped<EventVersion> {
  const groups = [...Map.groupBy(catalogue.claimsOnEvent(event), ({ account }) => account).values()].filter((all) =>
    all.some(({ kind }) => kind !== 'forecast'),
  );
  const kept = new Set(groups.toSorted((a, b) => b.length - a.length).slice(0, most.versions));
  return {
    total: groups.length,
    shown: groups
      .filter((all) => kept.has(all))
      .map((all) => ({ all, account: catalogue.account(all[0]?.account ?? '') }))
      .map(({ all, account }): EventVersion => ({
        account: { ...accountName(account), ...carrierAside(catalogue, account) },
        claims: all.filter(({ kind }) => kind !== 'forecast').map((claim) => claimView(catalogue, claim)),
        stance: all.every(isHedged) ? 'hedges' : 'says',
      })),
  };
}

const isHedged = (claim: Claim) => claim.answers.length > 0 && claim.answers.every(({ hedged }) => hedged);
