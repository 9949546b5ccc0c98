import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageFacts } from './built-page.ts';

/** Checks that every address has a target, and that every script and style is used. */

export interface SiteAssets {
  /** Path of the output. */
  folder: string;
  /** Path under which the site is published; starts and ends with a slash. */
  base: string;
  /** Scripts and styles bundled by Astro, as paths within the site. */
  assets: readonly string[];
  /** Facts of all pages, by address. */
  pages: ReadonlyMap<string, PageFacts>;
}

/** Links to addresses without a page or file, and to ids that the page lacks. `pages`: facts by address; `files`: paths within the site. */
export function deadLinks(pages: ReadonlyMap<string, PageFacts>, files: ReadonlySet<string>, base: string): string[] {
  const idSets = new Map<PageFacts, ReadonlySet<string>>();
  const idsOf = (page: PageFacts): ReadonlySet<string> => {
    const ids = idSets.get(page) ?? new Set(page.ids);
    idSets.set(page, ids);
    return ids;
  };
  const findFault = (from: string, href: string): string => {
    const target = new URL(href, `http://site${from}`);
    const [path, fragment] = [unescaped(target.pathname), unescaped(target.hash.slice(1))];
    const page = pages.get(path ?? '');
    if (page) return fragment === '' || idsOf(page).has(fragment ?? '') ? '' : 'but that page has no such id';
    return path?.startsWith(base) && files.has(path.slice(base.length)) ? '' : 'which does not exist';
  };
  /** Faults by address; an address that starts with a slash means the same on every page. */
  const fromRoot = new Map<string, string>();
  const faultOf = (from: string, href: string): string => {
    if (!href.startsWith('/')) return findFault(from, href);
    const fault = fromRoot.get(href) ?? findFault(from, href);
    fromRoot.set(href, fault);
    return fault;
  };
  return [...pages].flatMap(([address, { addresses }]) =>
    addresses.flatMap((href) => {
      const fault = faultOf(address, href);
      return fault === '' ? [] : [`${address} links to ${href}, ${fault}`];
    }),
  );
}

/** Bundled files that load a missing file, and bundled files that neither a page nor another bundled file uses. */
export function assetFaults({ folder, base, assets, pages }: SiteAssets): string[] {
  const within = (name: string) => assets.find((asset) => asset.endsWith(`/${name}`));
  const loaded = assets
    .filter((asset) => /\.(?:js|css)$/.test(asset))
    .flatMap((asset) =>
      [...readFileSync(join(folder, asset), 'utf8').matchAll(/["'`(](?:\.\/|[^"'`()\s]*\/_astro\/)([^"'`()\s?#]+)["'`)?#]/g)].map(([, name = '']) => ({
        asset,
        name,
      })),
    );
  const used = new Set([...[...pages.values()].flatMap(({ addresses }) => addresses), ...loaded.map(({ name }) => within(name)).map((path) => base + path)]);
  return [
    ...loaded.filter(({ name }) => within(name) === undefined).map(({ asset, name }) => `${base}${asset} loads ${name}, which does not exist`),
    ...assets.filter((asset) => !used.has(base + asset)).map((asset) => `${base}${asset} is used by no page`),
  ];
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
