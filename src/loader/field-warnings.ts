import { isGroup } from '../model/entries/schema-shape.ts';
import { addressWarning } from '../model/entries/web-address.ts';
import { leftoversIn } from './text-leftovers.ts';

/** A warning about the value at a path. */
interface FieldWarning {
  path: (string | number)[];
  message: string;
}

/** What an editor should look at in the texts of the parsed fields of a file. */
export function fieldWarnings(data: unknown): FieldWarning[] {
  const found: FieldWarning[] = [];
  const path: FieldWarning['path'] = [];
  const read = (value: unknown, key: string) => {
    if (typeof value === 'string') {
      if (!isPlain(value, key)) for (const message of warningsOf(value, key)) found.push({ path: [...path], message });
    } else if (Array.isArray(value))
      for (let index = 0; index < value.length; index += 1) {
        path.push(index);
        read(value[index], key);
        path.pop();
      }
    else if (isGroup(value))
      for (const name in value) {
        path.push(name);
        read(value[name], name);
        path.pop();
      }
  };
  read(data, '');
  return found;
}

/** True for nearly every text: an id, a date, or a sentence with neither unusual signs nor words that other programs leave. */
const isPlain = (text: string, key: string): boolean =>
  ordinary.test(text) && !foreign.test(text) && (text.length > 12 ? !key.startsWith('url') && key !== 'address' && key !== 'archived' : !sentences.has(key));

const ordinary = /^[A-Za-z0-9(][A-Za-z0-9 ,.:()$–—’+/-]*[A-Za-z0-9).]$|^\d$/;
const foreign = /[A-Z]{3}|\b(?:Sent |From: |To: |Cc: |Subject: |Forwarded|Formatted: |Click |Begin |Get |This |Error|As an |Ask |Lorem )/;

/** Warnings about a text. `key`: name of its field. A field that quotes an account may have any marks. */
function warningsOf(value: string, key: string): string[] {
  const text = value.trim();
  const quotes = quoting.has(key);
  return [
    ...leftoversIn(text).map(({ message }) => message),
    ...(text.includes('\n') ? ['has a line break, which pages do not show; write it in one line'] : []),
    ...(/[,;，、；]$/.test(text) ? [`ends with "${text.slice(-1)}"; delete it, or finish the text`] : []),
    ...addressWarnings(text, key),
    ...(quotes ? [] : ownWordsWarnings(text, key)),
  ];
}

/** Fields with words or addresses as an account prints them. */
const quoting = new Set(['as', 'printed', 'printedUrl', 'phrase', 'url', 'archived', 'address', 'contact', 'headline', 'text']);

/** Fields with text of the editor, of which a single letter or sign is no text. */
const sentences = new Set(
  'title form summary rights says note notes reason evidence scope supports label name basis asks why role standfirst sample editor covers short'.split(' '),
);

function addressWarnings(text: string, key: string): string[] {
  const warning = key === 'url' || key === 'address' || key === 'archived' ? addressWarning(text) : undefined;
  return warning === undefined ? [] : [warning];
}

const ownWordsWarnings = (text: string, key: string): string[] => [
  ...(marks.test(text)
    ? [`has "${marks.exec(text)?.[0].slice(0, 20) ?? ''}", which is printed as it is written; fields are plain text, so delete the marks`]
    : []),
  ...(quoted.test(text) ? ['is in quotation marks as a whole, which are printed; delete them'] : []),
  ...(sentences.has(key) && placeholder.test(text) ? [`"${text}" looks like a placeholder; write the text`] : []),
  ...((key === 'words' && /[,;|，、；]/.test(text)) || (key === 'native' && /[;|，、；]/.test(text))
    ? ['looks like several entries in one; write them as [one, two], with a comma and a space']
    : []),
];

/** Marks of HTML and Markdown: a tag, an entity, stress, a link, code, private remarks. */
const marks = /<\/?[a-z][^<>\n]*>|&(?:[a-z]+|#\d+|#x[\da-f]+);|\*\*\S|\S\*\*|(?<![\p{L}\d])__\S|\]\(|\[\[|%%|~~|`|^#{1,6} |\{\{/iu;

/** A whole text in one pair of quotation marks. */
const quoted = /^(?:“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|»[^«»]*«|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|"[^"]*"|'[^']*')$/;

const placeholder =
  /^(?:x+|\?+|\.+|…|[-–—_]+|n\/?a|none|null|nil|tk|tbc|test(?:ing)?|foo|bar|baz|asdf\w*|qwert\w*|xyz|abc|title|text|placeholder|name|summary)[.!]?$/i;
