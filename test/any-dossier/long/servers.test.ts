import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { builtFiles, dist } from '../../support/built.ts';
import { always, answers, largest, overTls, script, types } from './expected-answers.ts';
import { ask, behindEachServer, chosen } from './published-site.ts';

/** The answers of real web servers with the recipes of `deploy/`. */

/** Ways out of the folder that is published. */
const waysOut = [
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/actors/../../secret.txt',
  '/..%2fsecret.txt',
  '/actors/..%5c..%5csecret.txt',
  '/....//secret.txt',
  '//secret.txt',
];
test('every type of file that the site has is known to the recipes', () => {
  assert.ok(builtFiles.length > 0);
  assert.deepEqual(
    builtFiles.filter((file) => !(extname(file) in types)),
    [],
    'add its type to nginx.conf, to the Caddyfile and here',
  );
});
behindEachServer((server) => {
  test('every answer has its status, its type and its headers', async () => {
    for (const { path, status, type = '', cache } of answers) {
      const { status: given, headers } = await ask(server().http, path);
      assert.deepEqual(
        { path, status: given, 'content-type': headers['content-type'], 'cache-control': headers['cache-control'], ...chosen(headers, always) },
        { path, status, 'content-type': types[type], 'cache-control': cache, ...always },
      );
      assert.equal(headers['strict-transport-security'], undefined, 'a promise about https is made over http');
    }
  });

  test('over https it says as much, and that it stays with https', async () => {
    for (const { path, status, cache } of answers.filter((row) => [largest, script, '/no-such-page/'].includes(row.path))) {
      const { status: given, headers } = await ask(server().https, path);
      assert.deepEqual(
        { status: given, cache: headers['cache-control'], ...chosen(headers, { ...always, ...overTls }) },
        { status, cache, ...always, ...overTls },
      );
    }
  });

  test('what is not there is answered with the page that says so', async () => {
    const own = readFileSync(`${dist}/404.html`, 'utf8');
    for (const path of ['/no-such-page/', '/_astro/', '/.env', '/404.html']) {
      const { status, body } = await ask(server().http, path);
      assert.deepEqual({ path, status, own: body.toString('utf8') === own }, { path, status: 404, own: true });
    }
  });

  test('an address without its last slash leads to the page, within the site', async () => {
    for (const [path, target] of [
      ['/actors', '/actors/'],
      [largest.slice(0, -1), largest],
      ['//actors', '/actors/'],
      ['//elsewhere.example/../actors', '/actors/'],
    ] as const) {
      const { status, headers } = await ask(server().http, path);
      assert.ok([301, 308].includes(status), `${path} is answered with ${status}`);
      assert.equal(headers.location, target);
      assert.deepEqual(chosen(headers, always), always);
    }
  });

  test('text comes packed to whoever can unpack it, and is the same unpacked', async (t) => {
    for (const path of [largest, script, '/search/index.json', '/data/claims.csv', '/data/claims.json']) {
      const file = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
      const [packed, plain] = [await ask(server().http, path, { 'accept-encoding': 'gzip' }), await ask(server().http, path)];
      assert.equal(packed.headers['content-encoding'], 'gzip', path);
      assert.match(packed.headers.vary ?? '', /accept-encoding/i, path);
      assert.ok(packed.body.length < file.length / 2);
      t.diagnostic(`${path}: ${packed.body.length} bytes`);
      assert.ok(gunzipSync(packed.body).equals(file), path);
      assert.equal(plain.headers['content-encoding'], undefined);
      assert.ok(plain.body.equals(file), path);
    }
  });

  test('a page that has not changed is not sent again', async () => {
    for (const encoding of ['identity', 'gzip']) {
      const { headers } = await ask(server().http, largest, { 'accept-encoding': encoding });
      assert.ok(headers.etag);
      const again = await ask(server().http, largest, { 'accept-encoding': encoding, 'if-none-match': headers.etag });
      assert.deepEqual({ status: again.status, length: again.body.length, ...chosen(again.headers, always) }, { status: 304, length: 0, ...always });
    }
  });

  test('no path leads out of the folder that is published', async () => {
    for (const path of waysOut) {
      const { status, body } = await ask(server().http, path);
      assert.ok(status >= 300, `${path} is answered with ${status}`);
      assert.ok(!body.includes('not for readers'), path);
    }
  });
});
