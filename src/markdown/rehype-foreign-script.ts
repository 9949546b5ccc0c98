import type { Element, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Wraps runs of Chinese characters in `<span lang="…">`, so that they get the right font and pronunciation. Text inside an element with `lang` is
 * left unchanged. `lang`: BCP 47 tag.
 */
export const rehypeForeignScript =
  ({ lang }: { lang: string }) =>
  (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && node.properties.lang !== undefined) return SKIP;
      if (node.type !== 'text' || index === undefined || !parent || !han.test(node.value)) return;
      const pieces = node.value
        .split(han)
        .filter(Boolean)
        .map((value): Text | Element => {
          const text: Text = { type: 'text', value };
          return han.test(value) ? { type: 'element', tagName: 'span', properties: { lang }, children: [text] } : text;
        });
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };

const han = /(\p{Script=Han}+)/u;
