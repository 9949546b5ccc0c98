import type { Catalogue } from '../catalogue.ts';
import { counted } from '../counts.ts';
import { pageOf, pageSize } from './paging.ts';
import { urls } from '../urls.ts';

/** A page of the list of all topics, by label. `number` counts from 1. */
export function topicsView(catalogue: Catalogue, number: number) {
  const { shown, last } = pageOf(catalogue.topics, number, pageSize);
  return {
    number,
    last,
    links: shown.map(({ id, label, scope }) => ({
      href: urls.topic(id),
      text: label,
      aside: `${counted(catalogue.claimsOnTopic(id).length, 'claim')}.`,
      says: scope,
    })),
  };
}
