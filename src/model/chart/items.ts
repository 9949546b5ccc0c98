import { urls } from '../urls.ts';
import { precedesEvent, type ChartAccount, type ChartData, type ChartEvent, type ClaimCell } from './chart-data.ts';
import type { AccountItem, EventItem, MarkItem, TextLabel } from './chart.ts';
import { extentOf } from './date-extent.ts';
import { diamond, round } from './geometry.ts';
import { accountItemName, eventName, markName } from './text/item-names.ts';

/** Chart items: data and geometry joined, with address and accessible name. */

export type EventShape = Pick<EventItem, 'bar' | 'whiskers' | 'labels' | 'dropLine'>;

export function eventItem(event: ChartEvent, data: ChartData, shape: EventShape): EventItem {
  const { softStart, softEnd } = extentOf(event.date);
  return {
    kind: 'event',
    event: event.id,
    href: urls.event(event.id),
    name: eventName(event, data),
    soft: softStart || softEnd,
    hollow: event.status !== 'happened',
    ...shape,
  };
}

export const accountItem = (account: ChartAccount, labels: TextLabel[]): AccountItem => ({
  kind: 'account',
  account: account.id,
  href: urls.account(account.id),
  name: accountItemName(account),
  labels,
});

/** Links to the claim if there is only one; to the event otherwise. `x` and `y` are the centre. */
export function markItem(cell: ClaimCell, { x, y, r }: Pick<MarkItem, 'x' | 'y' | 'r'>): MarkItem {
  const { event, account, group } = cell;
  return {
    kind: 'mark',
    event: event.id,
    account: account.id,
    href: group.count === 1 ? urls.claim(account.id, group.claim) : urls.event(event.id),
    name: markName(cell),
    precedesEvent: precedesEvent(cell),
    diamond: precedesEvent(cell) ? diamond([x, y], r) : '',
    count: group.count,
    x: round(x),
    y: round(y),
    r,
  };
}
