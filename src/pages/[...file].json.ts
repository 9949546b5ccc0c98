import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../catalogue.ts';
import { servedFiles, type DataFile } from '../exports/data-files.ts';

/** Serves the data files while the site is edited. In a build there may be thousands of them, and `build/` writes them without going through routes. */
export const getStaticPaths = (() => (import.meta.env.DEV ? servedFiles(catalogue, '.json') : [])) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: DataFile }> = ({ props: { data } }) => new Response(data.text());
