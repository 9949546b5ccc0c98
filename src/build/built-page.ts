/** What links are checked by: all that is kept of a page once it has been read. */
export interface PageFacts {
  /** Every id on the page. */
  ids: readonly string[];
  /** Every address that the page names within the site, as it is written, once each. */
  addresses: readonly string[];
}

/** A page of the finished site, read as a crawler reads it. */
export interface BuiltPage {
  /** Where it is published, with the base: `/articles/`, `/404.html`. */
  address: string;
  html: string;
  facts: PageFacts;
}

/** Text of a piece of HTML; styles and scripts left out. */
export const textOf = (html: string): string => html.replace(markup, '').replace(/\s+/g, ' ').trim();

/** `origin`: that of the published site; links of the head (`canonical`) name it in full. */
export function readPage(address: string, html: string, origin: string): BuiltPage {
  const ids = new Set<string>();
  const addresses = new Set<string>();
  for (const [, withText, ofThat = '', tag = withText, attributes = ofThat] of html.matchAll(markup))
    for (const [, name = '', raw = ''] of attributes.matchAll(/([^\s="]+)="([^"]*)"/g)) {
      const value = decoded(raw);
      if (name === 'id') ids.add(value);
      else if (named.test(name))
        for (const found of addressesIn(name, value)) {
          const own = tag === 'link' && found.startsWith(`${origin}/`) ? found.slice(origin.length) : found;
          if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(own)) addresses.add(own);
        }
    }
  return { address, html, facts: { ids: [...ids], addresses: [...addresses] } };
}

/** A comment, a script or style with all it holds, or a tag; what looks like one within an attribute is not taken for it. */
const markup = /<!--[\s\S]*?-->|<(script|style)\b((?:"[^"]*"|[^">])*)>[\s\S]*?<\/\1>|<\/?([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/gi;

/** Attributes whose value is an address; those of a script may hold one too. */
const named = /^(?:href|src|action|formaction|poster|cite|data|srcset|imagesrcset|data-.*)$/;

const decoded = (value: string) => value.replace(/&(?:amp|#38|#x26);/gi, '&');

/** The addresses an attribute holds: a `srcset` several, a script's own attribute one where it starts at the root. */
function addressesIn(name: string, value: string): string[] {
  if (name.endsWith('srcset')) return value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '');
  return name.startsWith('data-') && !value.startsWith('/') ? [] : [value];
}
