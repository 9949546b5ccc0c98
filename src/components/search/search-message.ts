import { element } from './made-element.ts';

/** What the search says about the results: one sentence, and after it the actions it offers. */
export interface SearchMessage {
  /** To be added to the page in this order. */
  elements: HTMLElement[];
  /** Replaces the sentence and the offers. Without offers, their paragraph is hidden. */
  say: (text: string, ...offers: (Node | string)[]) => void;
}

/** The visible sentence is hidden from screen readers. They get a copy of it, with the offers, once it has not changed for half a second. */
export function searchMessage(): SearchMessage {
  const sentence = element('p', { className: 'search-says', ariaHidden: 'true' });
  const status = element('p', { className: 'vh', role: 'status' });
  const offered = element('p', { className: 'search-offers', hidden: true });
  let announcement: ReturnType<typeof setTimeout> | undefined;

  function say(text: string, ...offers: (Node | string)[]) {
    sentence.textContent = text;
    offered.replaceChildren(...offers);
    clearTimeout(announcement);
    announcement = setTimeout(() => (status.textContent = [text, offered.textContent].join(' ').trim()), announcementDelay);
    offered.hidden = offers.length === 0;
  }

  return { elements: [sentence, status, offered], say };
}

/** Milliseconds. */
const announcementDelay = 500;
