import { urls } from '../../model/urls.ts';
import { recordKinds, type SearchResponse, type Result } from '../../search/protocol.ts';
import { piecesOf } from '../../search/text/highlight.ts';
import { daysInWords } from '../../search/wording.ts';
import { written } from '../written.ts';
import { element } from './made-element.ts';
import { quietButton } from './search-link.ts';

/** The rows of the result grid. Every link can be reached with Tab as well as with the arrow keys. */

export interface GridOptions {
  /** Results per kind before "Show more"; twice as many if there is only one kind. */
  limit: number;
  /** Prefix of the element ids in this grid. */
  prefix: string;
}

/** One element per kind of result, with the matched words marked. */
export function resultGroups({ groups, words }: SearchResponse, { limit, prefix }: GridOptions): HTMLElement[] {
  const options = { limit: groups.length === 1 ? limit * 2 : limit, prefix, words: new Set(words) };
  return groups.map((group) => groupElement(group, options));
}

const marked = (text: string, words: ReadonlySet<string>): (Node | string)[] =>
  piecesOf(text, words).map((piece) => (piece.found ? element('mark', {}, piece.text) : piece.text));

/** Marks the date within the text as `<time>`. If the text does not contain the date, a single day is appended; a span of days is not. */
function withDate(text: string, { days }: Result, words: ReadonlySet<string>): (Node | string)[] {
  if (!days) return marked(text, words);
  const date = daysInWords(days);
  const at = text.indexOf(date);
  const time = element('time', { dateTime: days[0] === days[1] ? days[0] : '' }, ...marked(date, words));
  if (days[0] !== days[1]) time.removeAttribute('datetime');
  if (at < 0) return days[0] === days[1] && text !== '' ? [...marked(text, words), ' · ', time] : marked(text, words);
  return [...marked(text.slice(0, at), words), time, ...marked(text.slice(at + date.length), words)];
}

function cell(...children: (Node | string)[]) {
  const created = element('div', {}, ...children);
  created.role = 'gridcell';
  return created;
}

function row(child: HTMLElement) {
  const created = element('div', { className: 'search-row' }, child);
  created.role = 'row';
  return created;
}

const addressOf = ({ kind, id, account }: Result): string => (kind === 'claim' ? urls.claim(account?.id ?? '', id.slice(id.indexOf('/') + 1)) : urls[kind](id));

function resultRow(result: Result, id: string, words: ReadonlySet<string>): HTMLElement {
  const { kind, title, detail, why } = result;
  const created = cell(element('a', { href: addressOf(result), ...written }, ...marked(title, words)));
  if (why) created.append(element('div', { className: 'search-why' }, ...marked(why, words)));
  if (detail) created.append(element('div', { className: 'meta' }, ...withDate(detail, result, words)));
  created.dataset.kind = kind;
  created.id = id;
  return row(created);
}

function groupElement(
  { kind, results }: SearchResponse['groups'][number],
  { limit, prefix, words }: GridOptions & { words: ReadonlySet<string> },
): HTMLElement {
  const heading = element('h2', { id: `${prefix}-${kind}` }, recordKinds[kind], ' ', element('span', { className: 'meta' }, String(results.length)));
  const rows = results.map((result, index) => resultRow(result, `${prefix}-${kind}-${index}`, words));
  const created = element('div', {}, row(cell(heading)), ...rows);
  created.role = 'rowgroup';
  created.setAttribute('aria-labelledby', heading.id);
  const hidden = rows.slice(limit);
  if (hidden.length === 0) return created;
  for (const hiddenRow of hidden) hiddenRow.hidden = true;
  const more = row(
    cell(
      quietButton(`Show ${hidden.length} more`, () => {
        for (const hiddenRow of hidden) hiddenRow.hidden = false;
        more.remove();
        hidden[0]?.querySelector('a')?.focus();
      }),
    ),
  );
  created.append(more);
  return created;
}
