import { recordKinds, type SearchRecord } from './found.ts';

/** The search page's form and results. Records and engine are fetched when the reader first types, or when the address carries `?q=`. */
class SearchBox extends HTMLElement {
  #find: Promise<(query: string) => SearchRecord[]> | undefined;
  #latest = '';

  connectedCallback() {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (!input || !form) return;
    const show = () => void this.#show(input.value.trim());
    input.addEventListener('input', show);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      show();
    });
    const fromAddress = () => {
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      if (input.value) show();
    };
    addEventListener('popstate', fromAddress);
    fromAddress();
  }

  async #load(): Promise<(query: string) => SearchRecord[]> {
    const [{ finder }, response] = await Promise.all([import('./rank.ts'), fetch(this.dataset.records ?? '')]);
    if (!response.ok) throw new Error(String(response.status));
    return finder((await response.json()) as SearchRecord[]);
  }

  async #show(query: string) {
    const list = this.querySelector<HTMLElement>('[data-results]');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (!list || !status) return;
    this.#latest = query;
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    history.replaceState(null, '', address);
    list.setAttribute('aria-busy', 'true');
    try {
      this.#find ??= this.#load();
      const find = await this.#find;
      if (query !== this.#latest) return;
      const found = query ? find(query) : [];
      list.replaceChildren(...groups(found));
      status.textContent = query ? (found.length === 0 ? `Nothing found for “${query}”. The lists below show all names, topics and questions.` : `${found.length} found.`) : '';
    } catch {
      this.#find = undefined;
      status.textContent = 'The search could not be loaded. The lists below lead to everything.';
    }
    list.removeAttribute('aria-busy');
  }
}

const element = (name: string, text: string) => Object.assign(document.createElement(name), { textContent: text });

const groups = (found: readonly SearchRecord[]): HTMLElement[] => {
  const best = [...new Set(found.map(({ kind }) => kind))];
  return best.map((kind) => {
    const section = document.createElement('section');
    const list = Object.assign(document.createElement('ul'), { className: 'lines' });
    list.append(...found.filter((record) => record.kind === kind).slice(0, 20).map(line));
    section.append(element('h2', recordKinds[kind]), list);
    return section;
  });
};

const line = ({ kind, url, title, detail }: SearchRecord) => {
  const item = document.createElement('li');
  item.dataset.kind = kind;
  const link = Object.assign(element('a', title), { href: url });
  item.append(link, Object.assign(element('div', detail), { className: 'meta' }));
  return item;
};

customElements.define('search-box', SearchBox);
