import { byAccount, type ClaimInPlace } from './apparatus.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Claim } from '../relations/claims.ts';
import type { AccountName } from './in-brief.ts';
import { cappedEnd, most, pageNumbers, pageOf, pageSize, type Capped } from './paging.ts';

/** The claims that the list and the table of all claims hold: the newest, in order of publication. */
export const newestClaims = (catalogue: Catalogue): Capped<Claim> => cappedEnd(catalogue.claims, most.claimsInAll);

/** What a page of the list of claims prints. */
export interface ClaimsView {
  /** How many there are, and how many of them this list and the table hold. */
  total: number;
  held: number;
  groups: { account: AccountName; claims: ClaimInPlace[] }[];
  current: number;
  last: number;
}

/** `page`: counted from 1. */
export function claimsView(catalogue: Catalogue, page: number): ClaimsView {
  const newest = newestClaims(catalogue);
  const { shown, current, last } = pageOf(newest.shown, page, pageSize);
  return { total: newest.total, held: newest.shown.length, groups: byAccount(catalogue, shown), current, last };
}

export const claimsPages = (catalogue: Catalogue): number[] => pageNumbers(newestClaims(catalogue).shown.length, pageSize);
