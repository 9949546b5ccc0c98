import { rangesOf } from '../../search/text/highlight.ts';
import { dropFound, takeFound } from './found-words.ts';
import { element } from './made-element.ts';
import { searchStylesheet } from './search-stylesheet.ts';

/** Marks the matched words on the page that a result opens, with the CSS Custom Highlight API. Escape or a button removes the marks. */

/** Marks nothing if no words are stored for this page or the browser has no highlights. */
export async function showFound(): Promise<void> {
  removeMarks();
  const found = takeFound();
  const main = document.querySelector('main');
  if (!found || !main || !('highlights' in CSS)) return;
  const ranges = rangesIn(main, new Set(found.words));
  if (ranges.length === 0) return;
  await searchStylesheet();
  CSS.highlights.set(highlightName, new Highlight(...ranges));
  const button = element('button', { type: 'button' }, 'Remove marks ', element('kbd', {}, 'Esc'));
  const shownBar = (bar = element(
    'aside',
    { className: 'found-bar', ariaLabel: 'Words found' },
    element('p', {}, `“${found.query.length > 40 ? `${found.query.slice(0, 40)}…` : found.query}” is marked here`),
    button,
  ));
  document.body.append(shownBar);

  function dismiss() {
    removeEventListener('keydown', dismissOnEscape);
    if (bar === shownBar) removeMarks();
    dropFound();
  }

  function dismissOnEscape({ key, defaultPrevented }: KeyboardEvent) {
    if (key === 'Escape' && !defaultPrevented) dismiss();
  }

  addEventListener('keydown', dismissOnEscape);
  button.addEventListener('click', () => {
    dismiss();
    main.focus({ preventScroll: true });
  });
}

const highlightName = 'found';
const maxRanges = 500;

function rangesIn(root: Node, words: ReadonlySet<string>): Range[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('script, style, noscript, option, [aria-hidden=true]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const ranges: Range[] = [];
  while (ranges.length < maxRanges && texts.nextNode()) {
    const node = texts.currentNode as Text;
    for (const [from, to] of rangesOf(node.data, words)) {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}

/** The bar on screen. */
let bar: HTMLElement | undefined;

function removeMarks() {
  CSS.highlights.delete(highlightName);
  bar?.remove();
  bar = undefined;
}
