import workerAddress from './search.worker.ts?worker&url';
import { recordKinds, type Answered, type Asked, type Found, type Result } from './found.ts';

interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => { createScriptURL: (address: string) => string };
}

/** Under Trusted Types, a policy that lets through one address, the worker's own. A browser without Trusted Types needs none. */
const policy = (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('search-worker', {
  createScriptURL: (address) => {
    if (address !== workerAddress) throw new TypeError(`not the search's worker: ${address}`);
    return address;
  },
});

/** The search page's form and results. The worker with the engine and the index is started when the reader enters the field, or when the address carries `?q=`. */
class SearchBox extends HTMLElement {
  #worker: Worker | undefined;
  #latest = '';

  connectedCallback() {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (!input || !form) return;
    const show = () => this.#show(input.value.trim());
    input.addEventListener('input', show);
    input.addEventListener('focus', () => this.#engine().postMessage({ query: '' } satisfies Asked), { once: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      show();
    });
    const fromAddress = () => {
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      if (input.value || this.#latest) show();
    };
    addEventListener('popstate', fromAddress);
    fromAddress();
  }

  #engine(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
      if (data.query !== '' && data.query === this.#latest) this.#answer(data);
    });
    worker.addEventListener('error', () => {
      this.#worker = undefined;
      worker.terminate();
      this.#answer({ query: this.#latest, fault: 'The search could not be started.' });
    });
    return (this.#worker = worker);
  }

  #show(query: string) {
    this.#latest = query;
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
    const list = this.querySelector('[data-results]');
    if (query === '') return this.#answer({ query, fault: '' });
    list?.setAttribute('aria-busy', 'true');
    this.#engine().postMessage({ query } satisfies Asked);
  }

  #answer(answered: Answered) {
    const list = this.querySelector('[data-results]');
    const status = this.querySelector('[role=status]');
    if (!list || !status) return;
    list.replaceChildren(...('fault' in answered ? [] : answered.groups.map(section)));
    status.textContent = 'fault' in answered ? answered.fault && `${answered.fault} The lists below lead to everything.` : inWords(answered);
    list.removeAttribute('aria-busy');
  }
}

const inWords = ({ query, total, relaxed, suggestions }: Found): string => {
  const near = suggestions.length > 0 ? ` Did you mean ${suggestions.map((suggestion) => `“${suggestion}”`).join(' or ')}?` : '';
  if (total === 0)
    return `Nothing found for “${query.length > 80 ? `${query.slice(0, 80)}…` : query}”.${near} The lists below show all names, topics and questions.`;
  return `${relaxed ? 'Nothing has all these words; with most of them: ' : ''}${total} found.${near}`;
};

const element = (name: string, text: string) => Object.assign(document.createElement(name), { textContent: text });

const section = ({ kind, results }: Found['groups'][number]): HTMLElement => {
  const list = Object.assign(document.createElement('ul'), { className: 'lines' });
  list.append(...results.slice(0, 20).map(line));
  const group = document.createElement('section');
  group.append(element('h2', recordKinds[kind]), list);
  return group;
};

const line = ({ kind, url, title, detail, why }: Result) => {
  const item = document.createElement('li');
  item.dataset.kind = kind;
  const link = Object.assign(element('a', title), { href: url });
  item.append(link, Object.assign(element('div', why ? `${detail} · ${why}` : detail), { className: 'meta' }));
  return item;
};

customElements.define('search-box', SearchBox);
