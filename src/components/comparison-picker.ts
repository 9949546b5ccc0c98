import { shardOf, sideBySide, type ComparedAccount, type ComparedShard, type SideBySide } from '../model/relations/comparison-data.ts';
import { counted } from '../model/counts.ts';
import { urls } from '../model/urls.ts';
import { resultElements } from './comparison-result.ts';
import { element } from './search/made-element.ts';

/**
 * `<comparison-picker>`: chooses two accounts and shows what each says on every question. The address holds the choice (`?first=…&second=…`). The
 * second account is chosen from those that answer some of the same questions. Accounts are fetched on demand, in shards; `data-shards` is the
 * number of shards.
 */
class ComparisonPicker extends HTMLElement {
  #shards = new Map<number, Promise<ComparedShard>>();
  /** Number of the latest choice. An answer to an earlier one is dropped. */
  #latest = 0;

  connectedCallback() {
    const fields = this.querySelector<HTMLElement>('search');
    if (!fields) return;
    const [first, second] = [this.#select('first'), this.#select('second')];
    first.addEventListener('change', () => this.#go(first.value));
    second.addEventListener('change', () => this.#go(first.value, second.value));
    addEventListener('popstate', () => void this.#show());
    fields.hidden = false;
    void this.#show();
  }

  #select(name: string): HTMLSelectElement {
    const select = this.querySelector<HTMLSelectElement>(`select[name=${name}]`);
    if (!select) throw new Error(`the picker has no field "${name}"`);
    return select;
  }

  #go(first: string, second?: string) {
    history.pushState(null, '', first === '' ? location.pathname : urls.comparisonOf(first, second === '' ? undefined : second));
    void this.#show();
  }

  /** Undefined if there is no such account. Rejects if its shard cannot be loaded; the next call tries again. */
  async #account(id: string): Promise<ComparedAccount | undefined> {
    const number = shardOf(id, Number(this.dataset.shards));
    const shard = this.#shards.get(number) ?? fetchShard(urls.comparisonShard(number));
    this.#shards.set(number, shard);
    try {
      const accounts = await shard;
      return Object.hasOwn(accounts, id) ? accounts[id] : undefined;
    } catch (error) {
      this.#shards.delete(number);
      throw error;
    }
  }

  async #show() {
    const turn = (this.#latest += 1);
    const [status, result] = [this.querySelector('[role=status]'), this.querySelector('[data-result]')];
    const asked = new URLSearchParams(location.search);
    const ids = ['first', 'second'].map((name) => asked.get(name) ?? '');
    try {
      const [first, second] = await Promise.all(ids.map((id) => (id === '' ? undefined : this.#account(id))));
      if (turn !== this.#latest) return;
      const missing = ids.find((id, index) => id !== '' && ![first, second][index]);
      this.#offer(first, second);
      const shown = first && second && sideBySide(first, second);
      result?.replaceChildren(...(shown ? resultElements(first, second, shown) : []));
      if (status) status.textContent = missing === undefined ? statusOf(first, shown) : `There is no account “${missing}”.`;
    } catch {
      if (turn !== this.#latest) return;
      result?.replaceChildren();
      if (status) status.textContent = 'The answers of these accounts could not be loaded. Choose again, or open the page of a question.';
    }
  }

  /** Sets both fields. An account that is not among the options is added to them. */
  #offer(first: ComparedAccount | undefined, second: ComparedAccount | undefined) {
    const [firstField, secondField] = [this.#select('first'), this.#select('second')];
    if (first && ![...firstField.options].some(({ value }) => value === first.id))
      firstField.append(element('option', { value: first.id }, `${first.label}: ${first.title}`));
    firstField.value = first?.id ?? '';
    secondField.disabled = !first;
    const others = first?.others ?? [];
    const added = second && !others.some(({ id }) => id === second.id) ? [{ ...second, shared: 0 }] : [];
    secondField.replaceChildren(
      element(
        'option',
        { value: '' },
        !first ? 'Choose the first account first' : others.length === 0 ? 'No other account speaks on its questions' : 'Choose one',
      ),
      ...[...others, ...added].map(({ id, label, shared }) => element('option', { value: id }, `${label} (${counted(shared, 'question')} shared)`)),
    );
    secondField.value = second?.id ?? '';
  }
}

/** The status line for a choice. */
function statusOf(first?: ComparedAccount, shown?: SideBySide): string {
  if (shown) return `Both speak on ${counted(shown.shared.length, 'question')}.`;
  if (!first) return '';
  const { length } = first.others;
  return `${length === 0 ? 'No other accounts' : counted(length, 'other account')} can be chosen beside it.`;
}

async function fetchShard(address: string): Promise<ComparedShard> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as ComparedShard;
}

customElements.define('comparison-picker', ComparisonPicker);
