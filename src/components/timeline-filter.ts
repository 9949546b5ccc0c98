import type { Chosen } from '../filters/filter-form.ts';
import { matches } from '../filters/match.ts';
import { readQuery, writeQuery } from '../filters/query.ts';
import { allOf, counted } from '../model/counts.ts';
import { storyForm, type StoryFacet } from '../model/views/story-form.ts';

/**
 * Filters the timeline by who took part, topic and account, with the state in the address (`?actor=japan&account=…`). Entries of the list that
 * do not match are hidden, months without entries too; the chart keeps its shape, and what does not match is faint and out of the keyboard's
 * way. Values that are not offered are ignored. Without this everything is shown.
 */
class TimelineFilter extends HTMLElement {
  connectedCallback() {
    const [fields, status] = [this.querySelector('fieldset'), this.querySelector('[role=status]')];
    const selects = [...this.querySelectorAll('select')];
    if (!fields || !status) return;
    const offers = (field: string, value: string) => this.querySelector(`[name=${field}] [value="${value}"]`) !== null;
    const show = () => {
      const chosen = readQuery(storyForm, location.search, offers);
      for (const select of selects) select.value = chosen[select.name as StoryFacet] ?? '';
      status.textContent = this.#apply(chosen);
    };
    const go = (chosen: StoryChosen) => {
      history.pushState(null, '', location.pathname + writeQuery(storyForm, chosen));
      show();
    };
    fields.addEventListener('change', () => go(Object.fromEntries(selects.flatMap(({ name, value }) => (value ? [[name, value]] : [])))));
    fields.querySelector('button')?.addEventListener('click', () => go({}));
    addEventListener('popstate', show);
    fields.hidden = false;
    show();
  }

  /** Shows what matches; returns how many events that are, in words. A publication has an account alone. */
  #apply(chosen: StoryChosen): string {
    const hasAccount = (account = '') => matches({ account: chosen.account }, { account: [account] });
    const isChosen = ({ dataset }: HTMLElement) => matches(chosen, Object.fromEntries(Object.entries(dataset).map(([name, ids]) => [name, ids?.split(' ')])));
    const events = [...this.querySelectorAll<HTMLElement>('li[data-id]')];
    const shown = new Set(events.filter(isChosen).map(({ dataset }) => dataset.id));
    for (const entry of events) entry.hidden = !shown.has(entry.dataset.id);
    for (const entry of this.querySelectorAll<HTMLElement>('li.out')) entry.hidden = !hasAccount(entry.dataset.account);
    for (const month of this.querySelectorAll<HTMLElement>('[data-month]')) month.hidden = !month.querySelector('li:not([hidden])');
    for (const part of this.querySelectorAll<SVGElement>('svg [data-event], svg [data-account]')) {
      const { event, account } = part.dataset;
      const kept = (event === undefined || shown.has(event)) && (account === undefined || hasAccount(account));
      part.classList.toggle('dim', !kept);
      if (part.localName === 'a') {
        if (kept) part.removeAttribute('tabindex');
        else part.setAttribute('tabindex', '-1');
        part.ariaHidden = kept ? null : 'true';
      }
    }
    return shown.size === events.length
      ? allOf(events.length, 'event')
      : `${shown.size} of ${counted(events.length, 'event')}${shown.size === 0 ? '. None meets all these filters; choose another value.' : ''}`;
  }
}
customElements.define('timeline-filter', TimelineFilter);

type StoryChosen = Chosen<typeof storyForm>;
