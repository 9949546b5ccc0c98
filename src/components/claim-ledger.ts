import { choicesOf, facetNames, queryOf, rowsIn, viewFrom, type Choice, type Ledger, type LedgerRow, type View } from '../model/ledger.ts';
import { pageSize } from '../model/paging.ts';
import { urls } from '../model/urls.ts';
import { csvOf, recordsOf } from './ledger-download.ts';

/** The filters and the table over the claims. The view lives in the address; the printed list stays until the rows have come. */
class ClaimLedger extends HTMLElement {
  connectedCallback() {
    void this.#load();
  }

  async #load() {
    const status = this.#find('[role=status]');
    try {
      const response = await fetch(this.dataset.rows ?? '');
      if (!response.ok) throw new Error(String(response.status));
      this.#start((await response.json()) as Ledger);
    } catch {
      status.textContent = 'The filters could not be loaded. The list below holds every claim without them.';
    }
  }

  #find<Kind extends HTMLElement>(selector: string): Kind {
    const found = this.querySelector<Kind>(selector);
    if (!found) throw new Error(`the ledger has no ${selector}`);
    return found;
  }

  #start(ledger: Ledger) {
    const form = this.#find<HTMLFormElement>('form');
    const [status, take, table, body, more, list] = ['[role=status]', '.ledger-take', 'table', 'tbody', '[data-more]', '[data-list]'].map((part) => this.#find(part));
    const selects = [...form.querySelectorAll('select')];
    let view = viewFrom(ledger, location.search);
    let rows: LedgerRow[] = [];

    const printMore = () => {
      const from = body!.childElementCount;
      body!.append(...rows.slice(from, from + pageSize).map((row) => rowElement(ledger, row)));
      const left = rows.length - body!.childElementCount;
      more!.hidden = left === 0;
      more!.textContent = `Show ${Math.min(left, pageSize)} more`;
      return body!.children[from]?.querySelector('a');
    };
    void [status, take, table, list, selects, view, printMore];
  }
}
customElements.define('claim-ledger', ClaimLedger);
