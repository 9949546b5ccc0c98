import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../catalogue.ts';
import { servedFiles, type DataFile } from '../exports/data-files.ts';

/** Serves the CSV data files on the development server, as `[...file].json.ts` does for JSON. */
export const getStaticPaths = (() => (import.meta.env.DEV ? servedFiles(catalogue, '.csv') : [])) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: DataFile }> = ({ props: { data } }) => new Response(data.text());
