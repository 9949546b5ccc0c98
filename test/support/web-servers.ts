import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, connect, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { connect as connectTls } from 'node:tls';

/** Web servers on the loopback interface, with the unchanged configuration files of `deploy/`. */

const nginx: Recipe = {
  missing: !isInstalled('nginx', '-v')
    ? 'nginx is not installed; on Debian: apt-get install nginx-light'
    : !isInstalled('openssl', 'version')
      ? 'openssl is not installed, which makes the certificate for nginx; on Debian: apt-get install openssl'
      : undefined,
  command: ({ home, site, http, https }) => {
    const [key, certificate] = [join(home, 'key.pem'), join(home, 'certificate.pem')];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=127.0.0.1', '-keyout', key, '-out', certificate],
      { stdio: 'ignore' },
    );
    writeFileSync(
      join(home, 'crossread-host.conf'),
      `listen 127.0.0.1:${http}; listen 127.0.0.1:${https} ssl http2; ssl_certificate ${certificate}; ssl_certificate_key ${key}; root ${site};`,
    );
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${join(home, what)};`).join(' ');
    writeFileSync(
      join(home, 'nginx.conf'),
      `daemon off; master_process off; pid ${join(home, 'pid')}; error_log ${join(home, 'log')}; events {}
      http { access_log off; ${temporary} include ${resolve('deploy/nginx.conf')}; }`,
    );
    return ['nginx', ['-p', home, '-c', join(home, 'nginx.conf'), '-e', join(home, 'log')], {}];
  },
};

const caddy: Recipe = {
  missing: isInstalled('caddy', 'version') ? undefined : 'Caddy is not installed; on Debian: apt-get install caddy',
  command: ({ home, site, http, https }) => {
    const own = '{\n admin off\n auto_https disable_redirects\n skip_install_trust\n local_certs\n log {\n  level ERROR\n }\n}';
    writeFileSync(join(home, 'Caddyfile'), `${own}\nimport ${resolve('deploy/Caddyfile')}\n`);
    const address = `http://127.0.0.1:${http}, https://127.0.0.1:${https}`;
    return [
      'caddy',
      ['run', '--adapter', 'caddyfile', '--config', join(home, 'Caddyfile')],
      { CROSSREAD_ADDRESS: address, CROSSREAD_ROOT: site, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
    ];
  },
};

export const recipes: Record<string, Recipe> = { nginx, Caddy: caddy };

/** Starts a server with its recipe. Throws its output if it does not start. The caller stops the server and removes `home`. */
export async function startServer({ command }: Recipe, home: string, site: string) {
  mkdirSync(home, { recursive: true });
  const [http, https] = [await freePort(), await freePort()];
  const [program, args, environment] = command({ home, site, http, https });
  const server = spawn(program, args, { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  process.once('exit', () => server.kill());
  const output: Buffer[] = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (piece: Buffer) => output.push(piece));
  const ended = once(server, 'close');
  for (let tries = 0; !((await isListening(http)) && (await offersTls(https))); tries += 1) {
    if (server.exitCode !== null || tries > 200) {
      server.kill();
      throw new Error(`${program} does not start:\n${Buffer.concat(output).toString('utf8')}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    http: `http://127.0.0.1:${http}`,
    https: `https://127.0.0.1:${https}`,
    stop: async () => {
      server.kill();
      await ended;
    },
  };
}

function isInstalled(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Folders and ports of a server: `home` is for the files that it writes, `site` is published. */
interface Place {
  home: string;
  site: string;
  http: number;
  https: number;
}

interface Recipe {
  /** Why the server cannot run on this system; undefined if it can. */
  missing: string | undefined;
  /** Program, arguments and environment variables that run the server in the foreground. */
  command: (place: Place) => [string, string[], Record<string, string>];
}

const isListening = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });

/** True after a TLS handshake: Caddy listens before its certificate is ready. */
const offersTls = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });
