import { sha256 } from '../cache/store.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { anchors, urls } from '../model/urls.ts';
import { readPage, textOf, type BuiltPage, type PageFacts } from './built-page.ts';
import type { Account } from '../model/relations/accounts.ts';

/** Is one page whole? */

/** What must stand on the page of an account. Plain data, so that it can be handed to another thread. */
export interface Expected {
  id: string;
  /** Number of paragraphs of its source. */
  paragraphs: number;
  /** Numbers of the paragraphs that are retold, in order, with their words; none where only the place must be there. */
  retold: { number: number; words: string }[];
  /** Ids of claims and notes, and of their places in the margin. */
  marks: string[];
}

export interface PageToCheck {
  /** Where it is published, with the base. */
  address: string;
  html: string;
  /** That of the published site. */
  origin: string;
  expected: Expected | undefined;
}

export interface CheckedPage {
  /** Hash of its bytes. */
  bytes: string;
  facts: PageFacts;
  /** What is wrong with it, as sentences. */
  faults: string[];
}

/** Address of a page by the path of its file within the site. `base`: with slashes. */
export const addressOf = (file: string, base: string): string => base + file.replace(/(^|\/)index\.html$/, '$1');

/** What must stand on which page, by its address. `within`: turns an address of urls.ts into one of the finished site. */
export function expectedOn({ accounts }: Catalogue, within: (address: string) => string): { get: (address: string) => Expected | undefined } {
  const byAddress = new Map(accounts.map((account) => [within(urls.account(account.id)), account]));
  return {
    get: (address) => {
      const account = byAddress.get(address);
      return account && expectedOf(account);
    },
  };
}

/** Checks a page by itself; whether its links lead somewhere only the whole site can tell. */
export function checkPage({ address, html, origin, expected }: PageToCheck): CheckedPage {
  const page = readPage(address, html, origin);
  return { bytes: sha256(html), facts: page.facts, faults: [...pageFaults(page), ...(expected ? accountFaults(expected, page) : [])] };
}

const expectedOf = ({ id, source, blocks, claims, notes, marks }: Account): Expected => ({
  id,
  paragraphs: source.paragraphs,
  retold: blocks
    .filter((block) => block.type !== 'heading')
    .map((block) => (block.type === 'part' ? { number: block.paragraph, words: '' } : { number: block.number, words: textOf(block.html) })),
  marks: [...claims, ...notes].flatMap(({ id: mark }) => [mark, anchors.margin(marks.get(mark) ?? '')]),
});

/** Any letter or other sign between two tags. */
const words = />[^<]*[^\s<]/;

function pageFaults({ address, html }: BuiltPage): string[] {
  const [, inMain = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  const [heading = ''] = /<h1[\s>][\s\S]*?<\/h1>/.exec(inMain) ?? [];
  return [
    ...(html.trimEnd().endsWith('</html>') ? [] : [`${address} is cut off`]),
    ...(html.includes('http-equiv="content-security-policy"') ? [] : [`${address} has no content security policy`]),
    ...(textOf(heading) === '' ? [`${address} has no heading`] : []),
    ...(words.test(inMain.slice(inMain.indexOf(heading) + heading.length - 1)) ? [] : [`${address} has nothing under its heading`]),
  ];
}

/** What an account has lost on its page: a paragraph, its words, a claim, a note. */
function accountFaults({ id: account, paragraphs, retold, marks }: Expected, { address, html, facts }: BuiltPage): string[] {
  const ids = new Set(facts.ids);
  const places = facts.ids.filter((id) => /^p-\d+$/.test(id));
  const [, ...rows] = html.split(/(?=<[^<>]*\sid="p-\d+")/);
  const rowOf = (number: number) => textOf(rows.find((row) => row.includes(` id="${anchors.paragraph(number)}"`)) ?? '');
  return [
    ...(places.length === paragraphs ? [] : [`${address} has ${places.length} of the ${paragraphs} paragraphs of its source`]),
    ...retold.flatMap(({ number, words }) => {
      if (!ids.has(anchors.paragraph(number))) return [`${address} has no place for paragraph ${number}`];
      return words === '' || rowOf(number).includes(words) ? [] : [`${address} has lost the words of paragraph ${number}`];
    }),
    ...marks.filter((id) => !ids.has(id)).map((id) => `"${id}" is not on the page of "${account}"`),
  ];
}
