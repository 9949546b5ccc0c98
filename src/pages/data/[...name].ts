import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../catalogue.ts';
import { downloadsOf, type Download } from '../../exports/tables.ts';

export const getStaticPaths = (() =>
  downloadsOf(catalogue).map((download) => ({ params: { name: download.name }, props: { download } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ download: Download }> = ({ props: { download } }) =>
  new Response(download.body, { headers: { 'content-type': `${download.type}; charset=utf-8` } });
