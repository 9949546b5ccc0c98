import type { MiddlewareHandler } from 'astro';
import { catalogue } from './catalogue.ts';
import { withMarkedRuns } from './model/scripts/marked-html.ts';

/** Marks words in another script on every page with their language and direction, in a build and in the development server. */
export const onRequest: MiddlewareHandler = async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withMarkedRuns(await response.text(), catalogue.scripts), response);
};
