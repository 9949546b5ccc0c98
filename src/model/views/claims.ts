import { claimsByAccount, type ClaimView } from './claim-view.ts';
import type { AccountName } from '../relations/short-labels.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Claim } from '../relations/claims.ts';
import { cappedEnd, most, pageNumbers, pageOf, pageSize, type Capped } from './paging.ts';

/** The claims of the list and the table of all claims: the newest `most.claimsInAll`, in order of publication. */
export const newestClaims = (catalogue: Catalogue): Capped<Claim> => cappedEnd(catalogue.claims, most.claimsInAll);

/** What a page of the list of claims prints. */
export interface ClaimsView {
  /** Number of all claims. */
  total: number;
  /** Number of claims on all pages of the list. */
  held: number;
  groups: { account: AccountName; claims: ClaimView[] }[];
  current: number;
  last: number;
}

/** `page` counts from 1. */
export function claimsView(catalogue: Catalogue, page: number): ClaimsView {
  const newest = newestClaims(catalogue);
  const { shown, current, last } = pageOf(newest.shown, page, pageSize);
  return { total: newest.total, held: newest.shown.length, groups: claimsByAccount(catalogue, shown), current, last };
}

export const claimsPages = (catalogue: Catalogue): number[] => pageNumbers(newestClaims(catalogue).shown.length, pageSize);
