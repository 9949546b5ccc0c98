import { urls } from '../../model/urls.ts';
import { showFound } from './found-on-page.ts';
import { element } from './made-element.ts';
import './search-box.ts';
import { searchStylesheet } from './search-stylesheet.ts';

/** The search in a dialog, on any page. The dialog holds the same `<search-box>` as the search page and is created on first use. */

/** Opens the dialog and selects the last query. When the dialog closes, the focus returns to where it was. */
export async function openSearch(): Promise<void> {
  await searchStylesheet();
  const { dialog, field } = (created ??= createDialog());
  if (dialog.open) return;
  dialog.showModal();
  field.focus();
  field.select();
}

/** Text of the link to the search page while there is no query. */
const allListed = 'Names, topics and questions';

function createDialog(): { dialog: HTMLDialogElement; field: HTMLInputElement } {
  const field = element('input', {
    id: 'dialog-q',
    name: 'q',
    type: 'search',
    autocomplete: 'off',
    spellcheck: false,
    autocapitalize: 'off',
    enterKeyHint: 'search',
  });
  const all = element('a', { href: urls.search() }, allListed);
  const form = element(
    'form',
    { action: urls.search(), role: 'search' },
    element('label', { htmlFor: field.id }, 'A name in any spelling, a topic, a figure'),
    element('div', { className: 'search-field' }, field, element('button', { type: 'button', className: 'search-quiet' }, 'Close')),
  );
  const box = element('search-box' as 'div', {}, form);
  box.dataset.place = 'dialog';
  const foot = element('p', { className: 'search-foot meta' }, all, element('span', {}, '↑ ↓ choose · Enter opens · Esc closes'));
  const dialog = element('dialog', { className: 'search-dialog', ariaLabel: 'Search' }, element('div', {}, box, foot));

  box.addEventListener('asked', (event) => {
    const { detail } = event as CustomEvent<string>;
    all.href = urls.search() + detail;
    all.textContent = detail ? 'All results' : allListed;
  });
  form.querySelector('button')?.addEventListener('click', () => dialog.close());
  form.addEventListener('submit', () => location.assign(all.href));
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });
  box.addEventListener('opened', (event) => {
    dialog.close();
    // A link within this page loads nothing, so the marks are set here.
    if (location.hash && (event as CustomEvent<string>).detail === location.href) void showFound();
    else addEventListener('hashchange', () => void showFound(), { once: true });
  });
  document.body.append(dialog);
  return { dialog, field };
}

let created: ReturnType<typeof createDialog> | undefined;
