import { urls } from '../../model/urls.ts';
import type { ScriptLanguages } from '../../model/scripts/run-language.ts';
import { addressOf } from '../../search/address.ts';
import { foreignNodes } from '../foreign-text.ts';
import { element } from './made-element.ts';

/** A link to the search for `query`. A plain click calls `search` instead of loading a page. */
export function searchLink(query: string, search: (query: string) => void, languages?: ScriptLanguages): HTMLAnchorElement {
  const link = element('a', { href: urls.search() + addressOf({ query, filters: {} }) }, ...foreignNodes(query, { languages }));
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    search(query);
  });
  return link;
}

export function quietButton(text: string, onClick: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', className: 'search-quiet' }, text);
  button.addEventListener('click', onClick);
  return button;
}
