import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** Serves a folder on a free port of the loopback interface, under the path `base`. */
export async function serve(folder: string, base = '/'): Promise<{ address: string; close: () => Promise<void> }> {
  const files = sirv(folder, { dev: true, extensions: ['html'] });
  const server = createServer((request, response) => {
    const none = () => {
      response.statusCode = 404;
      response.end('not found');
    };
    if (!request.url?.startsWith(base)) return none();
    request.url = `/${request.url.slice(base.length)}`;
    files(request, response, none);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
