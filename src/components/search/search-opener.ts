/** On every page: opens the search on `/`, on Ctrl or ⌘ with K and by the header's link, and marks what it found. The rest is loaded on first use. */

export {};

const link = document.querySelector<HTMLAnchorElement>('.top nav li:last-child > a');

const name = (text: string) => link && (link.textContent = text);

function show(event: Event) {
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('main search-box input');
  if (field) {
    field.focus();
    field.select();
  } else {
    const waiting = setTimeout(() => name('Opening…'), 200);
    import('./search-dialog.ts')
      .then(
        (search) => search.openSearch(),
        () => (event.type === 'click' && link ? location.assign(link.href) : link?.focus()),
      )
      .finally(() => {
        clearTimeout(waiting);
        name('Search');
      });
  }
}

link?.addEventListener('click', (event) => {
  if (!(event.ctrlKey || event.metaKey || event.shiftKey)) show(event);
});

addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
  const typing = target instanceof Element && target.closest('input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]');
  if (key === '/' ? !(typing || ctrlKey || metaKey || altKey) : key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey && !shiftKey) show(event);
});

try {
  if (sessionStorage.getItem('found-words') ?? (history.state as { found?: object } | null)?.found)
    void import('./found-on-page.ts').then((page) => page.showFound());
} catch {
  // Storage refused: nothing was left.
}
