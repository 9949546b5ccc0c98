import type { Facet, Ledger, LedgerRow } from '../model/views/claims-table.ts';
import { urls } from '../model/urls.ts';

/** Claims as a reader takes them away, names written out. `site` is any address of the site; the claims' own addresses are made absolute with it. */
export function recordsOf(ledger: Ledger, rows: readonly LedgerRow[], site: string) {
  const labels = (facet: Facet, values: readonly string[]) =>
    values.map((value) => ledger.options[facet].find((option) => option.value === value)?.label ?? value);
  const words = new Map(ledger.dates.map((date) => [date.edtf, date.words]));
  return rows.map((row) => ({
    id: row.id,
    says: row.says,
    kind: labels('kind', row.values.kind).join(),
    outcome: row.outcome ?? '',
    speaker: labels('speaker', row.values.speaker).join(),
    via: row.chain.slice(1).map((id) => ledger.names[id] ?? id),
    actors: labels('actor', row.values.actor),
    topics: labels('topic', row.values.topic),
    article: row.values.account.join(),
    account: labels('account', row.values.account).join(),
    paragraph: row.paragraph,
    dates: row.dates,
    inWords: row.dates.map((edtf) => words.get(edtf) ?? edtf),
    questions: row.questions.flatMap((id) => {
      const question = ledger.questions[id];
      return question ? [`${question.asks} ${labels('state', [question.state]).join()}`] : [];
    }),
    address: new URL(urls.claim(row.values.account.join(), row.id), site).href,
  }));
}

/** Rows as CSV, with a line of headings and a byte order mark, without which Excel misreads the text. Lists are joined by semicolons. */
export function csvOf(records: readonly Record<string, Cell>[]): string {
  const [first] = records;
  const lines = first ? [Object.keys(first), ...records.map((record) => Object.values(record))] : [];
  return `\uFEFF${lines.map((cells) => `${cells.map(cellOf).join(',')}\n`).join('')}`;
}

type Cell = string | number | readonly string[];

/** A cell as text. What a spreadsheet would run as a formula begins with an apostrophe, as with `escape_formulas` of csv-stringify. */
function cellOf(value: Cell): string {
  const text = typeof value === 'object' ? value.join('; ') : String(value);
  const safe = typeof value !== 'number' && /^[-=+@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
