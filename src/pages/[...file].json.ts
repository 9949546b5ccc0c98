import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../catalogue.ts';
import { servedFiles, type DataFile } from '../exports/data-files.ts';

/** Serves the JSON data files on the development server. In a build, `build/` writes them, because there may be thousands. */
export const getStaticPaths = (() => (import.meta.env.DEV ? servedFiles(catalogue, '.json') : [])) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: DataFile }> = ({ props: { data } }) => new Response(data.text());
