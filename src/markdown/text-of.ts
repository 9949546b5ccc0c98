import type { ElementContent } from 'hast';

/** Text of the retelling, without marks and printed forms. */
export const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : node.type === 'element' && node.tagName !== 'sup' && node.tagName !== 'i' ? node.children.map(textOf).join('') : '';
