import type { Card } from './index-format.ts';
import type { SearchRecord } from './record.ts';

const some = <T>(items: readonly T[]): T[] | undefined => (items.length > 0 ? [...items] : undefined);

/** Leaves out what is empty. */
const compact = <T extends object>(object: T): T => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;

/** First and last day of what has a date, `yyyy-mm-dd`. */
export const daysOf = ({ date, days }: Pick<SearchRecord, 'date' | 'days'>): [string, string] | undefined =>
  date === undefined ? undefined : (days ?? [date, date]);

/** What is shown of a record. */
export const cardOf = (record: SearchRecord): Card =>
  compact({
    kind: record.kind,
    id: record.id,
    title: record.title,
    detail: record.detail,
    date: record.date,
    days: record.days,
    person: record.person || undefined,
    names: some(record.names.filter((name) => name !== record.title)),
    printed: some(record.printed.map(({ titled: _, ...form }) => form)),
    known: some(record.alsoKnown),
    mentions: some(
      record.mentions.map(({ actor, name, names, forms, offices, person }) =>
        compact({ actor, name, names: some(names.filter((other) => other !== name)), forms: some(forms), offices: some(offices), person: person || undefined }),
      ),
    ),
    actors: some(record.actors),
    topics: some(record.topics),
  } as Card);
