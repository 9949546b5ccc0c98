import { eventStatuses } from '../../entries/vocabulary.ts';
import { dateInWords } from '../../time/date-words.ts';
import { isLetter, labelWithLetter } from '../../relations/short-labels.ts';
import { counted } from '../../counts.ts';
import { precedesEvent, type ChartAccount, type ChartData, type ChartEvent, type ClaimCell } from '../chart-data.ts';
import { clockTime } from './publication-labels.ts';

/** Accessible names of chart items, also shown as tooltips. */

/** "The bridge is closed, 5 March 2024; date uncertain; in 2 accounts". */
export function eventName({ id, title, date, status }: ChartEvent, { claimGroups }: ChartData): string {
  const accounts = claimGroups.filter(({ event }) => event === id).length;
  return [
    `${title}, ${dateInWords(date)}`,
    certainty(date),
    status === 'happened' ? '' : (eventStatuses[status].split(';')[0]?.toLowerCase() ?? ''),
    accounts === 0 ? 'no claim about it' : `in ${counted(accounts, 'account')}`,
  ]
    .filter(Boolean)
    .join('; ');
}

/** "A: Commentary of 3 May 2025, 12:13 UTC+8"; without the time if it is not known. */
export const accountItemName = (account: ChartAccount): string => [labelWithLetter(account, ': '), clockTime(account.published)].filter(Boolean).join(', ');

/** "The bridge is closed, 5 March 2024: 2 claims in Commentary of 3 March 2024 (A), which came out before it". */
export function markName(cell: ClaimCell): string {
  const { event, account, group } = cell;
  const letter = isLetter(account.siglum) ? ` (${account.siglum})` : '';
  const order = precedesEvent(cell) ? ', which came out before it' : '';
  return `${event.title}, ${dateInWords(event.date)}: ${counted(group.count, 'claim')} in ${account.label}${letter}${order}`;
}

const certainty = (date: string) => [/[~%]/.test(date) && 'date approximate', /[?%]/.test(date) && 'date uncertain'].filter(Boolean).join(', ');
