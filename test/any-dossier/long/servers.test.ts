import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { request as secureRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { builtFiles, dist, onePageOfEachKind } from '../../support/built.ts';
import { serve } from '../../support/serve.ts';
import { usePage } from '../../support/use-page.ts';
import { visit } from '../../support/visit.ts';
import { watch } from '../../support/watch.ts';
import { recipes, startServer } from '../../support/web-servers.ts';

/** The site behind the web servers for which `deploy/` has recipes. */

/** Headers of every answer. */
const always = {
  'content-security-policy':
    "script-src 'self'; connect-src 'self'; img-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; " +
    "form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types search-worker",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const overTls = { 'strict-transport-security': 'max-age=31536000' };
const askAgain = 'public, max-age=0, must-revalidate';
const forAYear = 'public, max-age=31536000, immutable';

const types: Record<string, string> = {
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
const planted = Object.keys(types)
  .filter((type) => !builtFiles.some((file) => extname(file) === type))
  .map((type) => `/planted${type}`);
const fileOfEachType = [
  ...Map.groupBy(
    [...builtFiles, ...planted].filter((file) => file !== '/404.html'),
    (file) => extname(file),
  ).values(),
].flatMap(([first]) => first ?? []);
const script = builtFiles.find((file) => /^\/_astro\/.*\.js$/.test(file)) ?? '';
const largest = onePageOfEachKind().find((path) => path.startsWith('/articles/') && path !== '/articles/') ?? '';

interface Expected {
  path: string;
  status: number;
  type?: string;
  cache: string;
}

/** What is asked for, and what every recipe answers, beside the headers of every answer. */
const answers: Expected[] = [
  { path: '/', status: 200, type: '.html', cache: askAgain },
  { path: largest, status: 200, type: '.html', cache: askAgain },
  { path: '/search/index.json', status: 200, type: '.json', cache: askAgain },
  { path: '/data/claims.csv', status: 200, type: '.csv', cache: askAgain },
  { path: '/.well-known/security.txt', status: 200, type: '.txt', cache: askAgain },
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

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** One request, exactly as written: no path is tidied, no redirect followed, nothing unpacked. */
const ask = (site: string, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, fail) => {
    const { protocol, hostname, port } = new URL(site);
    const send = protocol === 'https:' ? secureRequest : request;
    send({ hostname, port, path, headers, rejectUnauthorized: false, agent: false }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }));
    })
      .on('error', fail)
      .end();
  });

const chosen = (headers: IncomingHttpHeaders, names: object) => Object.fromEntries(Object.keys(names).map((name) => [name, headers[name]]));

