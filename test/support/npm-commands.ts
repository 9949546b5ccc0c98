import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';

/** Runs the npm scripts of the project in copies of the repository. */

/** Copies every file that git tracks or would add, with `content` in the place of `content/`; the copy is removed after the tests of the file. */
export function copyOfRepository(content = 'content'): string {
  const copy = mkdtempSync(join(tmpdir(), 'crossread-'));
  after(() => rmSync(copy, { recursive: true, force: true }));
  chmodSync(copy, 0o755); // one test starts a build as another user
  for (const file of execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { encoding: 'utf8' }).split('\0'))
    if (file && existsSync(file)) cpSync(file, join(copy, file), { recursive: true });
  rmSync(join(copy, 'content'), { recursive: true });
  cpSync(content, join(copy, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  return copy;
}
export const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: `${resolve('node_modules/.bin')}:${process.env.PATH}` };
const running: ChildProcess[] = [];
/** In `copy`, runs a command that serves the site, until the front page answers. Returns the front page and the responses of `paths`, and ends the command. */
export async function served(copy: string, command: readonly string[], paths: readonly string[] = []): Promise<string[]> {
  const port = await freePort();
  const child = spawn('npm', [...command, '--', '--port', String(port)], { cwd: copy, env: environment, detached: true, stdio: 'ignore' });
  running.push(child);
  try {
    for (const deadline = performance.now() + 60_000; performance.now() < deadline;) {
      const page = await fetch(`http://localhost:${port}/`).then(
        (response) => (response.ok ? response.text() : undefined),
        () => undefined,
      );
      const texts = (path: string) => fetch(`http://localhost:${port}${path}`).then((response) => response.text());
      if (page !== undefined) return [page, ...(await Promise.all(paths.map(texts)))];
      await new Promise((wait) => setTimeout(wait, 250));
    }
    throw new Error(`npm ${command.join(' ')} did not serve the front page within a minute`);
  } finally {
    end(child);
  }
}

function end(child: ChildProcess) {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
  } catch {
    // The process has already ended.
  }
}
after(() => running.forEach(end));

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
