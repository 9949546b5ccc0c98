import type { AstroPrerenderer } from 'astro';
import type { CurrentBuild } from '../current-build.ts';
import type { KeptFiles } from './kept-files.ts';
import { withPolicy } from './policy.ts';

/** Path of a page's file within the site: `/articles/x/` → `articles/x/index.html`, `/404/` → `404.html`. */
export const fileOfPage = (pathname: string): string => {
  const path = pathname.replace(/^\/|\/$/g, '');
  return path === '404' ? '404.html' : path === '' ? 'index.html' : `${path}/index.html`;
};

/** Astro's rendering, of those pages only that the last site does not have as they are to be, each with its content security policy. */
export const renderingOf = (astro: AstroPrerenderer, build: CurrentBuild, kept: KeptFiles): AstroPrerenderer => {
  let [done, count] = [0, 0];
  return {
    ...astro,
    name: 'crossread',
    getStaticPaths: async () => {
      const all = await astro.getStaticPaths();
      const stale = all.filter(({ pathname, route, cacheKey }) => route.type !== 'page' || !kept.has(fileOfPage(pathname), cacheKey));
      count = stale.length;
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
      const page = new Response(withPolicy(await response.text()), response);
      return rendered instanceof Response ? page : { ...rendered, response: page };
    },
  };
};
