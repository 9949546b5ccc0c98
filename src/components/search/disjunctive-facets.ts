import { changed } from '../../filters/filter-form.ts';
import type { Facets, SearchResponse } from '../../search/protocol.ts';
import { searchFacets, type Filters } from '../../search/search-form.ts';
import { ask } from './search-engine.ts';

/** What is counted beside the filters. */

/**
 * Disjunctive counts: those of a field in which something is chosen are of the results without that choice, and tell what choosing another adds.
 * Undefined if they cannot be had.
 */
export async function facetsFor({ query, facets }: SearchResponse, filters: Filters): Promise<Facets | undefined> {
  const all = { ...facets };
  for (const field of [...searchFacets, 'span'] as const) {
    const wider = changed(filters, field === 'span' ? { from: '', to: '' } : { [field]: [] });
    const isChosen = Object.keys(wider).length < Object.keys(filters).length;
    if (!isChosen) continue;
    const answer = await ask({ query, filters: wider, listed: filters });
    if (!answer || 'fault' in answer) return undefined;
    Object.assign(all, answer.facets[field] && { [field]: answer.facets[field] });
  }
  return all;
}
