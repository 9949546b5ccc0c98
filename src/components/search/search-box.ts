import type { Fault, SearchResponse } from '../../search/protocol.ts';
import { addressOf, chosenIn, stateFrom, type SearchState } from '../../search/address.ts';
import { queryFrom } from '../../search/clean-query.ts';
import { rememberSearch } from './recent-searches.ts';
import { countInWords, faults, sentences, unfinishedInWords } from '../../search/wording.ts';
import { leaveFound } from './found-words.ts';
import { facetsFor } from './disjunctive-facets.ts';
import { element } from './made-element.ts';
import { recentList } from './recent-list.ts';
import { resultGrid, type ResultGrid } from './result-grid.ts';
import { ask, askInTurns, isEmpty, prepare } from './search-engine.ts';
import { facetPanel } from './search-facets.ts';
import { quietButton, searchLink } from './search-link.ts';
import { searchMessage } from './search-message.ts';

/** Milliseconds until the message says that the search is under way, and until results on screen count as read. */
const delays = { working: 200, reading: 1000 };

const storage = () => localStorage;

/**
 * `<search-box>`: a search field with its results. Must contain a form with an input; creates everything else. The worker and the index load when
 * the field first gets the focus. On the search page the address holds the query and the filters. In the dialog (`data-place="dialog"`) the
 * address does not change and there are no filters.
 *
 * Dispatches `asked` on every change of query or filters, with the query string of the new address as detail, and `opened` when a result is
 * followed, with its href as detail.
 */
