import type { Point } from 'unist';

/** Tags as they are written, before anything mends them. */

/** Whatever begins with "<" and is not text: a tag as CommonMark has it, or the beginning of something else. `flags`: g to go through a text, y to look at one place. */
export const markup = (flags: 'g' | 'y') =>
  new RegExp(`<(?:(?<open>${elementName})(?:${attribute(attributeName)})*\\s*/?>|/(?<close>${elementName})\\s*>|(?<other>!--|[!?]|/?[a-z]))`, `${flags}i`);

/** Place of the character `index` of a text that begins at `start`. */
export function placeWithin(text: string, index: number, { line, column, offset = 0 }: Point = { line: 1, column: 1 }): Point {
  const before = text.slice(0, index).split('\n');
  return { line: line + before.length - 1, column: (before.length === 1 ? column : 1) + (before.at(-1)?.length ?? 0), offset: offset + index };
}

/** The attributes of the tag that is written at a place, in lower case, each with its own place; none where no such tag is. */
export function attributesIn(tagName: string, source: string, start: Point): { name: string; place: Point }[] {
  const match = markup('y').exec(source.slice(start.offset));
  if (match?.groups?.open?.toLowerCase() !== tagName) return [];
  const [tag] = match;
  return [...tag.matchAll(new RegExp(attribute(`(${attributeName})`), 'gi'))].map(({ 0: whole, 1: name = '', index }) => ({
    name: name.toLowerCase(),
    place: placeWithin(tag, index + whole.search(/\S/), start),
  }));
}

const elementName = '[a-z][a-z0-9-]*';
const attributeName = '[a-z_:][\\w.:-]*';
const attribute = (name: string) => String.raw`\s+${name}(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>${'`'}]+))?`;
