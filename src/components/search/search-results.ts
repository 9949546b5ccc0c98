import { urls } from '../../model/urls.ts';
import { recordKinds, type SearchResponse, type Result } from '../../search/protocol.ts';
import { piecesOf } from '../../search/text/highlight.ts';
import { daysInWords } from './wording.ts';
import { element } from './made-element.ts';
import { quietButton } from './search-link.ts';

/**
 * What was found, as a grid of links: the popup of the field's combobox, in which the arrow keys move, and in which every link can
 * be reached by Tab as well.
 */

export interface Shown {
  words: ReadonlySet<string>;
  /** Of each kind; the others come on demand. */
  most: number;
  /** Of the ids in this grid. */
  prefix: string;
}

export function resultGroups(found: SearchResponse, shown: Omit<Shown, 'words'>): HTMLElement[] {
  const words = new Set(found.words);
  return found.groups.map((one) => group(one, { ...shown, words, most: found.groups.length === 1 ? shown.most * 2 : shown.most }));
}

const marked = (text: string, words: ReadonlySet<string>): (Node | string)[] =>
  piecesOf(text, words).map((piece) => (piece.found ? element('mark', {}, piece.text) : piece.text));

/** Text with its date, where it holds one, marked as a date; else followed by it. */
function withDate(text: string, { days }: Result, words: ReadonlySet<string>): (Node | string)[] {
  if (!days) return marked(text, words);
  const said = daysInWords(days);
  const at = text.indexOf(said);
  const time = element('time', { dateTime: days[0] === days[1] ? days[0] : '' }, ...marked(said, words));
  if (days[0] !== days[1]) time.removeAttribute('datetime');
  if (at < 0) return days[0] === days[1] && text !== '' ? [...marked(text, words), ' · ', time] : marked(text, words);
  return [...marked(text.slice(0, at), words), time, ...marked(text.slice(at + said.length), words)];
}

function cell(...children: (Node | string)[]) {
  const made = element('div', {}, ...children);
  made.role = 'gridcell';
  return made;
}

function row(child: HTMLElement) {
  const made = element('div', { className: 'search-row' }, child);
  made.role = 'row';
  return made;
}

const addressOf = ({ kind, id, account }: Result): string => (kind === 'claim' ? urls.claim(account?.id ?? '', id.slice(id.indexOf('/') + 1)) : urls[kind](id));

function resultRow(result: Result, id: string, words: ReadonlySet<string>): HTMLElement {
  const { kind, title, detail, why } = result;
  const made = cell(element('a', { href: addressOf(result) }, ...marked(title, words)));
  if (why) made.append(element('div', { className: 'search-why' }, ...marked(why, words)));
  if (detail) made.append(element('div', { className: 'meta' }, ...withDate(detail, result, words)));
  made.dataset.kind = kind;
  made.id = id;
  return row(made);
}

function group({ kind, results }: SearchResponse['groups'][number], { words, most, prefix }: Shown): HTMLElement {
  const heading = element('h2', { id: `${prefix}-${kind}` }, recordKinds[kind], ' ', element('span', { className: 'meta' }, String(results.length)));
  const rows = results.map((result, index) => resultRow(result, `${prefix}-${kind}-${index}`, words));
  const made = element('div', {}, row(cell(heading)), ...rows);
  made.role = 'rowgroup';
  made.setAttribute('aria-labelledby', heading.id);
  const hidden = rows.slice(most);
  if (hidden.length === 0) return made;
  for (const one of hidden) one.hidden = true;
  const more = row(
    cell(
      quietButton(`Show ${hidden.length} more`, () => {
        for (const one of hidden) one.hidden = false;
        more.remove();
        hidden[0]?.querySelector('a')?.focus();
      }),
    ),
  );
  made.append(more);
  return made;
}
