import { extname } from 'node:path';
import { builtFiles, onePageOfEachKind } from '../../support/built.ts';

/** What a web server with a recipe of `deploy/` answers for the built site. */

/** Headers of every answer. */
export const always = {
  'content-security-policy':
    "script-src 'self'; connect-src 'self'; img-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
    "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types search-worker",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
export const overTls = { 'strict-transport-security': 'max-age=31536000' };
export const askAgain = 'public, max-age=0, must-revalidate';
const forAYear = 'public, max-age=31536000, immutable';

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

/** A file of each type, first of all of those that the site has. */
export const planted = Object.keys(types)
  .filter((type) => !builtFiles.some((file) => extname(file) === type))
  .map((type) => `/planted${type}`);
const fileOfEachType = [
  ...Map.groupBy(
    [...builtFiles, ...planted].filter((file) => file !== '/404.html'),
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

/** What is asked for, and what every recipe answers, beside the headers of every answer. */
export const answers: Expected[] = [
  { path: '/', status: 200, type: '.html', cache: askAgain },
  { path: largest, status: 200, type: '.html', cache: askAgain },
  { path: '/search/index.json', status: 200, type: '.json', cache: askAgain },
  { path: '/data/claims.csv', status: 200, type: '.csv', cache: askAgain },
  ...builtFiles.filter((file) => file.startsWith('/.well-known/')).map((path) => ({ path, status: 200, type: extname(path), cache: askAgain })),
  ...fileOfEachType.map((path) => ({ path, status: 200, type: extname(path), cache: path.startsWith('/_astro/') ? forAYear : askAgain })),
  { path: script, status: 200, type: '.js', cache: forAYear },
  { path: '/no-such-page/', status: 404, type: '.html', cache: askAgain },
  { path: '/no-such.json', status: 404, type: '.html', cache: askAgain },
  { path: '/_astro/no-such.js', status: 404, type: '.html', cache: askAgain },
  // A folder without a page of its own is not listed.
  { path: '/_astro/', status: 404, type: '.html', cache: askAgain },
  ...['/.env', '/.git/config', '/actors/.hidden', '/.well-known/.hidden', '/%2eenv', '/.well-known/.deep/file.txt'].map((path) => ({
    path,
    status: 404,
    type: '.html',
    cache: askAgain,
  })),
].map((row) => (row.path === '/index.html' ? { ...row, path: '/' } : row));
