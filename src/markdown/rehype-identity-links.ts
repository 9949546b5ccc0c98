import type { Element, ElementData, Root } from 'hast';
import type { VFile } from 'vfile';
import { SKIP, visit } from 'unist-util-visit';
import { spreadsheetLetters } from '../model/relations/printed-names.ts';
import { identitySchemes, type Identity, type IdentityScheme } from '../model/entries/retelling.ts';
import { idPattern } from '../model/entries/ids.ts';
import { anchors, urls } from '../model/urls.ts';
import { textOf } from './text-of.ts';
import { addressFault, addressWarning } from '../model/entries/web-address.ts';

/**
 * Turns `actor:`, `topic:`, `event:`, `question:`, `claim:` and `note:` links into addresses. Claims are numbered and notes lettered in order of
 * appearance; a printed form is added after the name in an `<i>`. Claims in `ownClaims`, the account's own views, get the class `own`. A mark of a
 * claim or note with former ids is wrapped in an element for each of them, so that their addresses lead to it. The scheme and
 * id are stored as `data.identity` of the element. A malformed id gets no href; the account checks report it.
 */
export const rehypeIdentityLinks =
  ({ ownClaims, formerIds }: MarkOptions) =>
  (tree: Root, file: VFile) => {
    let claims = 0;
    let notes = 0;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'a') return undefined;
      const { href, title } = node.properties;
      reportWords(node, file);
      const match = typeof href === 'string' ? pattern.exec(href) : null;
      if (!match) {
        const isWeb = typeof href === 'string' && /^https?:\/\//.test(href) && URL.canParse(href);
        const fault = isWeb ? addressFault(href) : undefined;
        const warning = isWeb ? addressWarning(href) : undefined;
        if (warning !== undefined) file.info(`the address of the link ${warning}`, node.position?.start);
        if (isWeb && fault === undefined) return undefined;
        delete node.properties.href;
        file.message(fault ? `the address of the link ${fault}` : `a link must lead to http, https, ${identitySchemes.join(':, ')}:; check its spelling`, node);
        return undefined;
      }
      const scheme = match[1] as IdentityScheme;
      const id = match[2] ?? '';
      const printed = typeof title === 'string' ? title : undefined;
      const marked = scheme === 'claim' || scheme === 'note';
      const mark = scheme === 'claim' ? String(++claims) : scheme === 'note' ? spreadsheetLetters(notes++) : '';
      node.data = { ...node.data, identity: { scheme, id, ...(printed && { printed }), ...(mark && { mark }) } } as ElementData;
      const isValid = idPattern.test(id);
      node.properties = {
        ...(isValid && { href: marked ? `#${anchors.margin(mark)}` : addresses[scheme](id) }),
        ...(mark && { ...(isValid && { id }), className: scheme === 'note' ? ['e'] : ownClaims.has(id) ? ['c', 'own'] : ['c'] }),
        ...(printed && { className: ['as'] }),
      };
      if (mark) node.children.push(child('sup', mark));
      if (printed) node.children.push(child('i', ` [${printed}]`));
      const former = marked ? (formerIds.get(id) ?? []) : [];
      if (former.length === 0 || index === undefined) return undefined;
      parent?.children.splice(index, 1, wrapped(node, former));
      return SKIP;
    });
  };

/** What a retelling needs to know of the claims and notes of its account, by their ids. */
export interface MarkOptions {
  /** The claims that are the account's own view. */
  ownClaims: ReadonlySet<string>;
  /** The former ids of claims and notes. */
  formerIds: ReadonlyMap<string, readonly string[]>;
}

/** A link needs words to click on and to mark. */
function reportWords(node: Element, file: VFile) {
  const words = textOf(node);
  if (words.trim() === '') file.message('this link has no words; write the words that it marks between the square brackets', node);
  else if (!/[\p{L}\p{N}\p{S}…]/u.test(words))
    file.info(`this link shows only "${words.trim()}"; write the words that it marks between the square brackets`, node);
}

const addresses: Record<Exclude<IdentityScheme, 'claim' | 'note'>, (id: string) => string> = {
  actor: urls.actor,
  topic: urls.topic,
  event: urls.event,
  question: urls.question,
};

declare module 'hast' {
  interface ElementData {
    identity?: Identity | undefined;
  }
}

const pattern = new RegExp(`^(${identitySchemes.join('|')}):(.*)$`, 's');

/** The element within a `<span>` for each of these ids. */
const wrapped = (element: Element, ids: readonly string[]): Element =>
  ids.reduce((inner, id): Element => ({ type: 'element', tagName: 'span', properties: { id }, children: [inner] }), element);

const child = (tagName: string, value: string): Element => ({ type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] });
