import type { Card } from '../index/format.ts';
import type { SearchRecord } from './documents.ts';

/** First and last day of what has a date, `yyyy-mm-dd`. */
export const daysOf = ({ date, days }: Pick<SearchRecord, 'date' | 'days'>): [string, string] | undefined =>
  date === undefined ? undefined : (days ?? [date, date]);

/** What is shown of a record. */
export const cardOf = (record: SearchRecord): Card => ({ ...record, known: record.alsoKnown });
