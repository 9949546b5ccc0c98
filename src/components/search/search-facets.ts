import type { ScriptLanguages } from '../../model/scripts/run-language.ts';
import { changed } from '../../filters/filter-form.ts';
import type { Facets, FacetValue } from '../../search/protocol.ts';
import { chosenIn } from '../../search/address.ts';
import { searchFacets, searchForm, type Filters, type SearchFacet } from '../../search/search-form.ts';
import { daysInWords, idInWords } from '../../search/wording.ts';
import { foreignNodes, type LanguagesAround } from '../foreign-text.ts';
import { element } from './made-element.ts';
import { quietButton } from './search-link.ts';

/** By what the results can be narrowed, with counts. Beside the results where there is room, else folded above them. */

export interface FacetPanel {
  /** `languages`: of words in another script. */
  show: (facets: Facets, filters: Filters, languages?: ScriptLanguages) => void;
  hide: () => void;
}

/** The filters, the first child of `host` if there is something to choose. `choose` is called with the filters after each change. */
export function facetPanel(host: HTMLElement, choose: (change: (filters: Filters) => Filters) => void): FacetPanel {
  const unfolded = new Set<SearchFacet>();
  const fields = element('div');
  const [from, to] = [dayField(searchForm.from.label), dayField(searchForm.to.label)];
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
    if (!(target instanceof HTMLInputElement)) return;
    const { name, value, checked } = target;
    choose((filters) => {
      const others = (filters[name as SearchFacet] ?? []).filter((other) => other !== value);
      return changed(filters, { [name]: checked ? [...others, value] : others });
    });
  });
  days.addEventListener('change', () => {
    const chosen = { from: from.input.value, to: to.input.value };
    if (isWhole(chosen.from) && isWhole(chosen.to)) choose((filters) => changed(filters, chosen));
  });

  const show: FacetPanel['show'] = (facets, filters, languages) => {
    const count = chosenIn(filters);
    const focused = document.activeElement instanceof HTMLInputElement && fields.contains(document.activeElement) ? document.activeElement : undefined;
    const made = searchFacets.flatMap((field) => fieldset(field, facets[field], { chosen: filters[field] ?? [], unfolded, languages }));
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

/** Values of a field that are shown at once. */
const most = 6;

const choice = (field: SearchFacet, { value, label, count }: FacetValue, { chosen, languages }: { chosen: readonly string[] } & LanguagesAround) =>
  element(
    'label',
    {},
    element('input', { type: 'checkbox', name: field, value, checked: chosen.includes(value), autocomplete: 'off' }),
    element('span', {}, ...foreignNodes(label === value ? idInWords(value) : label, { languages })),
    element('span', { className: 'search-count' }, String(count)),
  );

function fieldset(
  field: SearchFacet,
  values: readonly FacetValue[],
  { chosen, unfolded, languages }: { chosen: readonly string[]; unfolded: Set<SearchFacet> } & LanguagesAround,
): HTMLElement[] {
  if (values.length < 2 && chosen.length === 0) return [];
  const choices = values.map((value) => choice(field, value, { chosen, languages }));
  const made = element('fieldset', {}, element('legend', {}, searchForm[field].label), ...choices.slice(0, most));
  if (choices.length > most) {
    const open = unfolded.has(field) || values.slice(most).some(({ value }) => chosen.includes(value));
    const rest = element('details', { open }, element('summary', {}, `${choices.length - most} more`), ...choices.slice(most));
    rest.addEventListener('toggle', () => (rest.open ? unfolded.add(field) : unfolded.delete(field)));
    made.append(rest);
  }
  return [made];
}

/** A day typed digit by digit passes through the first centuries. */
const isWhole = (day: string) => day === '' || day > '1000';

const dayField = (label: string) => ({ label, input: element('input', { type: 'date', autocomplete: 'off' }) });