class SearchBox extends HTMLElement {
  #onPage = true;
  #field!: HTMLInputElement;
  #results!: ResultGrid;
  #found = element('div', { className: 'search-found' });
  #message = searchMessage();
  #facets = facetPanel(this.#found, (change) => this.#go({ ...this.#state, filters: change(this.#state.filters) }, 'push'));
  #searchFor = (query: string) => {
    this.#go({ query, filters: {} }, 'push');
    this.#field.focus();
  };
  #recent = recentList(storage, this.#searchFor);
  #retry = () => void this.#search();

  #state: SearchState = { query: '', filters: {} };
  /** True if the current history entry is kept when the reader types something else. */
  #isSettled = false;
  /** True once the results have been on screen long enough to be read. */
  #isRead = false;
  #readingTimer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    const [form, field] = [this.querySelector('form'), this.querySelector('input')];
    if (form && field && field.role !== 'combobox') this.#start(form, field);
  }

  #start(form: HTMLFormElement, field: HTMLInputElement) {
    this.#onPage = this.dataset.place !== 'dialog';
    this.#field = field;
    this.#results = resultGrid(field, this.#onPage ? 'page' : 'dialog');
    this.#found.append(this.#results.element);
    this.append(...this.#message.elements, this.#found, this.#recent.section);
    field.addEventListener('focus', prepare, { once: true });
    field.addEventListener('input', () => this.#followInput());
    field.addEventListener('keydown', (event) => this.#handleKey(event));
    form.addEventListener('submit', (event) => this.#submit(event));
    this.#results.element.addEventListener('click', (event) => this.#followResult(event));
    if (!this.#onPage) return this.#recent.show();
    addEventListener('popstate', () => addressOf(stateFrom(location.search)) !== addressOf(this.#state) && this.#restore());
    this.#restore();
  }

  /** Takes query and filters from the address. */
  #restore() {
    this.#field.value = new URLSearchParams(location.search).get('q') ?? '';
    this.#go(stateFrom(location.search), 'keep');
  }

  /**
   * Searches for what is typed. The previous query keeps its history entry if it was submitted, or if its results were read and the new query does
   * not extend it.
   */
  #followInput() {
    const { query } = queryFrom(this.#field.value);
    if (query === this.#state.query) return;
    const isDifferent = this.#isRead && !query.startsWith(this.#state.query);
    this.#go({ query, filters: query === '' ? {} : this.#state.filters }, this.#isSettled || isDifferent ? 'push' : 'replace');
    this.#isSettled = false;
  }

  #handleKey(event: KeyboardEvent) {
    const { active } = this.#results;
    const link = active.link();
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') active.move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && link) link.click();
    else if (event.key === 'Escape' && this.#onPage) {
      if (!active.clear()) this.#field.value = '';
      this.#followInput();
    } else return;
    event.preventDefault();
  }

  #submit(event: Event) {
    event.preventDefault();
    rememberSearch(storage, this.#state.query);
    this.#isSettled = this.#state.query !== '';
  }

  #followResult({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) {
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link) return;
    rememberSearch(storage, this.#state.query);
    if (ctrlKey || metaKey || shiftKey) return;
    leaveFound({ to: link.pathname, ...this.#results.shown() });
    this.dispatchEvent(new CustomEvent('opened', { detail: link.href }));
  }

  /** Makes `next` the current state and searches. `entry` says what becomes of the history: a new entry, a changed one, or no change. */
  #go(next: SearchState, entry: 'push' | 'replace' | 'keep') {
    this.#state = next;
    this.#isRead = false;
    clearTimeout(this.#readingTimer);
    this.#isSettled = entry === 'push';
    if (queryFrom(this.#field.value).query !== next.query) this.#field.value = next.query;
    if (this.#onPage && entry !== 'keep') history[entry === 'push' ? 'pushState' : 'replaceState'](null, '', location.pathname + addressOf(next));
    this.dispatchEvent(new CustomEvent('asked', { detail: addressOf(next) }));
    void this.#search();
  }

  /** Shows the answer to the current state, unless the state changes meanwhile. */
  async #search(isThorough = false) {
    const asked = this.#state;
    const isCurrent = () => asked === this.#state;
    const isFiltered = chosenIn(asked.filters) > 0;
    const grid = this.#results.element;
    this.#recent.section.hidden = true;
    if (asked.query === '') return this.#showStart();
    grid.ariaBusy = 'true';
    const slow = setTimeout(() => isCurrent() && this.#message.say(sentences.working), delays.working);
    const answered = await askInTurns({ ...asked, isThorough }, isCurrent);
    const unfiltered = isEmpty(answered) && isFiltered ? await ask({ query: asked.query }) : undefined;
    clearTimeout(slow);
    if (!answered || !isCurrent()) return;
    if ('fault' in answered) return this.#fail(answered.fault);
    const { query } = this.#results.shown();
    if (answered.unfinished && !grid.hidden && asked.query.startsWith(query)) {
      grid.ariaBusy = null;
      return this.#message.say(unfinishedInWords(asked.query, query));
    }
    // The message blames the filters only if something is found without them.
    if (isEmpty(unfiltered) && !unfiltered.further) this.#show(unfiltered, false);
    else this.#show(answered, isFiltered);
    const facets = this.#onPage ? await facetsFor(answered, asked.filters) : undefined;
    if (!isCurrent()) return;
    if (facets) this.#facets.show(facets, asked.filters);
    grid.ariaBusy = null;
  }

  #searchThoroughly() {
    this.#field.focus();
    void this.#search(true);
  }

  #show(answer: SearchResponse, isFiltered: boolean) {
    this.#results.show(answer);
    this.#readingTimer = setTimeout(() => (this.#isRead = true), delays.reading);
    const none = answer.groups.length === 0;
    const corrections = answer.suggestions.flatMap((query, index) => [index === 0 ? 'Did you mean ' : ' or ', searchLink(query, this.#searchFor)]);
    this.#message.say(
      `${queryFrom(this.#field.value).cut ? sentences.cut : ''}${countInWords(answer, isFiltered)}${none && !isFiltered && this.#onPage ? sentences.listsShow : ''}`,
      ...(corrections.length > 0 ? [...corrections, '? '] : []),
      ...(none && isFiltered ? [quietButton('Remove the filters', () => this.#go({ ...this.#state, filters: {} }, 'push'))] : []),
      ...(answer.further ? [quietButton(sentences.further, () => this.#searchThoroughly())] : []),
    );
  }

  #clear() {
    this.#results.element.ariaBusy = null;
    this.#results.show();
    this.#facets.hide();
  }

  /** Shows the recent searches in place of results. */
  #showStart() {
    this.#clear();
    this.#message.say('');
    this.#recent.show();
  }

  /** Says what is wrong; searches again on request, or when the browser is back online. */
  #fail(fault: Fault) {
    this.#clear();
    this.#message.say(
      `${navigator.onLine ? faults[fault] : sentences.offline}${this.#onPage ? sentences.listsLead : ''}`,
      quietButton('Try again', this.#retry),
    );
    addEventListener('online', this.#retry, { once: true });
  }
}

customElements.define('search-box', SearchBox);
