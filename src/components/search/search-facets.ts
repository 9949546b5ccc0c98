import type { Facets, FacetValue, Filters } from '../../search/protocol.ts';
import { chosenIn, filterFields, filtersOf, withChoice, type FilterField } from '../../search/address.ts';
import { daysInWords, idInWords } from '../../search/wording.ts';
import { element } from './made-element.ts';
import { quietButton } from './search-link.ts';

/** By what the results can be narrowed, with counts. Beside the results where there is room, else folded above them. */

export interface FacetPanel {
  show: (facets: Facets, filters: Filters) => void;
  hide: () => void;
}

/** Stands first in `host` while there is something to choose. `choose` is told what the reader changes in the filters. */
export function facetPanel(host: HTMLElement, choose: (change: (filters: Filters) => Filters) => void): FacetPanel {
  const unfolded = new Set<FilterField>();
  const fields = element('div');
  const [from, to] = ['From', 'To'].map((label) => ({ label, input: element('input', { type: 'date', autocomplete: 'off' }) })) as [Day, Day];
  const span = element('p', { className: 'meta' });
  const days = element(
    'fieldset',
    { className: 'search-days' },
    element('legend', {}, 'Date'),
    span,
    ...[from, to].map(({ label, input }) => element('label', {}, element('span', {}, label), input)),
  );
  const clear = quietButton('Remove all filters', () => choose(() => ({})));
  const summary = element('summary');
  const panel = element('details', { className: 'search-facets' }, summary, fields, days, clear);

  const wide = matchMedia('(min-width: 60rem)');
  const fit = () => (panel.open = wide.matches);
  wide.addEventListener('change', fit);
  fit();

  fields.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose((filters) => withChoice(filters, target.name as FilterField, target.value, target.checked));
  });
  days.addEventListener('change', () => {
    const chosen = { from: from.input.value, to: to.input.value };
    if (isDay(chosen.from) && isDay(chosen.to)) choose((filters) => filtersOf({ ...filters, ...chosen }));
  });

  const show = (facets: Facets, filters: Filters) => {
    const count = chosenIn(filters);
    const focused = document.activeElement instanceof HTMLInputElement && fields.contains(document.activeElement) ? document.activeElement : undefined;
    const made = filterFields.flatMap((field) => fieldset(field, facets[field], filters[field] ?? [], unfolded));
    fields.replaceChildren(...made);
    if (focused) [...fields.querySelectorAll('input')].find(({ name, value }) => name === focused.name && value === focused.value)?.focus();
    days.hidden = !facets.span && !filters.from && !filters.to;
    span.textContent = facets.span ? `Found: ${daysInWords([facets.span.from, facets.span.to])}` : '';
    for (const [{ input }, day] of [[from, filters.from] as const, [to, filters.to] as const]) {
      if (input.value !== (day ?? '')) input.value = day ?? '';
      input.min = facets.span?.from ?? '';
      input.max = facets.span?.to ?? '';
    }
    summary.textContent = count > 0 ? `Narrow down · ${count} chosen` : 'Narrow down';
    if (count === 0 && document.activeElement === clear) panel.querySelector('input')?.focus();
    clear.hidden = count === 0;
    if (made.length === 0 && days.hidden) panel.remove();
    else if (!panel.isConnected) host.prepend(panel);
  };
  return { show, hide: () => panel.remove() };
}

const headings: Readonly<Record<FilterField, string>> = { kind: 'Kind', account: 'Account', actor: 'Who', topic: 'Topic', claimKind: 'Kind of claim' };

/** Values of a field that are shown at once. */
const most = 6;

const choice = (field: FilterField, { value, label, count }: FacetValue, chosen: boolean) =>
  element(
    'label',
    {},
    element('input', { type: 'checkbox', name: field, value, checked: chosen, autocomplete: 'off' }),
    element('span', {}, label === value ? idInWords(value) : label),
    element('span', { className: 'search-count' }, String(count)),
  );

function fieldset(field: FilterField, values: readonly FacetValue[], chosen: readonly string[], unfolded: Set<FilterField>): HTMLElement[] {
  if (values.length < 2 && chosen.length === 0) return [];
  const choices = values.map((value) => choice(field, value, chosen.includes(value.value)));
  const made = element('fieldset', {}, element('legend', {}, headings[field]), ...choices.slice(0, most));
  if (choices.length > most) {
    const open = unfolded.has(field) || values.slice(most).some(({ value }) => chosen.includes(value));
    const rest = element('details', { open }, element('summary', {}, `${choices.length - most} more`), ...choices.slice(most));
    rest.addEventListener('toggle', () => (rest.open ? unfolded.add(field) : unfolded.delete(field)));
    made.append(rest);
  }
  return [made];
}

/** A day typed digit by digit passes through the first centuries. */
const isDay = (day: string) => day === '' || day > '1000';

interface Day {
  label: string;
  input: HTMLInputElement;
}
