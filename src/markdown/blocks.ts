import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { VFile } from 'vfile';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import type { Anchor, Block, Heading, Paragraph } from '../model/entries/retelling.ts';

/** The blocks of a body in order. What is neither paragraph, numbered list nor heading is reported to `file`. */
export function blocksOf(tree: Root, file: VFile): Block[] {
  const slugs = new Map<string, number>();
  const headingOf = (node: Element): Heading => {
    const isStress = isElement('em', 'strong');
    /** Our own, around foreign characters, has no place in the file. */
    const isWritten = ({ position }: Element) => position !== undefined;
    refuse(
      elementsIn(node).filter((inner) => isWritten(inner) && !isStress(inner)),
      'a heading holds words alone; mark them in a paragraph',
      file,
    );
    const text = textOf(node).trim();
    const slug = slugOf(text);
    if (slug === '') file.message('a heading needs a letter or a digit to be found by', node);
    const count = (slugs.get(slug) ?? 0) + 1;
    slugs.set(slug, count);
    return { type: 'heading', text, slug: count === 1 ? slug : `${slug}-${count}` };
  };
  return tree.children.flatMap((node): Block[] => {
    if (isElement('p')(node)) return [paragraphOf(node, file)];
    if (isElement('ol')(node)) return itemsOf(node, file);
    if (isElement('h2')(node)) return [headingOf(node)];
    if (!isWhiteSpace(node)) refuse([node], 'is neither a paragraph, a numbered list nor a heading of a retelling', file);
    return [];
  });
}

/** Words of the retelling itself: neither marks nor printed forms. */
const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' && node.tagName !== 'sup' && node.tagName !== 'i' ? node.children.map(textOf).join('') : '';

/** Lower-case letters and digits of any script, joined by hyphens. */
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

/** Does `node` begin within what has been reported already? Then what is wrong with it comes of that. */
const isReported = ({ position }: Nodes, file: VFile): boolean =>
  file.messages.some(({ place }) => {
    const { start, end } = place && 'start' in place ? place : { start: place, end: place };
    const offset = position?.start.offset;
    return offset === undefined || (start?.offset !== undefined && end?.offset !== undefined && start.offset <= offset && offset <= end.offset);
  });

/** Reports what stands where a retelling has no place for it. */
function refuse(nodes: readonly Nodes[], why: string, file: VFile) {
  for (const node of nodes) if (!isReported(node, file)) file.message(why, node);
}

const isElement =
  (...tagNames: string[]) =>
  (node: Nodes): node is Element =>
    node.type === 'element' && tagNames.includes(node.tagName);

const isWhiteSpace = (node: Nodes) => node.type === 'text' && node.value.trim() === '';

const elementsIn = (node: Element): Element[] => node.children.flatMap((child) => (child.type === 'element' ? [child, ...elementsIn(child)] : []));

/** `item`: the number of an item, whose text may stand in a paragraph of its own. */
function paragraphOf(node: Element, file: VFile, item?: number): Paragraph {
  const [own, ...more] = elementsIn(node).filter(isElement('p', 'h2', 'ol', 'li'));
  refuse(own && !(item !== undefined && own.tagName === 'p') ? [own, ...more] : more, 'stands within a paragraph; write it by itself', file);
  const words = textOf(node).split(/\s+/).filter(Boolean).length;
  if (words === 0) refuse([node], 'this paragraph has no words; delete it', file);
  return {
    type: 'paragraph',
    html: rehype.stringify({ type: 'root', children: node.children.flatMap((child) => (isElement('p')(child) ? child.children : [child])) }, file).trim(),
    words,
    anchors: anchorsOf(node),
    ...(item && { item }),
    ...placeOf(node),
  };
}

function itemsOf(list: Element, file: VFile): Paragraph[] {
  const start = Number(list.properties.start ?? 1);
  const isItem = isElement('li');
  refuse(
    list.children.filter((child) => !isItem(child) && !isWhiteSpace(child)),
    'stands in a list and is none of its items; write it by itself',
    file,
  );
  return list.children.filter(isItem).map((item, index) => paragraphOf(item, file, start + index));
}
