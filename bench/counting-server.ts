import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface CountingServer {
  /** URL of the folder. */
  address: string;
  /** Compressed bytes sent so far, without HTML. */
  sent: () => number;
  close: () => void;
}

/** Serves a folder on a free port of the loopback interface, compressed with gzip and never cached. */
export async function serveCounting(folder: string): Promise<CountingServer> {
  let sent = 0;
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    try {
      const body = compressed.get(path) ?? gzipSync(readFileSync(join(folder, path)), { level: 6 });
      compressed.set(path, body);
      if (!path.endsWith('.html')) sent += body.length;
      response.writeHead(200, { 'Content-Type': mime[extname(path)] ?? 'application/octet-stream', 'Content-Encoding': 'gzip', 'Cache-Control': 'no-store' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: () => sent,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const mime: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };
