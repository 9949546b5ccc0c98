import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltPage } from './built-page.ts';

/** Does every address lead somewhere, and is every script and style used? */

const unescaped = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Addresses without a page or file, and fragments without their place. `files` are paths within the site. */
export const deadLinks = (pages: ReadonlyMap<string, BuiltPage>, files: ReadonlySet<string>, base: string): string[] =>
  [...pages.values()].flatMap(({ address, addresses }) =>
    addresses.flatMap((href) => {
      const target = new URL(href, `http://site${address}`);
      const [path, fragment] = [unescaped(target.pathname), unescaped(target.hash.slice(1))];
      const page = pages.get(path ?? '');
      if (page) return fragment === '' || page.ids.has(fragment ?? '') ? [] : [`${address} links to ${href}, and there is no such place`];
      return path?.startsWith(base) && files.has(path.slice(base.length)) ? [] : [`${address} links to ${href}, which is not there`];
    }),
  );

/** Scripts and styles that Astro made, and what they load of each other. `assets` are their paths within the site. */
export const assetFaults = (folder: string, assets: readonly string[], pages: ReadonlyMap<string, BuiltPage>, base: string): string[] => {
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
};
