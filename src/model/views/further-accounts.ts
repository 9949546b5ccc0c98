import { most, pageOf, titlePageSize } from './paging.ts';
import type { Link } from './account-head.ts';

/** Pages of an actor or a topic: the first page, and further pages that list accounts. */

/** A page of an actor or a topic: either the first or a further one. */
export interface PageView<First> {
  title: string;
  name: string;
  description: string;
  first?: First;
  further?: FurtherAccounts;
}

/** A further page: accounts in order of publication. */
export interface FurtherAccounts {
  accounts: Link[];
  total: number;
  current: number;
  last: number;
}

/** Page `page` of an actor or a topic, from 2. */
export const furtherAccounts = (accounts: readonly Link[], page: number): FurtherAccounts => ({
  accounts: pageOf(accounts, page - 1, titlePageSize).shown,
  total: accounts.length,
  current: page,
  last: 1 + Math.ceil(accounts.length / titlePageSize),
});

/** The number of further pages: 0 if the first page shows all accounts and claims. */
export const furtherPagesFor = (accounts: number, claims: number): number =>
  accounts > most.accounts || claims > most.claims ? Math.ceil(accounts / titlePageSize) : 0;
