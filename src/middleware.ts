import { defineMiddleware } from 'astro:middleware';
import { catalogue } from './catalogue.ts';
import { withMarkedRuns } from './model/scripts/marked-html.ts';
import { languagesOf } from './model/views/page-languages.ts';

/**
 * Gives every component the languages of a page as `Astro.locals`. In the development server also marks words in another script on the page; in a
 * build the page writer does, in its thread.
 */
export const onRequest = defineMiddleware(async ({ locals }, next) => {
  Object.assign(locals, languagesOf(catalogue.dossier.language));
  if (!import.meta.env.DEV) return next();
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withMarkedRuns(await response.text(), catalogue.scripts), response);
});
