import { claimFields } from '../model/views/claim-columns.ts';
import {
  choicesOf,
  facetNames,
  queryOf,
  rowsIn,
  viewFrom,
  type Choice,
  type ClaimsTable,
  type ClaimsTableRow,
  type View,
} from '../model/views/claims-table.ts';
import { claimPlace } from '../model/relations/claim-place.ts';
import { pageSize } from '../model/views/paging.ts';
import { counted } from '../model/counts.ts';
import { urls } from '../model/urls.ts';
import { csvOf, recordsOf } from './claims-download.ts';
import { foreignNodes } from './foreign-text.ts';
import { element } from './search/made-element.ts';
import { written } from './written.ts';

/** Filters and a table over all claims. The view is in the address. The printed list is hidden only once the table stands. */
class ClaimsTableElement extends HTMLElement {
  connectedCallback() {
    void this.#load();
  }

  async #load() {
    try {
      const response = await fetch(this.dataset.rows ?? '');
      if (!response.ok) throw new Error(String(response.status));
      this.#start((await response.json()) as ClaimsTable);
    } catch {
      this.#part('[role=status]').textContent = 'The filters could not be loaded. The list below is complete without them.';
    }
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`the claims table has no ${selector}`);
    return part;
  }

  #start(claimsTable: ClaimsTable) {
    const filters = this.#part('search');
    const [status, take, table, body] = [this.#part('[role=status]'), this.#part('.ledger-take'), this.#part('table'), this.#part('tbody')];
    const [more, list] = [this.#part('[data-more]'), this.#part('[data-list]')];
    const asked = this.dataset.unasked === undefined;
    const selects = [...filters.querySelectorAll('select')];
    let view = viewFrom(claimsTable, location.search);
    let rows: ClaimsTableRow[] = [];

    const printMore = () => {
      const from = body.children.length;
      body.append(...rows.slice(from, from + pageSize).map((row) => rowElement(claimsTable, row, asked)));
      const left = rows.length - body.children.length;
      more.hidden = left === 0;
      more.textContent = `Show ${Math.min(left, pageSize)} more`;
      return body.children[from];
    };
    const show = (next: View) => {
      view = next;
      rows = rowsIn(claimsTable, view);
      for (const facet of facetNames) offer(filters.querySelector(`#ledger-${facet}`), choicesOf(claimsTable, view, facet), view[facet] ?? '');
      for (const select of selects) if (select.name === 'sort') select.value = view.sort ?? 'account';
      for (const head of table.querySelectorAll<HTMLElement>('th[data-sort]')) markSorted(head, view.sort ?? 'account');
      body.replaceChildren();
      printMore();
      const some = rows.length > 0;
      status.textContent = `${rows.length} of ${counted(claimsTable.rows.length, 'claim')}${some ? '' : '. None meets all these filters; clear them, or choose another value.'}`;
      [take.hidden, table.hidden] = [!some, !some];
    };
    const go = (query: string) => {
      const next = viewFrom(claimsTable, query);
      history.pushState(null, '', location.pathname + queryOf(next));
      show(next);
    };

    filters.addEventListener('change', () => go(new URLSearchParams(selects.map(({ name, value }) => [name, value])).toString()));
    this.#part('[data-clear]').addEventListener('click', () => go(queryOf({ sort: view.sort })));
    more.addEventListener('click', () => printMore()?.querySelector('a')?.focus());
    for (const button of take.querySelectorAll<HTMLElement>('[data-take]'))
      button.addEventListener('click', () => {
        const records = recordsOf(claimsTable, rows, location.href);
        if (button.dataset.take === 'csv') save('claims-shown.csv', 'text/csv', csvOf(records));
        else save('claims-shown.json', 'application/json', `${JSON.stringify(records, null, 1)}\n`);
      });
    addEventListener('popstate', () => {
      const next = viewFrom(claimsTable, location.search);
      if (queryOf(next) !== queryOf(view)) show(next);
    });

    show(view);
    [filters.hidden, list.hidden] = [false, true];
  }
}

/** Puts choices into a select. One whose choices are the same is left alone, so that the one in use is not rebuilt under the reader's hand. */
function offer(select: HTMLSelectElement | null, choices: readonly Choice[], chosen: string) {
  if (!select) return;
  const texts = choices.map(({ label, count }) => `${label} (${count})`);
  if (texts.join('\n') !== [...select.options].map(({ text }) => text).join('\n'))
    select.replaceChildren(...choices.map(({ value }, at) => element('option', { value }, texts[at] ?? '')));
  select.value = chosen;
}

function markSorted(head: HTMLElement, sort: string) {
  if (head.dataset.sort === sort.replace('-', '')) head.ariaSort = sort.startsWith('-') ? 'descending' : 'ascending';
  else head.removeAttribute('aria-sort');
}

function cell(label: string, ...children: (Node | string)[]) {
  const made = element('td', {}, ...children);
  made.dataset.label = label;
  return made;
}

/** `asked`: true if the table has a column for questions. */
function rowElement(claimsTable: ClaimsTable, row: ClaimsTableRow, asked: boolean): HTMLTableRowElement {
  const { values, id, says, chain, dates, questions, outcome } = row;
  const labelled = (facet: keyof ClaimsTableRow['values']) =>
    values[facet].map((value) => claimsTable.options[facet].find((option) => option.value === value)?.label ?? value).join(', ');
  const account = values.account.join();
  const nodes = (text: string, around?: string) => foreignNodes(text, { languages: claimsTable.scripts, around });
  const head = element(
    'th',
    { scope: 'row' },
    element('a', { href: urls.claim(account, id), ...written }, ...nodes(says, claimsTable.languages?.[account])),
    element(
      'div',
      { className: 'meta' },
      ...(values.actor.length > 0 ? ['About ', element('span', { ...written }, ...nodes(labelled('actor'))), ' · '] : []),
      element('span', { ...written }, ...nodes(labelled('topic'))),
    ),
  );
  const speakers = chain.flatMap((actor, at) => [
    ...(at > 0 ? [' → '] : []),
    element('a', { href: urls.actor(actor), ...written }, ...nodes(claimsTable.names[actor] ?? actor)),
  ]);
  const answered = questions.flatMap((id) => {
    const question = claimsTable.questions[id];
    if (!question) return [];
    const mark = element('b', { ariaHidden: 'true' }, question.mark);
    const state = claimsTable.options.state.find(({ value }) => value === question.state)?.label ?? question.state;
    return [
      element(
        'p',
        {},
        element('span', { className: `state ${question.state}` }, mark, `\u00a0${state}`),
        ': ',
        element('a', { href: urls.question(id), ...written }, ...nodes(question.asks)),
      ),
    ];
  });
  return element(
    'tr',
    {},
    head,
    cell(claimFields.kind.label, labelled('kind') + (outcome ? ` · ${outcome}` : '')),
    cell(claimFields.speaker.label, ...(speakers.length > 0 ? speakers : [labelled('speaker')])),
    cell(claimFields.account.label, element('a', { href: urls.account(account) }, labelled('account')), ` ${claimPlace(row)}`),
    cell(
      claimFields.dates.label,
      claimsTable.dates
        .filter(({ edtf }) => dates.includes(edtf))
        .map(({ words }) => words)
        .join('; '),
    ),
    ...(asked ? [cell(claimFields.questions.label, ...answered)] : []),
  );
}

/** Hands a file to the reader. */
function save(name: string, type: string, text: string) {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 1000);
}

customElements.define('claim-ledger', ClaimsTableElement);
