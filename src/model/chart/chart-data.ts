import { sum } from 'd3-array';
import { type Catalogue, type Event } from '../catalogue.ts';
import { byPublication, type Account } from '../relations/accounts.ts';
import { knowledgeOfFirst } from '../relations/silence.ts';
import type { DatedText } from '../time/publication.ts';
import { byDate } from './date-extent.ts';

/** The data of a chart, selected from the catalogue. */

export interface ChartData {
  /** In order of date. */
  events: ChartEvent[];
  /** In order of publication. */
  accounts: ChartAccount[];
  claimGroups: ClaimGroup[];
}

export type ChartEvent = Pick<Event, 'id' | 'title' | 'date' | 'status'>;

export type ChartAccount = Pick<Account, 'id' | 'siglum' | 'label'> & DatedText;

/** The claims of one account about one event; at most one group for each pair. */
export interface ClaimGroup {
  event: string;
  account: string;
  count: number;
  /** Id of the first claim within the account. */
  claim: string;
  /** All claims are forecasts or speak of the event as still to come. */
  looksAhead: boolean;
}

/** A claim group with its event and account. */
export interface ClaimCell {
  event: ChartEvent;
  account: ChartAccount;
  group: ClaimGroup;
}

/** Maximum numbers in one chart. With more than `events` events, the full chart shows `sampledEvents`, because labels of events over many years would overlap. */
export const chartLimits = { events: 60, accounts: 12, sampledEvents: 20 } as const;

/**
 * The data of a chart of these events and of the accounts that make claims about them, or of all accounts. Above `chartLimits`, the events and
 * accounts with the most claims are kept.
 */
export function chartDataOf(catalogue: Catalogue, events: readonly Event[], { allAccounts = false } = {}): ChartData {
  const claimGroups = claimGroupsOf(catalogue, events);
  const candidates = allAccounts ? catalogue.accounts : accountsIn(catalogue, claimGroups);
  const shownEvents = withMostClaims(events.toSorted(byDate), claimCounts(claimGroups, 'event'), chartLimits.events);
  const shownAccounts = withMostClaims(candidates, claimCounts(claimGroups, 'account'), chartLimits.accounts);
  const [eventIds, accountIds] = [idsOf(shownEvents), idsOf(shownAccounts)];
  return {
    events: shownEvents.map(({ id, title, date, status }) => ({ id, title, date, status })),
    accounts: shownAccounts.map(({ id, siglum, label, published, updated }) => ({ id, siglum, label, published, updated })),
    claimGroups: claimGroups.filter(({ event, account }) => eventIds.has(event) && accountIds.has(account)),
  };
}

/** The cells of the matrix of events and accounts that have claims, by event. */
export const claimCellsOf = ({ events, accounts, claimGroups }: ChartData): ClaimCell[] =>
  events.flatMap((event) =>
    claimGroups
      .filter((group) => group.event === event.id)
      .flatMap((group) => accounts.filter(({ id }) => id === group.account).map((account) => ({ event, account, group }))),
  );

/** True if the account came out before the event began; if their dates leave it open, true if its claims look ahead to the event. */
export function precedesEvent({ event, account, group }: ClaimCell): boolean {
  const knowledge = knowledgeOfFirst(account, [event.date]);
  return knowledge === 'cannot' || (knowledge === 'may-not' && group.looksAhead);
}

/** The number of claims for each event or account that has any. */
export const claimCounts = (claimGroups: readonly ClaimGroup[], key: 'event' | 'account'): Map<string, number> =>
  new Map([...Map.groupBy(claimGroups, (group) => group[key])].map(([id, groups]) => [id, sum(groups, ({ count }) => count)]));

/** The `limit` items with the most claims, in the order given; of equal counts the first by id. */
export function withMostClaims<T extends { id: string }>(items: readonly T[], counts: ReadonlyMap<string, number>, limit: number): T[] {
  const countOf = ({ id }: T) => counts.get(id) ?? 0;
  const kept = new Set(items.toSorted((a, b) => countOf(b) - countOf(a) || (a.id < b.id ? -1 : 1)).slice(0, limit));
  return items.filter((item) => kept.has(item));
}

function claimGroupsOf(catalogue: Catalogue, events: readonly Event[]): ClaimGroup[] {
  return events.flatMap(({ id: event }) =>
    [...Map.groupBy(catalogue.claimsOnEvent(event), ({ account }) => account)].map(([account, claims]) => ({
      event,
      account,
      count: claims.length,
      claim: claims[0]?.id ?? '',
      looksAhead: claims.every(({ kind, ahead }) => kind === 'forecast' || ahead),
    })),
  );
}

/** The accounts of the groups, in order of publication. */
const accountsIn = (catalogue: Catalogue, claimGroups: readonly ClaimGroup[]): Account[] =>
  [...new Set(claimGroups.map(({ account }) => account))].map(catalogue.account).toSorted(byPublication);

const idsOf = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));
