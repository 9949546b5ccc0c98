import assert from 'node:assert/strict';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { attribute, textOf, type BuiltPage } from './built.ts';

/** Reads the elements of built pages without a browser. */

/** Ids of a page in document order; a repeated id is repeated. */
export const idsOf = ({ elements }: BuiltPage): string[] => elements.flatMap((element) => attribute(element, 'id') ?? []);

/** The first element with an id; fails if the page has none. */
export function elementAt(page: BuiltPage, id: string): Element {
  const found = page.elements.find((element) => attribute(element, 'id') === id);
  assert.ok(found, `${page.path} has no element with the id "${id}"`);
  return found;
}

/** Elements of a page by their tag names. */
export const named = (page: BuiltPage, ...names: string[]): Element[] => page.elements.filter(({ tagName }) => names.includes(tagName));

export const hasClass = (element: Element, name: string): boolean => (attribute(element, 'className') ?? '').split(' ').includes(name);

/** An element and all elements in it. */
export function within(element: Element): Element[] {
  const found: Element[] = [];
  visit(element, 'element', (inner) => {
    found.push(inner);
  });
  return found;
}

/** Addresses of the links in an element, itself included. */
export const linksIn = (element: Element): string[] => within(element).flatMap((inner) => (inner.tagName === 'a' ? (attribute(inner, 'href') ?? []) : []));

export const linksOf = (page: BuiltPage): string[] => named(page, 'a').flatMap((link) => attribute(link, 'href') ?? []);

/** The source of a `<style>` element. */
export const styleText = (style: Element): string => style.children.flatMap((child) => (child.type === 'text' ? child.value : [])).join('');

/** A text as `textOf` gives it: each run of white space is one space. */
export const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The items that occur more than once. */
export const repeated = (items: readonly string[]): string[] =>
  [...Map.groupBy(items, (item) => item)].filter(([, group]) => group.length > 1).map(([item]) => item);

/** Fails if there are faults. The message has their number; the difference shows the first twenty. */
export const assertNone = (faults: readonly string[], what: string): void => assert.deepEqual(faults.slice(0, 20), [], `${faults.length} ${what}`);

/** Text of the first element with this tag name; an empty string if the page has none. */
export function textOfFirst(page: BuiltPage, name: string): string {
  const [first] = named(page, name);
  return first ? textOf(first) : '';
}
