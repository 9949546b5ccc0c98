import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue } from '../../catalogue.ts';
import { securityText } from '../../exports/security-text.ts';
import { urls } from '../../model/urls.ts';

const { dossier } = catalogue;
const text = securityText(dossier, new URL(urls.securityText(), dossier.address));

/** No page if the dossier has no security contact. */
export const getStaticPaths = (() => (text === undefined ? [] : [{ params: { name: 'security' } }])) satisfies GetStaticPaths;

export const GET: APIRoute = () => new Response(text);
