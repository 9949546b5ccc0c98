import { extname } from 'node:path';
import { builtFiles, onePageOfEachKind } from '../../support/built.ts';

/** Expected responses of a web server with a configuration of `deploy/` for the built site. */

/** Headers of every response. */
export const everyHeader = {
  'content-security-policy':
    "script-src 'self'; connect-src 'self'; img-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
    "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types search-worker",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
export const hstsHeader = { 'strict-transport-security': 'max-age=31536000' };
export const revalidate = 'public, max-age=0, must-revalidate';
const immutable = 'public, max-age=31536000, immutable';

export const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
};

/** Extra files for the types of which the site has no file. */
export const extraFiles = Object.keys(types)
  .filter((type) => !builtFiles.some((file) => extname(file) === type))
  .map((type) => `/planted${type}`);
const fileOfEachType = [
  ...Map.groupBy(
    [...builtFiles, ...extraFiles].filter((file) => file !== '/404.html'),
    (file) => extname(file),
  ).values(),
].flatMap(([first]) => first ?? []);
export const script = builtFiles.find((file) => /^\/_astro\/.*\.js$/.test(file)) ?? '';
export const largest = onePageOfEachKind().find((path) => path.startsWith('/articles/') && path !== '/articles/') ?? '';

interface Expected {
  path: string;
  status: number;
  type?: string;
  cache: string;
}

/** Requested paths with the expected responses, in addition to the headers of every response. */
export const answers: Expected[] = [
  { path: '/', status: 200, type: '.html', cache: revalidate },
  { path: largest, status: 200, type: '.html', cache: revalidate },
  { path: '/search/index.json', status: 200, type: '.json', cache: revalidate },
  { path: '/data/claims.csv', status: 200, type: '.csv', cache: revalidate },
  ...builtFiles.filter((file) => file.startsWith('/.well-known/')).map((path) => ({ path, status: 200, type: extname(path), cache: revalidate })),
  ...fileOfEachType.map((path) => ({ path, status: 200, type: extname(path), cache: path.startsWith('/_astro/') ? immutable : revalidate })),
  { path: script, status: 200, type: '.js', cache: immutable },
  { path: '/no-such-page/', status: 404, type: '.html', cache: revalidate },
  { path: '/no-such.json', status: 404, type: '.html', cache: revalidate },
  { path: '/_astro/no-such.js', status: 404, type: '.html', cache: revalidate },
  // The files of a folder without index.html are not listed.
  { path: '/_astro/', status: 404, type: '.html', cache: revalidate },
  ...['/.env', '/.git/config', '/actors/.hidden', '/.well-known/.hidden', '/%2eenv', '/.well-known/.deep/file.txt'].map((path) => ({
    path,
    status: 404,
    type: '.html',
    cache: revalidate,
  })),
].map((row) => (row.path === '/index.html' ? { ...row, path: '/' } : row));
