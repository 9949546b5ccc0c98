import type { Point } from 'unist';
import { locate } from './locate.ts';

/** Tags as they are written, before anything mends them. */

/** Whatever begins with "<" and is not text: a tag as CommonMark has it, or the beginning of something else. `flags`: g to go through a text, y to look at one place. */
export const markup = (flags: 'g' | 'y') =>
  new RegExp(`<(?:(?<open>${elementName})(?:${attribute(attributeName)})*\\s*/?>|/(?<close>${elementName})\\s*>|(?<other>!--|[!?]|/?[a-z]))`, `${flags}i`);

/** The attributes of the tag that is written at a place, in lower case, each with its own place; none where no such tag is. */
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