const folder = mkdtempSync(join(tmpdir(), 'crossread-servers-'));
const site = join(folder, 'site');
before(() => {
  cpSync(dist, site, { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not for readers');
  for (const path of [...planted, '/.env', '/.git/config', '/actors/.hidden', '/.well-known/.hidden', '/.well-known/.deep/file.txt']) {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), 'not for readers, unless planted');
  }
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('every type of file that the site has is known to the recipes', () => {
  assert.ok(builtFiles.length > 200);
  assert.deepEqual(
    builtFiles.filter((file) => !(extname(file) in types)),
    [],
    'add its type to nginx.conf, to the Caddyfile and here',
  );
});

for (const [name, { missing }] of Object.entries(recipes)) if (missing) test(`behind ${name}`, { skip: missing });

for (const [name, recipe] of Object.entries(recipes).filter(([, { missing }]) => !missing))
  describe(`behind ${name}`, () => {
    let server: Awaited<ReturnType<typeof startServer>>;
    before(async () => {
      server = await startServer(recipe, join(folder, name), site);
    });
    after(() => server.stop());

    test('every answer has its status, its type and its headers', async () => {
      for (const { path, status, type = '', cache } of answers) {
        const { status: given, headers } = await ask(server.http, path);
        assert.deepEqual(
          { path, status: given, 'content-type': headers['content-type'], 'cache-control': headers['cache-control'], ...chosen(headers, always) },
          { path, status, 'content-type': types[type], 'cache-control': cache, ...always },
        );
        assert.equal(headers['strict-transport-security'], undefined, 'a promise about https is made over http');
      }
    });

    test('over https it says as much, and that it stays with https', async () => {
      for (const { path, status, cache } of answers.filter((row) => [largest, script, '/no-such-page/'].includes(row.path))) {
        const { status: given, headers } = await ask(server.https, path);
        assert.deepEqual(
          { status: given, cache: headers['cache-control'], ...chosen(headers, { ...always, ...overTls }) },
          { status, cache, ...always, ...overTls },
        );
      }
    });

    test('what is not there is answered with the page that says so', async () => {
      const own = readFileSync(`${dist}/404.html`, 'utf8');
      for (const path of ['/no-such-page/', '/_astro/', '/.env', '/404.html']) {
        const { status, body } = await ask(server.http, path);
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
        const { status, headers } = await ask(server.http, path);
        assert.ok([301, 308].includes(status), `${path} is answered with ${status}`);
        assert.equal(headers.location, target);
        assert.deepEqual(chosen(headers, always), always);
      }
    });

    test('text comes packed to whoever can unpack it, and is the same unpacked', async (t) => {
      for (const path of [largest, script, '/search/index.json', '/data/claims.csv', '/data/claims.json']) {
        const file = readFileSync(join(dist, path.endsWith('/') ? `${path}index.html` : path));
        const [packed, plain] = [await ask(server.http, path, { 'accept-encoding': 'gzip' }), await ask(server.http, path)];
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
        const { headers } = await ask(server.http, largest, { 'accept-encoding': encoding });
        assert.ok(headers.etag);
        const again = await ask(server.http, largest, { 'accept-encoding': encoding, 'if-none-match': headers.etag });
        assert.deepEqual({ status: again.status, length: again.body.length, ...chosen(again.headers, always) }, { status: 304, length: 0, ...always });
      }
    });

    test('no path leads out of the folder that is published', async () => {
      for (const path of waysOut) {
        const { status, body } = await ask(server.http, path);
        assert.ok(status >= 300, `${path} is answered with ${status}`);
        assert.ok(!body.includes('not for readers'), path);
      }
    });

    describe('in a browser', () => {
      for (const path of onePageOfEachKind())
        test(`${path} works under the server's policy and its own`, () =>
          visit(
            async (page) => {
              const { faults, quiet } = await watch(page);
              await page.goto(path === '/404.html' ? '/about/' : path);
              await usePage(page).catch((error: unknown) => faults.push(String(error)));
              await quiet();
              assert.deepEqual(faults, []);
            },
            { baseURL: server.http },
          ));

      test('no page can be put into a frame', async () => {
        const framing = join(folder, 'framing');
        mkdirSync(framing, { recursive: true });
        const plain = await serve(site);
        writeFileSync(
          join(framing, 'index.html'),
          `<iframe name="bare" src="${plain.address}about/"></iframe><iframe name="sent" src="${server.http}/about/"></iframe>`,
        );
        const other = await serve(framing);
        try {
          await visit(async (page) => {
            await page.goto(other.address);
            const shown = (name: string) => page.frame({ name })?.getByRole('heading', { name: 'About and method' }).count();
            assert.equal(await shown('bare'), 1, 'this browser shows no frame at all');
            assert.equal(await shown('sent'), 0);
            assert.match(page.frame({ name: 'sent' })?.url() ?? '', /^chrome-error:/);
          });
        } finally {
          await Promise.all([plain.close(), other.close()]);
        }
      });

      test('the worker of the search is held by the server’s policy', () =>
        visit(
          async (page) => {
            await page.goto('/search/?q=Kato');
            await page.locator('main [data-kind] a').first().waitFor();
            const [worker] = page.workers();
            assert.ok(worker);
            const asks = (address: string) =>
              worker.evaluate(
                (url) =>
                  fetch(url, { mode: 'no-cors' }).then(
                    () => 'answered',
                    () => 'refused',
                  ),
                address,
              );
            assert.equal(await asks(`${server.http}/search/index.json`), 'answered');
            const plain = await serve(site);
            const other = await asks(`${plain.address}search/index.json`).finally(plain.close);
            assert.equal(other, 'refused');
          },
          { baseURL: server.http },
        ));
    });
  });

describe('the file for Netlify and Cloudflare Pages', () => {
  const rules = readFileSync('deploy/_headers', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .reduce<{ pattern: string; headers: [string, string][] }[]>((read, line) => {
      const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) read.push({ pattern: line, headers: [] });
      else read.at(-1)?.headers.push([name.toLowerCase(), value]);
      return read;
    }, []);
  const headersFor = (path: string) =>
    rules.filter(({ pattern }) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern)).flatMap(({ headers }) => headers);

  test('gives every path what the other recipes give it over https', () => {
    assert.equal(rules.length, 2);
    for (const { path, cache } of answers.filter(({ status }) => status === 200))
      assert.deepEqual(
        // Both services answer with this of themselves where the file says nothing.
        { path, 'cache-control': askAgain, ...Object.fromEntries(headersFor(path)) },
        { path, ...always, ...overTls, 'cache-control': cache },
      );
  });

  test('gives no path a header twice, for one of the services would join the two', () => {
    for (const { path } of answers) {
      const names = headersFor(path).map(([name]) => name);
      assert.deepEqual(names, [...new Set(names)]);
    }
  });

  test('has no line that is longer than the services read', () => {
    const lines = readFileSync('deploy/_headers', 'utf8').split('\n');
    assert.deepEqual(
      lines.filter((line) => line.length > 2000),
      [],
    );
  });
});

test('the workflow for GitHub Pages installs, tests and builds with the project’s own commands, and leaves nothing of the site behind', () => {
  const { scripts, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const { jobs } = parse(readFileSync('deploy/github-pages.yml', 'utf8')) as {
    jobs: Record<string, { steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] }>;
  };
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const using = (action: string) => steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with;
  assert.deepEqual(
    steps.flatMap(({ run }) => run ?? []),
    ['npm install', 'npm test', 'npm run build -- --base "$BASE/"'],
  );
  assert.ok(scripts?.test && scripts.build);
  assert.equal(String(using('setup-node')?.['node-version']), devDependencies?.node?.split('.')[0]);
  assert.deepEqual(using('upload-pages-artifact'), { path: 'dist', 'include-hidden-files': true });
  assert.ok(using('deploy-pages') === undefined && steps.at(-1)?.uses?.startsWith('actions/deploy-pages@'));
});
