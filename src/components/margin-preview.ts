import styles from '../styles/preview.css?inline';

/**
 * `<margin-preview>`: shows the margin entry of a mark in a popover while the mark has the pointer or the focus. The popover opens below the marked
 * words, or above them if there is no room, and never covers them. The pointer may move onto it; Escape closes it. Nothing opens if the margin
 * entry itself is in view beside the text. Without the script the mark is a link to the entry.
 */
class MarginPreview extends HTMLElement {
  #popover = Object.assign(document.createElement('div'), { className: 'preview', popover: 'manual', ariaHidden: 'true' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
    this.append(this.#popover);
    this.addEventListener('pointerover', ({ target }) => this.#schedule(target, 250));
    this.addEventListener('pointerout', () => this.#close(300));
    this.addEventListener('focusin', ({ target }) => this.#schedule(target, 0));
    this.addEventListener('focusout', () => this.#close(0));
    addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close(0));
  }

  /** Opens the preview of the mark at `target`, if there is one, after `delay` ms. Over the popover itself, cancels closing. */
  #schedule(target: EventTarget | null, delay: number) {
    if (target instanceof Node && this.#popover.contains(target)) return clearTimeout(this.#timer);
    const mark = target instanceof Element ? target.closest<HTMLAnchorElement>('a.c, a.e') : null;
    const entry = mark && document.getElementById(mark.hash.slice(1));
    if (!mark || !entry || isInViewBeside(mark, entry)) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#open(mark, entry), delay);
  }

  #open(mark: HTMLElement, entry: HTMLElement) {
    this.#popover.replaceChildren(...[...entry.childNodes].map((node) => node.cloneNode(true)));
    for (const link of this.#popover.querySelectorAll('a')) link.tabIndex = -1;
    this.#popover.showPopover();
    const { left, top, bottom } = mark.getBoundingClientRect();
    const { width, height } = this.#popover.getBoundingClientRect();
    const below = bottom + height <= innerHeight || top < height;
    this.#popover.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
    this.#popover.style.top = `${below ? bottom : top - height}px`;
  }

  #close(delay: number) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#popover.matches(':popover-open') && this.#popover.hidePopover(), delay);
  }
}

function isInViewBeside(mark: Element, entry: Element): boolean {
  const [word, note] = [mark.getBoundingClientRect(), entry.getBoundingClientRect()];
  return note.top >= 0 && note.bottom <= innerHeight && (note.left > word.right || note.right < word.left);
}

if ('popover' in HTMLElement.prototype) customElements.define('margin-preview', MarginPreview);
