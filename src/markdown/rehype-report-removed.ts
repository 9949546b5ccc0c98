import type { Element, Properties, Root } from 'hast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import { SKIP, visit } from 'unist-util-visit';
import { allowList, refusalOf } from './allow-list.ts';
import { attributesIn } from './written-tags.ts';

/**
 * Reports everything that the allow-list is about to remove, by sanitising each node separately. Nodes that the HTML parser has added have no
 * position and are not reported.
 */
export const rehypeReportRemoved = () => (tree: Root, file: VFile) => {
  visit(tree, (node) => {
    if (node.type === 'root' || node.type === 'text' || !node.position) return;
    if (node.type !== 'element') {
      file.message(`a ${node.type} is not published; delete it`, node);
      return;
    }
    const left = leftOf(node);
    if (left) reportAttributes(node, left, file);
    else file.message(refusalOf(node.tagName), node);
    return !left && allowList.strip.includes(node.tagName) ? SKIP : undefined;
  });
};

const sanitise = rehypeSanitize(allowList);

/** What the allow-list leaves of an element without its children; undefined if it removes the element. */
function leftOf(element: Element): Element | undefined {
  const [left] = sanitise({ type: 'root', children: [{ ...element, children: [] }] }).children;
  return left?.type === 'element' ? left : undefined;
}

/** Attribute names as HTML spells them. */
const namesOf = (properties: Properties): string[] =>
  [...rehype.stringify({ type: 'root', children: [{ type: 'element', tagName: 'x', properties, children: [] }] }).matchAll(/\s([^\s="<>]+)(?:="[^"]*")?/g)].map(
    ([, name = '']) => name,
  );

/**
 * Reports the attributes of an element, from its tag or from Markdown, that the allow-list removes. The address of a link is checked in
 * rehype-identity-links.ts.
 */
function reportAttributes(element: Element, left: Element, file: VFile) {
  const start = element.position?.start;
  const isFromMarkdown = String(file).charAt(start?.offset ?? 0) !== '<';
  if (isFromMarkdown && Object.keys(element.properties).every((name) => name in left.properties)) return;
  const written = start ? attributesIn(element.tagName, String(file), start) : [];
  const kept = namesOf(left.properties);
  const report = (name: string, place: Point | undefined) => {
    if (!kept.includes(name) && !(element.tagName === 'a' && name === 'href'))
      file.message(`${name} of <${element.tagName}> is not published; leave it out`, place);
  };
  for (const [index, { name, place }] of written.entries()) {
    if (written.findIndex((other) => other.name === name) < index) file.message(`${name} stands twice in <${element.tagName}>; keep one`, place);
    else report(name, place);
  }
  for (const name of namesOf(element.properties)) if (!written.some((other) => other.name === name)) report(name, start);
}
