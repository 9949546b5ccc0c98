import type { Answered, Fault, Found } from '../../search/protocol.ts';
import { rememberSearch } from '../../search/recent-searches.ts';
import { addressOf, chosenIn, stateFrom, type SearchState } from '../../search/address.ts';
import { queryFrom } from '../../search/typed-query.ts';
import { countInWords, faults, sentences, unfinishedInWords } from '../../search/wording.ts';
import { activeResult } from './active-result.ts';
import { leaveFound } from './found-words.ts';
import { facetsFor } from './facet-counts.ts';
import { element } from './made-element.ts';
import { recentList } from './recent-list.ts';
import { ask, prepare } from './search-engine.ts';
import { facetPanel } from './search-facets.ts';
import { quietButton, searchLink } from './search-link.ts';
import { resultGroups } from './search-results.ts';

const storage = () => localStorage;

/**
 * Milliseconds of work before it is said, of quiet before a count is read out, and after which results are taken for read; of quiet before what
 * is not found at a glance is looked for thoroughly.
 */
const patience = { work: 200, count: 500, reading: 1000, glance: 400 };

const after = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Results of a kind shown at once. */
const most = { page: 10, dialog: 4 };

/**
 * The field and the results, on the search page and in the dialog (`data-place`): there the address stays as it is, and narrowing the results is
 * left to the page. It holds a form with a field and makes the rest; the engine and the index are loaded when there is something to look for.
 * Says `asked` with the query of the address whenever it looks for something else, and `opened` when a result is followed.
 */
class SearchBox extends HTMLElement {
  connectedCallback() {
    const [form, field] = [this.querySelector('form'), this.querySelector('input')];
    if (form && field && field.role !== 'combobox') this.#start(form, field, this.dataset.place === 'dialog' ? 'dialog' : 'page');
  }

  #start(form: HTMLFormElement, field: HTMLInputElement, place: 'page' | 'dialog') {
    const onPage = place === 'page';
    let state: SearchState = { query: '', filters: {} };
    /** Of what is shown: its query, and the words found. */
    let shown = { query: '', words: [] as string[] };
    /** Whether what is shown is to stay in the history when something else is typed. */
    let settled = false;
    /** Whether it has stood for long enough to be read. */
    let wasRead = false;
    let reading: ReturnType<typeof setTimeout> | undefined;

    const says = element('p', { className: 'search-says', ariaHidden: 'true' });
    const status = element('p', { className: 'vh', role: 'status' });
    const offers = element('p', { className: 'search-offers', hidden: true });
    const grid = element('div', { className: 'search-grid', id: `${place}-results`, role: 'grid', ariaLabel: 'Results', hidden: true });
    const found = element('div', { className: 'search-found' }, grid);
    const facets = facetPanel(found, (change) => go({ ...state, filters: change(state.filters) }, 'push'));
    const lookFor = (query: string) => {
      go({ query, filters: {} }, 'push');
      field.focus();
    };
    const recent = recentList(storage, lookFor);
    const active = activeResult(field, grid);
    Object.assign(field, { role: 'combobox', ariaHasPopup: 'grid', ariaAutoComplete: 'list', ariaExpanded: 'false' });
    field.setAttribute('aria-controls', grid.id);
    this.append(says, status, offers, found, recent.section);

