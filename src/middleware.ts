import { defineMiddleware } from 'astro:middleware';
import { catalogue } from './catalogue.ts';
import { languagesOf } from './model/views/page-languages.ts';

/** Gives every component the languages of a page as `Astro.locals`. */
export const onRequest = defineMiddleware(({ locals }, next) => {
  Object.assign(locals, languagesOf(catalogue.dossier.language));
  return next();
});
