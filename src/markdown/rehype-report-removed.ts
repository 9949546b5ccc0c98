import type { Element, Properties, Root } from 'hast';
import type { Point } from 'unist';
import type { VFile } from 'vfile';
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import { SKIP, visit } from 'unist-util-visit';
import { allowList, refusalOf } from './allow-list.ts';
import { attributesIn } from './written-tags.ts';

/**
 * Reports, at its place, all that the allow-list is about to take out, by asking it of each node. What only the parser of HTML has put there
 * has no place and is not reported.
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

/** What the allow-list leaves of an element by itself; nothing where it is taken out. */
function leftOf(element: Element): Element | undefined {
  const [left] = sanitise({ type: 'root', children: [{ ...element, children: [] }] }).children;
  return left?.type === 'element' ? left : undefined;
}

/** The names of attributes as HTML writes them. */
const namesOf = (properties: Properties): string[] =>
  [...rehype.stringify({ type: 'root', children: [{ type: 'element', tagName: 'x', properties, children: [] }] }).matchAll(/\s([^\s="<>]+)(?:="[^"]*")?/g)].map(
    ([, name = '']) => name,
  );

/** Reports the attributes that an element has in its tag, or from Markdown, and that are not left of it. The address of a link is looked at where links are made. */
function reportAttributes(element: Element, left: Element, file: VFile) {
  const start = element.position?.start;
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
