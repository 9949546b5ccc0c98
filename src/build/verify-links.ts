import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageFacts } from './built-page.ts';

/** Does every address lead somewhere, and is every script and style used? */

/** Addresses without a page or file, and fragments without their place. `pages` by address; `files` are paths within the site. */
export function deadLinks(pages: ReadonlyMap<string, PageFacts>, files: ReadonlySet<string>, base: string): string[] {
  const places = new Map<PageFacts, ReadonlySet<string>>();
  const placesOf = (page: PageFacts): ReadonlySet<string> => {
    const known = places.get(page) ?? new Set(page.ids);
    places.set(page, known);
    return known;
  };
  const faultOf = (from: string, href: string): string => {
    const target = new URL(href, `http://site${from}`);
    const [path, fragment] = [unescaped(target.pathname), unescaped(target.hash.slice(1))];
    const page = pages.get(path ?? '');
    if (page) return fragment === '' || placesOf(page).has(fragment ?? '') ? '' : 'and there is no such place';
    return path?.startsWith(base) && files.has(path.slice(base.length)) ? '' : 'which is not there';
  };
  /** An address that starts at the root means the same on every page. */
  const fromRoot = new Map<string, string>();
  const known = (from: string, href: string): string => {
    if (!href.startsWith('/')) return faultOf(from, href);
    const fault = fromRoot.get(href) ?? faultOf(from, href);
    fromRoot.set(href, fault);
    return fault;
  };
  return [...pages].flatMap(([address, { addresses }]) =>
    addresses.flatMap((href) => {
      const fault = known(address, href);
      return fault === '' ? [] : [`${address} links to ${href}, ${fault}`];
    }),
  );
}

/** Scripts and styles that Astro made, and what they load of each other. `assets` are their paths within the site. */
export function assetFaults(folder: string, assets: readonly string[], pages: ReadonlyMap<string, PageFacts>, base: string): string[] {
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
    ...loaded.filter(({ name }) => within(name) === undefined).map(({ asset, name }) => `${base}${asset} loads ${name}, which is not there`),
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
