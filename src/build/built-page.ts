/** The facts of a page that the link check needs; they are kept after the HTML is discarded. */
export interface PageFacts {
  /** Every `id` on the page. */
  ids: readonly string[];
  /** Every distinct address within the site that the page links to or loads, as it is written. */
  addresses: readonly string[];
}

/** A page of the finished site. */
export interface BuiltPage {
  /** Address of the page including the base: `/articles/`, `/404.html`. */
  address: string;
  html: string;
  facts: PageFacts;
}

/** Text of an HTML fragment, without styles and scripts; white space is collapsed. */
export const textOf = (html: string): string => html.replace(markup, '').replace(/\s+/g, ' ').trim();

/**
 * Extracts the facts of a page. Absolute addresses in `<link>` (`canonical`) that start with `origin`, the origin of the published site, count as
 * addresses within the site.
 */
export function readPage(address: string, html: string, origin: string): BuiltPage {
  const ids = new Set<string>();
  const addresses = new Set<string>();
  for (const [, rawElement, rawAttributes = '', tag = rawElement, attributes = rawAttributes] of html.matchAll(markup)) {
    if (!mayMatter.test(attributes)) continue;
    for (const [, name = '', raw = ''] of attributes.matchAll(/([^\s="]+)="([^"]*)"/g)) {
      const value = decoded(raw);
      if (name === 'id') ids.add(value);
      else if (addressAttributes.test(name))
        for (const found of addressesIn(name, value)) {
          const local = tag === 'link' && found.startsWith(`${origin}/`) ? found.slice(origin.length) : found;
          if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(local)) addresses.add(local);
        }
    }
  }
  return { address, html, facts: { ids: [...ids], addresses: [...addresses] } };
}

/** Matches a comment, a script or style with its content, or a tag. Attribute values may contain text that looks like markup. */
const markup = /<!--[\s\S]*?-->|<(script|style)\b((?:"[^"]*"|[^">])*)>[\s\S]*?<\/\1>|<\/?([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi;

/** Attributes whose value is an address or may be one (`data-*`). */
const addressAttributes = /^(?:href|src|action|formaction|poster|cite|data|srcset|imagesrcset|data-.*)$/;

/** Finds every tag with an id or an attribute that `addressAttributes` names. */
const mayMatter = /(?:id|href|src|action|poster|cite|data[\w-]*|srcset)=/;

const decoded = (value: string) => value.replace(/&(?:amp|#38|#x26);/gi, '&');

/** Addresses in an attribute: a `srcset` has several; a `data-*` attribute counts if its value starts with a slash. */
function addressesIn(name: string, value: string): string[] {
  if (name.endsWith('srcset')) return value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');
  return name.startsWith('data-') && !value.startsWith('/') ? [] : [value];
}
