import type { Options } from 'rehype-sanitize';
import { identitySchemes } from '../model/entries/retelling.ts';

/**
 * All that a body may hold once it is HTML, whether Markdown made it or the editor wrote it so: what Markdown makes, and elements within a
 * sentence that do nothing by themselves. `sup` and `i` are not among them: they are ours, for marks and printed forms. `strip`: what is
 * taken out with all that it holds; of other elements their text stays. Nothing of the default of rehype-sanitize applies.
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

/** What to say of an element that is not on the list. */
export const refusalOf = (tagName: string): string =>
  `<${tagName}>${allowList.strip.includes(tagName) ? ' and what it holds are' : ' is'} not published; write it as Markdown (of HTML, a retelling holds ${allowList.tagNames.join(', ')})`;
