import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { request as secureRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { dist } from '../../support/built.ts';
import { recipes, startServer } from '../../support/web-servers.ts';
import { extraFiles } from './expected-answers.ts';

/** The built site on the web servers for which `deploy/` has configurations. */

export const folder = mkdtempSync(join(tmpdir(), 'crossread-servers-'));
export const site = join(folder, 'site');
before(() => {
  cpSync(dist, site, { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not for readers');
  for (const path of [...extraFiles, '/.env', '/.git/config', '/actors/.hidden', '/.well-known/.hidden', '/.well-known/.deep/file.txt']) {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), 'not for readers, unless planted');
  }
});
after(() => rmSync(folder, { recursive: true, force: true }));
/** Registers the tests of `define` for each installed server. Servers that are not installed are skipped with the reason. */
export function behindEachServer(define: (addresses: () => { http: string; https: string }) => void): void {
  for (const [name, recipe] of Object.entries(recipes)) {
    if (recipe.missing) {
      test(`behind ${name}`, { skip: recipe.missing });
      continue;
    }
    describe(`behind ${name}`, () => {
      let server: Awaited<ReturnType<typeof startServer>>;
      before(async () => {
        server = await startServer(recipe, join(folder, name), site);
      });
      after(() => server.stop());
      define(() => server);
    });
  }
}
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Sends one request without normalising the path, following redirects or decompressing the body. */
export const requestRaw = (site: string, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
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

export const headersNamed = (headers: IncomingHttpHeaders, names: object) => Object.fromEntries(Object.keys(names).map((name) => [name, headers[name]]));
