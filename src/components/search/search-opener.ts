/**
 * Runs on every page. Opens the search on `/`, on Ctrl+K or ⌘K, and on the header's link; marks the matched words on a page that a result opens.
 * Loads the search itself on first use.
 */

export {};

const link = document.querySelector<HTMLAnchorElement>('.top nav li:last-child > a');

function openSearch(event: Event) {
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('main search-box input');
  if (field) {
    field.focus();
    field.select();
  } else {
    const slow = setTimeout(() => setLinkText('Opening…'), 200);
    import('./search-dialog.ts')
      .then(
        (search) => search.openSearch(),
        () => (event.type === 'click' && link ? location.assign(link.href) : link?.focus()),
      )
      .finally(() => {
        clearTimeout(slow);
        setLinkText('Search');
      });
  }
}

function setLinkText(text: string) {
  if (link) link.textContent = text;
}

link?.addEventListener('click', (event) => {
  if (!(event.ctrlKey || event.metaKey || event.shiftKey)) openSearch(event);
});

addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isTyping = target instanceof Element && target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');
  if (key === '/' ? !(isTyping || ctrlKey || metaKey || altKey) : key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey) openSearch(event);
});

try {
  if (sessionStorage.getItem('found-words') ?? (history.state as { found?: object } | null)?.found)
    void import('./found-on-page.ts').then((page) => page.showFound());
} catch {
  // Storage is not available, so no words are stored.
}
