import type { Options } from 'rehype-sanitize';
import { identitySchemes } from '../model/entries/retelling.ts';

/**
 * The HTML that a body may have, whether it comes from Markdown or is written by the editor: what Markdown makes, and harmless inline elements. `sup`
 * and `i` are not on the list, because the site uses them for marks and printed forms. `strip`: elements that are removed with their content; other
 * elements are replaced by their content. Every option of rehype-sanitize is set, so that none of its defaults applies.
 */
export const allowList = {
  tagNames: ['a', 'abbr', 'bdi', 'br', 'cite', 'em', 'h2', 'li', 'ol', 'p', 'q', 'span', 'strong', 'sub'],
  attributes: {
    a: ['href', 'title'],
    abbr: ['title'],
    ol: [['start', /^\d{1,9}$/]],
    span: [['lang', /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i]],
  },
  protocols: { href: ['http', 'https', ...identitySchemes] },
  strip: ['iframe', 'math', 'noembed', 'noframes', 'object', 'script', 'style', 'svg', 'template'],
  ancestors: {},
  clobber: [],
  required: {},
} satisfies Options;

/** The message for an element that is not on the list. */
export const refusalOf = (tagName: string): string =>
  `<${tagName}>${allowList.strip.includes(tagName) ? ' and what it holds are' : ' is'} not published; write it as Markdown (of HTML, a retelling holds ${allowList.tagNames.join(', ')})`;
