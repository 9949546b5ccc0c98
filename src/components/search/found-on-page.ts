import { rangesOf } from '../../search/text/highlight.ts';
import { dropFound, takeFound } from './found-words.ts';
import { element } from './made-element.ts';
import { searchStylesheet } from './search-stylesheet.ts';

/** Marks the words found on the page a result has opened, with the CSS Custom Highlight API, until Escape or a button takes the marks away. */

export async function showFound(): Promise<void> {
  take();
  const found = takeFound();
  const main = document.querySelector('main');
  if (!found || !main || !('highlights' in CSS)) return;
  const ranges = placesIn(main, new Set(found.words));
  if (ranges.length === 0) return;
  await searchStylesheet();
  CSS.highlights.set(name, new Highlight(...ranges));
  const button = element('button', { type: 'button' }, 'Remove marks ', element('kbd', {}, 'Esc'));
  const made = (bar = element(
    'aside',
    { className: 'found-bar', ariaLabel: 'Words found' },
    element('p', {}, `“${found.query.length > 40 ? `${found.query.slice(0, 40)}…` : found.query}” is marked here`),
    button,
  ));
  document.body.append(made);
  const leave = () => {
    removeEventListener('keydown', escape);
    if (bar === made) take();
    dropFound();
  };
  const escape = ({ key, defaultPrevented }: KeyboardEvent) => {
    if (key === 'Escape' && !defaultPrevented) leave();
  };
  addEventListener('keydown', escape);
  button.addEventListener('click', () => {
    leave();
    main.focus({ preventScroll: true });
  });
}

const name = 'found';
const most = 500;

function placesIn(root: Node, words: ReadonlySet<string>): Range[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('script, style, noscript, option, [aria-hidden=true]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const ranges: Range[] = [];
  while (ranges.length < most && texts.nextNode()) {
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

let bar: HTMLElement | undefined;

function take() {
  CSS.highlights.delete(name);
  bar?.remove();
  bar = undefined;
}
