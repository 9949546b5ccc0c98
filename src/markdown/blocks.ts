import type { Element, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import type { Anchor, Block, Heading, Paragraph } from '../model/entries/retelling.ts';
import { textOf } from './text-of.ts';

/** Returns the blocks of a body in order. Reports to `file` what is neither a paragraph nor a numbered list nor a heading, and what these may not contain. */
export function blocksOf(tree: Root, file: VFile): Block[] {
  const slugs = new Map<string, number>();
  const headingOf = (node: Element): Heading => {
    const isEmphasis = isElement('em', 'strong');
    /** The `<span>` around foreign characters has no position, because it is not in the file. */
    const isWritten = ({ position }: Element) => position !== undefined;
    report(
      elementsIn(node).filter((inner) => isWritten(inner) && !isEmphasis(inner)),
      'a heading holds only text; put links and markup in a paragraph',
      file,
    );
    const text = textOf(node).trim();
    const slug = slugOf(text);
    if (slug === '') file.message('a heading needs a letter or a digit for its address', node);
    const count = (slugs.get(slug) ?? 0) + 1;
    slugs.set(slug, count);
    return { type: 'heading', text, slug: count === 1 ? slug : `${slug}-${count}` };
  };
  return tree.children.flatMap((node): Block[] => {
    if (isElement('p')(node)) return [paragraphOf(node, file)];
    if (isElement('ol')(node)) return itemsOf(node, file);
    if (isElement('h2')(node)) return [headingOf(node)];
    if (!isWhiteSpace(node)) report([node], 'this is outside of a paragraph, a list item or a heading; move it into one', file);
    return [];
  });
}

/** Address of a heading: lower-case letters and digits of any script, joined by hyphens. */
const slugOf = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('-') ?? '';

const placeOf = (node: Element) => ({ line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 });

function anchorsOf(node: Element): Anchor[] {
  const found: Anchor[] = [];
  visit(node, 'element', (element) => {
    if (element.data?.identity) found.push({ ...element.data.identity, text: textOf(element), ...placeOf(element) });
  });
  return found;
}

/** True if `node` starts inside something that is already reported, from which its fault probably results. */
const isReported = ({ position }: Nodes, file: VFile): boolean =>
  file.messages.some(({ place, fatal }) => {
    if (fatal !== false) return false;
    const { start, end } = place && 'start' in place ? place : { start: place, end: place };
    const offset = position?.start.offset;
    return offset === undefined || (start?.offset !== undefined && end?.offset !== undefined && start.offset <= offset && offset <= end.offset);
  });

/** Reports each node that is not inside something already reported. */
function report(nodes: readonly Nodes[], why: string, file: VFile) {
  for (const node of nodes) if (!isReported(node, file)) file.message(why, node);
}

const isElement =
  (...tagNames: string[]) =>
  (node: Nodes): node is Element =>
    node.type === 'element' && tagNames.includes(node.tagName);

const isWhiteSpace = (node: Nodes) => node.type === 'text' && node.value.trim() === '';

const elementsIn = (node: Element): Element[] => node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []));

/** `item`: number of a list item, whose text Markdown may wrap in a `<p>`. */
function paragraphOf(node: Element, file: VFile, item?: number): Paragraph {
  const [first, ...others] = elementsIn(node).filter(isElement('p', 'h2', 'ol', 'li'));
  report(first && !(item !== undefined && first.tagName === 'p') ? [first, ...others] : others, 'this block is inside a paragraph; move it out', file);
  const text = textOf(node).replace(/\s+/g, ' ').trim();
  if (text === '') report([node], 'this paragraph has no words; delete it', file);
  return {
    type: 'paragraph',
    html: rehype.stringify({ type: 'root', children: node.children.flatMap((child) => (isElement('p')(child) ? child.children : [child])) }, file).trim(),
    text,
    anchors: anchorsOf(node),
    ...(item && { item }),
    ...placeOf(node),
  };
}

function itemsOf(list: Element, file: VFile): Paragraph[] {
  const start = Number(list.properties.start ?? 1);
  const isItem = isElement('li');
  report(
    list.children.filter((child) => !isItem(child) && !isWhiteSpace(child)),
    'this is in a list, but not in an item; move it out of the list',
    file,
  );
  return list.children.filter(isItem).map((item, index) => paragraphOf(item, file, start + index));
}
