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
    const show = () => {
      const asked = new URLSearchParams(location.search);
      for (const select of selects) {
        select.value = asked.get(select.name) ?? '';
        if (select.selectedIndex < 0) select.value = '';
      }
      status.textContent = this.#apply(Object.fromEntries(selects.map(({ name, value }) => [name, value])));
    };
    const go = (query: URLSearchParams) => {
      history.pushState(null, '', `${location.pathname}${query.size > 0 ? `?${query.toString()}` : ''}`);
      show();
    };
    fields.addEventListener('change', () => go(new URLSearchParams(selects.flatMap(({ name, value }) => (value ? [[name, value]] : [])))));
    fields.querySelector('button')?.addEventListener('click', () => go(new URLSearchParams()));
    addEventListener('popstate', show);
    fields.hidden = false;
    show();
  }

  /** Shows what has all the values; returns how much that is, in words. */
  #apply(wanted: Record<string, string>): string {
    const has = ({ dataset }: HTMLElement, facets: string[]) =>
      facets.every((facet) => !wanted[facet] || (dataset[facet] ?? '').split(' ').includes(wanted[facet]));
    const events = [...this.querySelectorAll<HTMLElement>('li[data-id]')];
    const shown = new Set(events.filter((entry) => has(entry, ['actor', 'topic', 'account'])).map(({ dataset }) => dataset.id));
    for (const entry of events) entry.hidden = !shown.has(entry.dataset.id);
    for (const entry of this.querySelectorAll<HTMLElement>('li.out')) entry.hidden = !has(entry, ['account']);
    for (const month of this.querySelectorAll<HTMLElement>('[data-month]')) month.hidden = !month.querySelector('li:not([hidden])');
    for (const part of this.querySelectorAll<SVGElement>('svg [data-event], svg [data-account]')) {
      const { event, account } = part.dataset;
      const kept = (event === undefined || shown.has(event)) && (account === undefined || !wanted.account || account === wanted.account);
      part.classList.toggle('dim', !kept);
      if (part.localName === 'a') {
        if (kept) part.removeAttribute('tabindex');
        else part.setAttribute('tabindex', '-1');
        part.ariaHidden = kept ? null : 'true';
      }
    }
    return shown.size === events.length
      ? `All ${events.length} events`
      : `${shown.size} of ${events.length} events${shown.size === 0 ? '. None meets all these filters; choose another value.' : ''}`;
  }
}
customElements.define('timeline-filter', TimelineFilter);
