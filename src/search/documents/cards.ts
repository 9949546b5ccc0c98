import type { Card } from '../index/format.ts';
import type { SearchDocument } from './documents.ts';

/** First and last day of what has a date, `yyyy-mm-dd`. */
export const daysOf = ({ date, days }: Pick<SearchDocument, 'date' | 'days'>): [string, string] | undefined =>
  date === undefined ? undefined : (days ?? [date, date]);

/** What is shown of a record. */
export const cardOf = (document: SearchDocument): Card => ({ ...document, known: document.alsoKnown });
