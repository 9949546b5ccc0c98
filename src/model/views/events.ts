import { timelineEntry } from './timeline-entries.ts';
import type { Catalogue } from '../catalogue.ts';
import { entryLine } from './list-entries.ts';
import { pageOf, eventPageSize } from './paging.ts';
import { mostLetters } from '../relations/short-labels.ts';

/** A page of the list of all events, in order of date. `number` counts from 1. */
export function eventsView(catalogue: Catalogue, number: number) {
  const { shown, last } = pageOf(catalogue.events, number, eventPageSize);
  return {
    number,
    last,
    lettered: catalogue.accounts.length <= mostLetters,
    entries: shown.map(({ id, date }) => entryLine(timelineEntry(catalogue, { kind: 'event', id, date }))),
  };
}
