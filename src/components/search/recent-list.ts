import { forgetSearch, forgetSearches, recentSearches, type GiveStorage } from './recent-searches.ts';
import { element } from './made-element.ts';
import { quietButton, searchLink } from './search-link.ts';

/** The recent searches, each with a button that forgets it. Hidden if there are none. A chosen search calls `repeat` with its query. */
export function recentList(storage: GiveStorage, repeat: (query: string) => void): { section: HTMLElement; show: () => void } {
  const section = element('section', { className: 'search-recent', hidden: true });

  function show() {
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
            searchLink(query, repeat),
            forgetButton('×', `Forget “${query}”`, () => forgetSearch(storage, query)),
          ),
        ),
      ),
      element(
        'p',
        { className: 'meta' },
        'Kept in this browser only. ',
        forgetButton('Forget all', 'Forget all recent searches', () => forgetSearches(storage)),
      ),
    );
  }

  /** Afterwards the focus is on the button that has taken the place of this one, on the last one, or in the search field. */
  function forgetButton(text: string, ariaLabel: string, forget: () => void) {
    const button = quietButton(text, () => {
      const index = [...section.querySelectorAll('button')].indexOf(button);
      forget();
      show();
      const remaining = section.hidden ? [] : [...section.querySelectorAll('button')];
      (remaining[index] ?? remaining.at(-1) ?? section.parentElement?.querySelector('input'))?.focus();
    });
    button.ariaLabel = ariaLabel;
    return button;
  }

  return { section, show };
}
