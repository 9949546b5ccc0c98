import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { readDossier } from '../../src/loader/dossier.ts';
import { catalogueOf } from '../../src/model/catalogue.ts';

/** The folder of the built site, `dist` unless `CROSSREAD_DIST` names another. */
export const dist = process.env.CROSSREAD_DIST ?? 'dist';

/** The content of that site, `content` unless `CROSSREAD_CONTENT` names another folder. */
export const catalogue = catalogueOf(readDossier(process.env.CROSSREAD_CONTENT ?? 'content'));

/** A page of the built site. */
export interface BuiltPage {
  /** Address on the site: `/`, `/articles/`, `/404.html`. */
  path: string;
  file: string;
  html: string;
  tree: Root;
  /** Every element, in the order of the document. */
  elements: Element[];
}

/** Every file of the built site, by its path on the site: `/data/claims.csv`. */
export const builtFiles: readonly string[] = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `/${relative(dist, join(parentPath, name)).replaceAll('\\', '/')}`)
  .toSorted();

/** Text of a file of the built site. */
export const textOfFile = (path: string): string => readFileSync(`${dist}${path}`, 'utf8');

/** Every page, parsed once. */
export const builtPages = (): readonly BuiltPage[] => (read ??= builtFiles.filter((file) => file.endsWith('.html')).map(pageOf));

/** The page at an address. Throws if the site has no such page. */
export function pageAt(path: string): BuiltPage {
  const found = builtPages().find((page) => page.path === path);
  if (!found) throw new Error(`the built site has no page ${path}`);
  return found;
}

/** Text of an element: a space between blocks, runs of white space as one space, without styles and scripts. */
export const textOf = (node: Root | ElementContent): string => linesOf(node).join(' ');

/** The same text, divided at the ends of blocks. */
export const linesOf = (node: Root | ElementContent): string[] =>
  wordsOf(node)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Parses HTML that is part of a page. */
export const fragment = rehype().data('settings', { fragment: true }).freeze();

/** An attribute as a string; undefined if the element lacks it. */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  return value === undefined || value === null ? undefined : Array.isArray(value) ? value.join(' ') : String(value);
}

/** The longest page of each kind, which is the most likely to show a fault of that kind. */
export function onePageOfEachKind(): string[] {
  const pages = builtFiles.filter((file) => file.endsWith('.html')).map((file) => ({ path: pathOf(file), length: textOfFile(file).length }));
  return [...Map.groupBy(pages, ({ path }) => kindOf(path)).values()]
    .flatMap((group) => group.toSorted((a, b) => b.length - a.length || (a.path < b.path ? -1 : 1)).slice(0, 1))
    .map(({ path }) => path);
}

function elementsOf(tree: Root): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    found.push(node);
  });
  return found;
}

const pathOf = (file: string) => file.replace(/index\.html$/, '');

function pageOf(file: string): BuiltPage {
  const html = textOfFile(file);
  const tree = rehype.parse(html);
  return { path: pathOf(file), file, html, tree, elements: elementsOf(tree) };
}

let read: readonly BuiltPage[] | undefined;

/** Text with a line break at each end of a block. */
function wordsOf(inner: Root | RootContent): string {
  if (inner.type === 'text') return inner.value.replace(/\s+/g, ' ');
  if (inner.type !== 'element' && inner.type !== 'root') return '';
  if (inner.type === 'element' && (inner.tagName === 'style' || inner.tagName === 'script')) return '';
  const text = inner.children.map(wordsOf).join('');
  return inner.type === 'element' && inline.has(inner.tagName) ? text : `\n${text}\n`;
}

const inline = new Set([
  'a',
  'abbr',
  'b',
  'br',
  'cite',
  'code',
  'data',
  'em',
  'i',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
]);

/** The kind of a page: its address with ids and page numbers replaced: `/articles/*`, `/claims/#`. */
const kindOf = (path: string) =>
  path
    .replace(/(?<=.)\/\d+\/$/, '/#')
    .replace(/\/$/, '')
    .replace(/(?<=[^/]\/)[^/#]+/g, '*');
