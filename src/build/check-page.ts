import { sha256 } from '../cache/store.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { anchors, urls } from '../model/urls.ts';
import { readPage, textOf, type BuiltPage, type PageFacts } from './built-page.ts';
import type { Account } from '../model/relations/accounts.ts';

/** Checks a single page: complete HTML, a policy, a heading, and all content of its account. */

/** Content that the page of an account must have. Plain data, so that it can be posted to a thread. */
export interface Expected {
  id: string;
  /** Number of paragraphs of the source, or of the retelling if the source does not give its number or has none, and for a copy, which may have no retelling. */
  paragraphs: number;
  /** Paragraphs of the retelling in order, with their text. The text is empty for a part of the source that is only described. */
  retold: { number: number; words: string }[];
  /** Ids of claims and notes in the text and of their entries in the margin. */
  marks: string[];
}

export interface PageToCheck {
  /** Address of the page including the base. */
  address: string;
  html: string;
  /** Origin of the published site. */
  origin: string;
  expected: Expected | undefined;
}

export interface CheckedPage {
  /** SHA-256 of the HTML. */
  bytes: string;
  facts: PageFacts;
  /** Sentences, one for each fault. */
  faults: string[];
}

/** Address of a page. `file`: path within the site; `base`: starts and ends with a slash. */
export const addressOf = (file: string, base: string): string => base + file.replace(/(^|\/)index\.html$/, '$1');

/** Looks up the expected content by the address of a page. `within` turns an address of urls.ts into one below the base. */
export function expectedOn({ accounts, copies }: Catalogue, within: (address: string) => string): { get: (address: string) => Expected | undefined } {
  const byAddress = new Map([...accounts, ...copies].map((account) => [within(urls.account(account.id)), account]));
  return {
    get: (address) => {
      const account = byAddress.get(address);
      return account && expectedOf(account);
    },
  };
}

/** Checks a page without its links, which need the whole site. */
export function checkPage({ address, html, origin, expected }: PageToCheck): CheckedPage {
  const page = readPage(address, html, origin);
  return { bytes: sha256(html), facts: page.facts, faults: [...pageFaults(page), ...(expected ? accountFaults(expected, page) : [])] };
}

const expectedOf = ({ id, source, copyOf, blocks, claims, notes, marks }: Account): Expected => ({
  id,
  paragraphs: (copyOf === undefined ? source.paragraphs : undefined) ?? blocks.filter(({ type }) => type !== 'heading').length,
  retold: blocks
    .filter((block) => block.type !== 'heading')
    .map((block) => (block.type === 'part' ? { number: block.paragraph, words: '' } : { number: block.number, words: textOf(block.html) })),
  marks: [...claims, ...notes].flatMap(({ id: mark }) => [mark, anchors.margin(marks.get(mark) ?? '')]),
});

/** A non-blank character between two tags. */
const words = />[^<]*[^\s<]/;

function pageFaults({ address, html }: BuiltPage): string[] {
  const [, inMain = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  const [heading = ''] = /<h1[\s>][\s\S]*?<\/h1>/.exec(inMain) ?? [];
  return [
    ...(html.trimEnd().endsWith('</html>') ? [] : [`${address} ends before </html>`]),
    ...(html.includes('http-equiv="content-security-policy"') ? [] : [`${address} has no content security policy`]),
    ...(textOf(heading) === '' ? [`${address} has no heading`] : []),
    ...(words.test(inMain.slice(inMain.indexOf(heading) + heading.length - 1)) ? [] : [`${address} has no text under its heading`]),
  ];
}

/** Paragraphs, texts, claims and notes that are missing from the page of an account. */
function accountFaults({ id: account, paragraphs, retold, marks }: Expected, { address, html, facts }: BuiltPage): string[] {
  const ids = new Set(facts.ids);
  const places = facts.ids.filter((id) => /^p-\d+$/.test(id));
  const [, ...rows] = html.split(/(?=<[^<>]*\sid="p-\d+")/);
  const rowOf = (number: number) => textOf(rows.find((row) => row.includes(` id="${anchors.paragraph(number)}"`)) ?? '');
  return [
    ...(places.length === paragraphs ? [] : [`${address} has ${places.length} of its ${paragraphs} paragraphs`]),
    ...retold.flatMap(({ number, words }) => {
      if (!ids.has(anchors.paragraph(number))) return [`${address} has no element for paragraph ${number}`];
      return words === '' || rowOf(number).includes(words) ? [] : [`${address} lacks the text of paragraph ${number}`];
    }),
    ...marks.filter((id) => !ids.has(id)).map((id) => `"${id}" is not on the page of "${account}"`),
  ];
}
