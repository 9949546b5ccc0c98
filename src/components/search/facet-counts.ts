import type { Facets, FacetValue, Filters, SearchResponse } from '../../search/protocol.ts';
import { filterFields, withoutField } from '../../search/address.ts';
import { ask } from './search-engine.ts';

/** What is counted beside the filters. */

/** The counts beside a field that is chosen in are those without that choice: they tell what choosing another adds. Undefined where that cannot be told. */
export async function facetsFor({ query, facets }: SearchResponse, filters: Filters): Promise<Facets | undefined> {
  const chosen = [...filterFields.filter((field) => filters[field]), ...(filters.from || filters.to ? (['days'] as const) : [])];
  let all = facets;
  for (const field of chosen) {
    const wider = await ask({ query, filters: withoutField(filters, field) });
    if (!wider || 'fault' in wider) return undefined;
    all =
      field === 'days'
        ? { ...all, ...(wider.facets.span && { span: wider.facets.span }) }
        : { ...all, [field]: withChosen(wider.facets[field], facets[field]) };
  }
  return all;
}

/** Those counted, and those chosen that are not among them. */
const withChosen = (counted: readonly FacetValue[], chosen: readonly FacetValue[]): FacetValue[] => [
  ...counted,
  ...chosen.filter(({ value }) => !counted.some((one) => one.value === value)).map((value) => ({ ...value, count: 0 })),
];
