import { urls } from '../../model/urls.ts';
import { showFound } from './found-on-page.ts';
import { element } from './made-element.ts';
import './search-box.ts';
import { searchStylesheet } from './search-stylesheet.ts';

/** The search over any page: the same box as the search page's, in a dialog that is made when it is first asked for. */

/** Opens the dialog, with what was last looked for in it selected. Focus returns to where it was when the dialog closes. */
export async function openSearch(): Promise<void> {
  await searchStylesheet();
  const { dialog, field } = (only ??= made());
  if (dialog.open) return;
  dialog.showModal();
  field.focus();
  field.select();
}

const whole = 'Names, topics and questions';

function made(): { dialog: HTMLDialogElement; field: HTMLInputElement } {
  const field = element('input', {
    id: 'dialog-q',
    name: 'q',
    type: 'search',
    autocomplete: 'off',
    spellcheck: false,
    autocapitalize: 'off',
    enterKeyHint: 'search',
  });
  const all = element('a', { href: urls.search() }, whole);
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
    all.textContent = detail ? 'All results' : whole;
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
    // A place on this page: nothing is loaded, so what was found is shown now.
    if (location.hash && (event as CustomEvent<string>).detail === location.href) void showFound();
    else addEventListener('hashchange', () => void showFound(), { once: true });
  });
  document.body.append(dialog);
  return { dialog, field };
}

let only: ReturnType<typeof made> | undefined;
