import type { SearchResponse } from '../../search/protocol.ts';
import { activeResult, type ActiveResult } from './active-result.ts';
import { element } from './made-element.ts';
import { resultGroups } from './search-results.ts';

/** The results, as the popup of the search field's combobox. */
export interface ResultGrid {
  element: HTMLElement;
  /** The result chosen with the arrow keys. */
  active: ActiveResult;
  /** The query whose results are on screen, and the matched words. */
  shown: () => { query: string; words: string[] };
  /** Replaces the results; without an answer, hides the grid. */
  show: (answer?: SearchResponse) => void;
}

/** Makes `field` a combobox that controls the grid. */
export function resultGrid(field: HTMLInputElement, place: 'page' | 'dialog'): ResultGrid {
  const grid = element('div', { className: 'search-grid', id: `${place}-results`, role: 'grid', ariaLabel: 'Results', hidden: true });
  const active = activeResult(field, grid);
  let shown = { query: '', words: [] as string[] };
  Object.assign(field, { role: 'combobox', ariaHasPopup: 'grid', ariaAutoComplete: 'list', ariaExpanded: 'false' });
  field.setAttribute('aria-controls', grid.id);

  function show(answer?: SearchResponse) {
    shown = { query: answer?.query ?? '', words: answer?.words ?? [] };
    active.clear();
    grid.replaceChildren(...(answer ? resultGroups(answer, { prefix: grid.id, limit: limits[place] }) : []));
    grid.hidden = grid.childElementCount === 0;
    field.ariaExpanded = String(!grid.hidden);
  }

  return { element: grid, active, shown: () => shown, show };
}

/** Results per kind before "Show more". */
const limits = { page: 10, dialog: 4 };