    let soon: ReturnType<typeof setTimeout> | undefined;
    const say = (text: string, ...offered: (Node | string)[]) => {
      says.textContent = text;
      offers.replaceChildren(...offered);
      clearTimeout(soon);
      soon = setTimeout(() => (status.textContent = [text, offers.textContent].join(' ').trim()), patience.count);
      offers.hidden = offered.length === 0;
    };
    const showResults = (answer?: Found) => {
      shown = { query: answer?.query ?? '', words: answer?.words ?? [] };
      active.clear();
      grid.replaceChildren(...(answer ? resultGroups(answer, { prefix: grid.id, most: most[place] }) : []));
      grid.hidden = grid.childElementCount === 0;
      field.ariaExpanded = String(!grid.hidden);
    };
    const showNothing = () => {
      grid.ariaBusy = null;
      showResults();
      facets.hide();
    };
    const retry = () => void look();
    const fail = (fault: Fault) => {
      showNothing();
      say(`${navigator.onLine ? faults[fault] : sentences.offline}${onPage ? sentences.listsLead : ''}`, quietButton('Try again', retry));
      addEventListener('online', retry, { once: true });
    };
    const show = (answer: Found, filtered: boolean) => {
      showResults(answer);
      reading = setTimeout(() => (wasRead = true), patience.reading);
      const none = answer.groups.length === 0;
      const near = answer.suggestions.flatMap((query, index) => [index === 0 ? 'Did you mean ' : ' or ', searchLink(query, lookFor)]);
      say(
        `${queryFrom(field.value).cut ? sentences.cut : ''}${countInWords(answer, filtered)}${none && !filtered && onPage ? sentences.listsShow : ''}`,
        ...(near.length > 0 ? [...near, '? '] : []),
        ...(none && filtered ? [quietButton('Remove the filters', () => go({ ...state, filters: {} }, 'push'))] : []),
        ...(answer.further ? [quietButton(sentences.further, lookFurther)] : []),
      );
    };
    const lookFurther = () => {
      field.focus();
      void look(true);
    };
    const look = async (isThorough = false) => {
      const asked = state;
      recent.section.hidden = true;
      if (asked.query === '') {
        showNothing();
        say('');
        return recent.show();
      }
      grid.ariaBusy = 'true';
      const slow = setTimeout(() => asked === state && say(sentences.working), patience.work);
      const glanced = await ask({ ...asked, isThorough });
      const isOpen = isEmpty(glanced) && glanced.further;
      if (isOpen) await after(patience.glance);
      const answered = isOpen && asked === state ? await ask({ ...asked, isThorough: true }) : glanced;
      // Where nothing is found, are the filters to blame?
      const without = isEmpty(answered) && chosenIn(asked.filters) > 0 ? await ask({ query: asked.query }) : undefined;
      clearTimeout(slow);
      if (!answered || asked !== state) return;
      if ('fault' in answered) return fail(answered.fault);
      if (answered.unfinished && !grid.hidden && asked.query.startsWith(shown.query)) {
        grid.ariaBusy = null;
        return say(unfinishedInWords(asked.query, shown.query));
      }
      if (isEmpty(without) && !without.further) show(without, false);
      else show(answered, chosenIn(asked.filters) > 0);
      const counts = onPage ? await facetsFor(answered, asked.filters) : undefined;
      if (asked !== state) return;
      if (counts) facets.show(counts, asked.filters);
      grid.ariaBusy = null;
    };
    const go = (next: SearchState, entry: 'push' | 'replace' | 'keep') => {
      state = next;
      wasRead = false;
      clearTimeout(reading);
      settled = entry === 'push';
      if (queryFrom(field.value).query !== next.query) field.value = next.query;
      if (onPage && entry !== 'keep') history[entry === 'push' ? 'pushState' : 'replaceState'](null, '', location.pathname + addressOf(next));
      this.dispatchEvent(new CustomEvent('asked', { detail: addressOf(next) }));
      void look();
    };

    const typed = () => {
      const { query } = queryFrom(field.value);
      if (query === state.query) return;
      const isOther = wasRead && !query.startsWith(state.query);
      go({ query, filters: query === '' ? {} : state.filters }, settled || isOther ? 'push' : 'replace');
      settled = false;
    };
    field.addEventListener('focus', prepare, { once: true });
    field.addEventListener('input', typed);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      rememberSearch(storage, state.query);
      settled = state.query !== '';
    });
    field.addEventListener('keydown', (event) => {
      const link = active.link();
      if (event.isComposing) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') active.move(event.key === 'ArrowDown' ? 1 : -1);
      else if (event.key === 'Enter' && link) link.click();
      else if (event.key === 'Escape' && onPage) {
        if (!active.clear()) field.value = '';
        typed();
      } else return;
      event.preventDefault();
    });
    grid.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (!link) return;
      rememberSearch(storage, state.query);
      if (ctrlKey || metaKey || shiftKey) return;
      leaveFound({ to: link.pathname, ...shown });
      this.dispatchEvent(new CustomEvent('opened', { detail: link.href }));
    });

    if (!onPage) return recent.show();
    const fromAddress = () => {
      field.value = new URLSearchParams(location.search).get('q') ?? '';
      go(stateFrom(location.search), 'keep');
    };
    addEventListener('popstate', () => addressOf(stateFrom(location.search)) !== addressOf(state) && fromAddress());
    fromAddress();
  }
}

const isEmpty = (answered: Answered | undefined): answered is Found => answered !== undefined && 'groups' in answered && answered.groups.length === 0;

customElements.define('search-box', SearchBox);
