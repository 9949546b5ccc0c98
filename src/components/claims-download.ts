import { downloadRecord, type Cell, type RowWords } from '../model/views/claim-columns.ts';
import type { ClaimsTable, ClaimsTableRow } from '../model/views/claims-table.ts';

/** Claims as a reader takes them away, names written out. `site`: any absolute address of the site. */
export function recordsOf(claimsTable: ClaimsTable, rows: readonly ClaimsTableRow[], site: string): Record<string, Cell>[] {
  const words = wordsOf(claimsTable, site);
  return rows.map((row) => downloadRecord(row, words));
}

/** Rows as CSV, with a line of headings and a byte order mark, without which Excel misreads the text. Lists are joined by semicolons. */
export function csvOf(records: readonly Record<string, Cell>[]): string {
  const [first] = records;
  const lines = first ? [Object.keys(first), ...records.map((record) => Object.values(record))] : [];
  return `\uFEFF${lines.map((cells) => `${cells.map(cellOf).join(',')}\n`).join('')}`;
}

function wordsOf(claimsTable: ClaimsTable, site: string): RowWords {
  const dates = new Map(claimsTable.dates.map(({ edtf, words }) => [edtf, words]));
  const labels: RowWords['labels'] = (facet, values) =>
    values.map((value) => claimsTable.options[facet].find((option) => option.value === value)?.label ?? value);
  return {
    labels,
    name: (actor) => claimsTable.names[actor] ?? actor,
    date: (edtf) => dates.get(edtf) ?? edtf,
    question: (id) => {
      const question = claimsTable.questions[id];
      return question && `${question.asks} ${labels('state', [question.state]).join()}`;
    },
    absolute: (address) => new URL(address, site).href,
  };
}

/** A cell as text. What a spreadsheet would run as a formula begins with an apostrophe, as with `escape_formulas` of csv-stringify. */
function cellOf(value: Cell): string {
  const text = typeof value === 'object' ? value.join('; ') : String(value);
  const safe = typeof value !== 'number' && /^[-=+@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
