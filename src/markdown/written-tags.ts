import type { Point } from 'unist';
import { locate } from './locate.ts';

/** Tags as they are written in the source, before the HTML parser repairs them. */

/** Matches a tag as CommonMark defines it, or the start of another construct that begins with "<". `flags`: `g` to search a text, `y` to match at one index. */
export const markup = (flags: 'g' | 'y') =>
  new RegExp(`<(?:(?<open>${elementName})(?:${attribute(attributeName)})*\\s*/?>|/(?<close>${elementName})\\s*>|(?<other>!--|[!?]|/?[a-z]))`, `${flags}i`);

/** The attributes of the tag at a point: names in lower case, each with its point. Empty if there is no such tag. */
export function attributesIn(tagName: string, source: string, start: Point): { name: string; place: Point }[] {
  const match = markup('y').exec(source.slice(start.offset));
  if (match?.groups?.open?.toLowerCase() !== tagName) return [];
  const [tag] = match;
  const pointAt = locate(tag, start);
  return [...tag.matchAll(new RegExp(attribute(`(${attributeName})`), 'gi'))].map(({ 0: whole, 1: name = '', index }) => ({
    name: name.toLowerCase(),
    place: pointAt(index + whole.search(/\S/)),
  }));
}

const elementName = '[a-z][a-z0-9-]*';
const attributeName = '[a-z_:][\\w.:-]*';
const attribute = (name: string) => String.raw`\s+${name}(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>${'`'}]+))?`;
