import styles from '../styles/preview.css?inline';

/**
 * Shows what stands in the margin for a mark in the text, beside the mark: on hover and on focus, in a native popover. Escape dismisses it,
 * the pointer may move onto it, and it opens under the marked words, or above them where there is no room, never over them. Where the
 * margin entry is in sight beside the text there is nothing to show. Without this the mark is a link.
 */
class MarginPreview extends HTMLElement {
  #popover = Object.assign(document.createElement('div'), { className: 'preview', popover: 'manual', ariaHidden: 'true' });
  #next: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
    this.append(this.#popover);
    this.addEventListener('pointerover', ({ target }) => this.#soon(target, 250));
    this.addEventListener('pointerout', () => this.#close(300));
    this.addEventListener('focusin', ({ target }) => this.#soon(target, 0));
    this.addEventListener('focusout', () => this.#close(0));
    addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close(0));
  }

  #soon(target: EventTarget | null, delay: number) {
    if (target instanceof Node && this.#popover.contains(target)) return clearTimeout(this.#next);
    const mark = target instanceof Element ? target.closest<HTMLAnchorElement>('a.c, a.e') : null;
    const entry = mark && document.getElementById(mark.hash.slice(1));
    if (!mark || !entry || inSightBeside(mark, entry)) return;
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.#open(mark, entry), delay);
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
    clearTimeout(this.#next);
    this.#next = setTimeout(() => this.#popover.matches(':popover-open') && this.#popover.hidePopover(), delay);
  }
}

function inSightBeside(mark: Element, entry: Element): boolean {
  const [word, note] = [mark.getBoundingClientRect(), entry.getBoundingClientRect()];
  return note.top >= 0 && note.bottom <= innerHeight && (note.left > word.right || note.right < word.left);
}

if ('popover' in HTMLElement.prototype) customElements.define('margin-preview', MarginPreview);
