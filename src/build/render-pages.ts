import type { AstroPrerenderer } from 'astro';
import type { CurrentBuild } from '../current-build.ts';
import type { ReusedFiles } from './reused-files.ts';
import { urls } from '../model/urls.ts';
import { addressOf, expectedOn } from './check-page.ts';
import { pageChecks, type PageChecks } from './check-pages.ts';
import { withPolicy } from './policy.ts';

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
}

/** The prerenderer and the results of the page checks that run beside it. */
export interface Rendering {
  prerenderer: AstroPrerenderer;
  /** Results of the page checks, after the last page. */
  checkedPages: PageChecks['results'];
}

/** Wraps Astro's prerenderer: skips pages that can be reused, adds the content security policy to each page, and sends it to the page checks. */
export function renderingOf(astro: AstroPrerenderer, { build, reused, base }: RenderOptions): Rendering {
  let [done, count] = [0, 0];
  let checks = pageChecks(0);
  const { catalogue } = build.content ?? {};
  const origin = catalogue && new URL(catalogue.dossier.address).origin;
  const expected = catalogue && expectedOn(catalogue, (address) => base + address.slice(urls.home().length));
  const check = (pathname: string, html: string) => {
    if (!pathname.startsWith(base) || origin === undefined) return;
    const file = fileOfPage(decodeURI(pathname.slice(base.length - 1)));
    const address = addressOf(file, base);
    checks.check(file, () => ({ address, html, origin, expected: expected?.get(address) }));
  };
  const prerenderer: AstroPrerenderer = {
    ...astro,
    name: 'crossread',
    getStaticPaths: async () => {
      const all = await astro.getStaticPaths();
      const stale = all.filter(({ pathname, route, cacheKey }) => route.type !== 'page' || !reused.reuse(fileOfPage(pathname), cacheKey));
      count = stale.length;
      checks = pageChecks(count);
      return stale;
    },
    render: async (request, options) => {
      const rendered = await astro.render(request, options).catch((error: unknown) => {
        build.progress.stop();
        throw error;
      });
      build.progress.step('pages', (done += 1), count);
      if (options.routeData.type !== 'page') return rendered;
      const response = rendered instanceof Response ? rendered : rendered.response;
      const html = withPolicy(await response.text());
      check(new URL(request.url).pathname, html);
      const page = new Response(html, response);
      return rendered instanceof Response ? page : { ...rendered, response: page };
    },
  };
  return { prerenderer, checkedPages: () => checks.results() };
}
