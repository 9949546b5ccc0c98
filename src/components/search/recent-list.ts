import { forgetSearch, forgetSearches, recentSearches, type GiveStorage } from './recent-searches.ts';
import { element } from './made-element.ts';
import { quietButton, searchLink } from './search-link.ts';

/** The searches made last, each with a button that forgets it. Empty and hidden where there are none. `again` repeats one. */
export function recentList(storage: GiveStorage, again: (query: string) => void): { section: HTMLElement; show: () => void } {
  const section = element('section', { className: 'search-recent', hidden: true });
  const show = () => {
    const queries = recentSearches(storage);
    section.hidden = queries.length === 0;
    if (section.hidden) return section.replaceChildren();
    section.replaceChildren(
      element('h2', {}, 'Recent searches'),
      element(
        'ul',
        {},
        ...queries.map((query) =>
          element(
            'li',
            {},
            searchLink(query, again),
            forgetting('×', `Forget “${query}”`, () => forgetSearch(storage, query)),
          ),
        ),
      ),
      element(
        'p',
        { className: 'meta' },
        'Kept in this browser only. ',
        forgetting('Forget all', 'Forget all recent searches', () => forgetSearches(storage)),
      ),
    );
  };
  const forgetting = (text: string, ariaLabel: string, forget: () => void) => {
    const button = quietButton(text, () => {
      const index = [...section.querySelectorAll('button')].indexOf(button);
      forget();
      show();
      const left = section.hidden ? [] : [...section.querySelectorAll('button')];
      (left[index] ?? left.at(-1) ?? section.parentElement?.querySelector('input'))?.focus();
    });
    button.ariaLabel = ariaLabel;
    return button;
  };
  return { section, show };
}
