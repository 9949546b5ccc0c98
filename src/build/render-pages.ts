import type { AstroPrerenderer } from 'astro';
import type { CurrentBuild } from '../current-build.ts';
import type { ReusedFiles } from './reused-files.ts';
import { urls } from '../model/urls.ts';
import { addressOf, expectedOn } from './check-page.ts';
import { pageWriter, type PageWriter } from './page-writer.ts';

/** Path of a page's file within the site: `/articles/x/` → `articles/x/index.html`, `/404/` → `404.html`. */
export function fileOfPage(pathname: string): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  return path === '404' ? '404.html' : path === '' ? 'index.html' : `${path}/index.html`;
}

export interface RenderOptions {
  build: CurrentBuild;
  reused: ReusedFiles;
  /** Path under which the site is published; starts and ends with a slash. */
  base: string;
  /** Path of the new site. */
  folder: string;
}

/** The prerenderer and the results for the pages that it renders. */
export interface Rendering {
  prerenderer: AstroPrerenderer;
  /** Waits until every page is written; see `PageWriter`. */
  writtenPages: PageWriter['results'];
}

/** Wraps Astro's prerenderer: skips pages that can be reused, and gives the others to the page writer. Astro receives an empty response, so it writes no file for them. */
export function renderingOf(astro: AstroPrerenderer, { build, reused, base, folder }: RenderOptions): Rendering {
  let [done, count] = [0, 0];
  let writer = pageWriter(folder, 0);
  const { catalogue } = build.content ?? {};
  const origin = catalogue && new URL(catalogue.dossier.address).origin;
  const expected = catalogue && expectedOn(catalogue, (address) => base + address.slice(urls.home().length));
  const prerenderer: AstroPrerenderer = {
    ...astro,
    name: 'crossread',
    getStaticPaths: async () => {
      const all = await astro.getStaticPaths();
      const stale = all.filter(({ pathname, route, cacheKey }) => route.type !== 'page' || !reused.reuse(fileOfPage(pathname), cacheKey));
      count = stale.length;
      writer = pageWriter(folder, count);
      return stale;
    },
    render: async (request, options) => {
      const rendered = await astro.render(request, options).catch((error: unknown) => {
        build.progress.stop();
        throw error;
      });
      build.progress.step('pages', (done += 1), count);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const { pathname } = new URL(request.url);
      if (options.routeData.type !== 'page' || !pathname.startsWith(base) || origin === undefined) return rendered;
      const file = fileOfPage(decodeURI(pathname.slice(base.length - 1)));
      const address = addressOf(file, base);
      writer.write(file, { address, html: await response.text(), origin, expected: expected?.get(address) });
      return new Response(null, response);
    },
  };
  return { prerenderer, writtenPages: () => writer.results() };
}
