import { type Bounds } from '../../time/dates.ts';
import { counted } from '../../counts.ts';
import { claimCellsOf, precedesEvent, type ChartData } from '../chart-data.ts';
import { spanInWords } from '../../time/date-words.ts';
import { durationInWords } from '../../time/duration-words.ts';

/** Title, description and fixed texts of a chart. */

export const chartTitle = 'When it happened, and when it was published';

export const axisTitles = { events: 'when it happened →', publications: 'when it came out ↓' } as const;

/** The first words of the description, by reading direction. */
export const directions = {
  horizontal: 'From left to right when it happened, from top to bottom when it was published:',
  vertical: 'From top to bottom when it happened, one column for each account in order of publication:',
} as const;

/** The numbers of events, accounts and marks, and the range of dates. */
export function descriptionOf(data: ChartData, direction: keyof typeof directions): string {
  const cells = claimCellsOf(data);
  const preceding = cells.filter(precedesEvent).length;
  const range = spanInWords(data.events.map(({ date }) => date));
  const events = `${counted(data.events.length, 'event')}${range && ` (${range})`}`;
  const marks = `${counted(cells.length - preceding, 'mark')} for what an account looks back on, ${preceding} for what it looks ahead to`;
  return `${directions[direction]} ${events}, ${counted(data.accounts.length, 'account')}. ${marks}.`;
}

/** "40 years left out". */
export const breakLabel = ({ from, to }: Bounds): string => `${durationInWords(to - from)} left out`;
