import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { builtFiles, dist } from '../../support/built.ts';
import { everyHeader, answers, largest, hstsHeader, script, types } from './expected-answers.ts';
import { requestRaw, behindEachServer, headersNamed } from './published-site.ts';

/** Responses of web servers with the configurations of `deploy/`. */

/** Paths that try to leave the published folder. */
const escapingPaths = [
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/actors/../../secret.txt',
  '/..%2fsecret.txt',
  '/actors/..%5c..%5csecret.txt',
  '/....//secret.txt',
  '//secret.txt',
];
test('the configurations know every file type of the site', () => {
  assert.ok(builtFiles.length > 0);
  assert.deepEqual(
    builtFiles.filter((file) => !(extname(file) in types)),
    [],
    'add these types to nginx.conf, to the Caddyfile and to expected-answers.ts',
  );
});
behindEachServer((server) => {
  test('every response has the expected status, type and headers', async () => {
    for (const { path, status, type = '', cache } of answers) {
      const { status: given, headers } = await requestRaw(server().http, path);
      assert.deepEqual(
        { path, status: given, 'content-type': headers['content-type'], 'cache-control': headers['cache-control'], ...headersNamed(headers, everyHeader) },
        { path, status, 'content-type': types[type], 'cache-control': cache, ...everyHeader },
      );
      assert.equal(headers['strict-transport-security'], undefined, 'HSTS must not be sent over http');
    }
  });

  test('responses over https have the same headers and HSTS', async () => {
    for (const { path, status, cache } of answers.filter((row) => [largest, script, '/no-such-page/'].includes(row.path))) {
      const { status: given, headers } = await requestRaw(server().https, path);
      assert.deepEqual(
        { status: given, cache: headers['cache-control'], ...headersNamed(headers, { ...everyHeader, ...hstsHeader }) },
        { status, cache, ...everyHeader, ...hstsHeader },
      );
    }
  });

  test('a path that does not exist is answered with the 404 page', async () => {
    const own = readFileSync(`${dist}/404.html`, 'utf8');
    for (const path of ['/no-such-page/', '/_astro/', '/.env', '/404.html']) {
      const { status, body } = await requestRaw(server().http, path);
      assert.deepEqual({ path, status, own: body.toString('utf8') === own }, { path, status: 404, own: true });
    }
  });

  test('an address without its final slash is redirected to the page within the site', async () => {
    for (const [path, target] of [
      ['/actors', '/actors/'],
      [largest.slice(0, -1), largest],
      ['//actors', '/actors/'],
      ['//elsewhere.example/../actors', '/actors/'],
    ] as const) {
      const { status, headers } = await requestRaw(server().http, path);
      assert.ok([301, 308].includes(status), `${path} is answered with ${status}`);
      assert.equal(headers.location, target);
      assert.deepEqual(headersNamed(headers, everyHeader), everyHeader);
    }
  });

  test('text is sent compressed if the client accepts it', async (t) => {
    for (const path of [largest, script, '/search/index.json', '/data/claims.csv', '/data/claims.json']) {
      const file = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
      const [packed, plain] = [await requestRaw(server().http, path, { 'accept-encoding': 'gzip' }), await requestRaw(server().http, path)];
      assert.equal(packed.headers['content-encoding'], 'gzip', path);
      assert.match(packed.headers.vary ?? '', /accept-encoding/i, path);
      assert.ok(packed.body.length < file.length / 2);
      t.diagnostic(`${path}: ${packed.body.length} bytes`);
      assert.ok(gunzipSync(packed.body).equals(file), path);
      assert.equal(plain.headers['content-encoding'], undefined);
      assert.ok(plain.body.equals(file), path);
    }
  });

  test('an unchanged page is answered with 304', async () => {
    for (const encoding of ['identity', 'gzip']) {
      const { headers } = await requestRaw(server().http, largest, { 'accept-encoding': encoding });
      assert.ok(headers.etag);
      const again = await requestRaw(server().http, largest, { 'accept-encoding': encoding, 'if-none-match': headers.etag });
      assert.deepEqual(
        { status: again.status, length: again.body.length, ...headersNamed(again.headers, everyHeader) },
        { status: 304, length: 0, ...everyHeader },
      );
    }
  });

  test('no path leaves the published folder', async () => {
    for (const path of escapingPaths) {
      const { status, body } = await requestRaw(server().http, path);
      assert.ok(status >= 300, `${path} is answered with ${status}`);
      assert.ok(!body.includes('not for readers'), path);
    }
  });
});
