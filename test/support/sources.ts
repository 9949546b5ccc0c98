import { globSync, readFileSync } from 'node:fs';

/** The source files of the project, as text. */

/** A file of `src/`, by its path from there. */
export interface Source {
  path: string;
  text: string;
}

export const sources: Source[] = globSync(['src/**/*.{ts,astro}', 'src/pages/.well-known/*.ts'])
  .map((file) => file.replaceAll('\\', '/').replace(/^src\//, ''))
  .filter((path) => !path.endsWith('.test.ts') && !path.endsWith('.d.ts'))
  .toSorted()
  .map((path) => ({ path, text: readFileSync(`src/${path}`, 'utf8') }));

export const withoutComments = (text: string) =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/<!--[^]*?-->/g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');

/** Every specifier a file imports, re-exports or loads on demand. */
export const importsOf = ({ text }: Source): string[] =>
  [...withoutComments(text).matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"]+)\1/g)].map(([, , specifier = '']) => specifier);
