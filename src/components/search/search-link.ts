import { urls } from '../../model/urls.ts';
import { addressOf } from '../../search/address.ts';
import { element } from './made-element.ts';

/** A link to a search; a plain click looks here instead of loading a page. */
export function searchLink(query: string, look: (query: string) => void): HTMLAnchorElement {
  const link = element('a', { href: urls.search() + addressOf({ query, filters: {} }) }, query);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    look(query);
  });
  return link;
}

export function quietButton(text: string, press: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', className: 'search-quiet' }, text);
  button.addEventListener('click', press);
  return button;
}
