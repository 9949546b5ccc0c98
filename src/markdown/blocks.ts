import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Anchor, Block, Paragraph } from '../model/retelling.ts';

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

const anchorsOf = (node: Element): Anchor[] => {
  const found: Anchor[] = [];
  visit(node, 'element', (element) => {
    if (element.data?.identity) found.push({ ...element.data.identity, text: textOf(element), ...placeOf(element) });
  });
  return found;
};

const paragraphOf = (node: Element, item?: number): Paragraph => {
  const inner = node.children.flatMap((child) => (child.type === 'element' && child.tagName === 'p' ? child.children : [child]));
  return {
    type: 'paragraph',
    html: toHtml(inner).trim(),
    words: textOf(node).split(/\s+/).filter(Boolean).length,
    anchors: anchorsOf(node),
    ...(item && { item }),
    ...placeOf(node),
  };
};

/** The blocks of a body in order. What is neither paragraph, numbered list nor heading is reported to `file`. */
export const blocksOf = (tree: Root, file: VFile): Block[] => {
  const slugs = new Map<string, number>();
  return tree.children.flatMap((node): Block[] => {
    if (node.type !== 'element') return [];
    if (node.tagName === 'p') return [paragraphOf(node)];
    if (node.tagName === 'ol') {
      const start = Number(node.properties.start ?? 1);
      return node.children.filter((child): child is Element => child.type === 'element').map((child, index) => paragraphOf(child, start + index));
    }
    if (node.tagName === 'h2') {
      const text = textOf(node).trim();
      const slug = slugOf(text);
      if (slug === '') file.message('a heading needs a letter or a digit to be found by', node);
      const count = (slugs.get(slug) ?? 0) + 1;
      slugs.set(slug, count);
      return [{ type: 'heading', text, slug: count === 1 ? slug : `${slug}-${count}` }];
    }
    // what was refused before it came here has been reported with its reason
    if (file.messages.length === 0) file.message('is neither a paragraph, a numbered list nor a heading of a retelling', node);
    return [];
  });
};
