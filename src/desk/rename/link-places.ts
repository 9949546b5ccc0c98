import type { Definition, Html, Link } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';

/** Finds the links of a Markdown body that lead to an address such as `actor:oda-lind`. */

/** The characters of the id in an address; `whole` if they are those of the whole address, because its signs are written as entities or with backslashes. */
export interface LinkPlace {
  start: number;
  end: number;
  whole: boolean;
}

/** The places of `id` in links with this address, in any order. Throws a RangeError if the body is nested too deeply. */
export function linkPlaces(markdown: string, scheme: string, id: string): LinkPlace[] {
  const address = `${scheme}:${id}`;
  const found: LinkPlace[] = [];
  visit(remark().parse(markdown), (node) => {
    if (node.type === 'html') found.push(...inTags(node, markdown, address));
    if ((node.type === 'link' || node.type === 'definition') && node.url === address) found.push(destinationOf(node, markdown, address));
  });
  return found.map(({ start, end, whole }) => ({ start: whole ? start : start + scheme.length + 1, end, whole }));
}

/** The place of the address of a link: after the words and `](`, after `]:` of a definition, or between angle brackets. */
function destinationOf(node: Link | Definition, markdown: string, address: string): LinkPlace {
  const [from, to] = [offsetOf(node, 'start'), offsetOf(node, 'end')];
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  const words = last ? offsetOf(last, 'end') : from;
  const opening = markdown.charAt(from) === '<' ? from : markdown.indexOf(node.type === 'link' ? '](' : ']:', words) + 2;
  const gap = /\s*<?/.exec(markdown.slice(opening, to))?.[0].length ?? 0;
  const start = opening + gap;
  if (markdown.startsWith(address, start)) return { start, end: start + address.length, whole: false };
  return { start, end: start + (/[^\s<>)]*/.exec(markdown.slice(start, to))?.[0].length ?? 0), whole: true };
}

/** The places of the address in the attributes of raw tags. */
function inTags(node: Html, markdown: string, address: string): LinkPlace[] {
  const from = offsetOf(node, 'start');
  const source = markdown.slice(from, offsetOf(node, 'end'));
  return [...source.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)]
    .filter(([, double, single, plain]) => (double ?? single ?? plain) === address)
    .map(({ 0: attribute, index }) => {
      const start = from + index + attribute.indexOf(address);
      return { start, end: start + address.length, whole: false };
    });
}

const offsetOf = ({ position }: Pick<Link, 'position'>, side: 'start' | 'end'): number => position?.[side].offset ?? 0;
