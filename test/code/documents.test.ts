import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';

/** Every command that a document tells somebody to run is run here, in a copy of the project; `npm test` is what runs this, and CI installs. */

const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'deploy/README.md'];
const commands = new Set(
  documents.flatMap((name) => [...readFileSync(name, 'utf8').matchAll(/npm (?:install|start|test|run [a-z:]+)/g)].map(([command]) => command)),
);
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

const copy = mkdtempSync(join(tmpdir(), 'crossread-'));
for (const file of execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { encoding: 'utf8' }).split('\0'))
  if (file && existsSync(file)) cpSync(file, join(copy, file), { recursive: true });
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));

const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', PATH: `${resolve('node_modules/.bin')}:${process.env.PATH}` };
const running: ChildProcess[] = [];
function end(child: ChildProcess) {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}
after(() => {
  running.forEach(end);
  rmSync(copy, { recursive: true, force: true });
});

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

/** Runs a command that serves the site, until the front page answers; gives that and what stands at `paths`, and ends it. */
async function served(command: readonly string[], paths: readonly string[] = []): Promise<string[]> {
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

describe('what the documents tell a newcomer to run', () => {
  test('is what this tests, and no more', () =>
    assert.deepEqual([...commands].toSorted(), [
      'npm install',
      'npm run bench:build',
      'npm run bench:search',
      'npm run bench:weight',
      'npm run build',
      'npm run check',
      'npm run dev',
      'npm run format',
      'npm run test:long',
      'npm start',
      'npm test',
    ]));

  test('exists', () => {
    const named = [...commands].map((command) => command.replace(/^npm (run )?/, '')).filter((name) => name !== 'install');
    assert.ok(named.length > 4);
    for (const name of named) assert.ok(name in scripts, name);
  });

  test('npm start builds the site and serves it', async () => {
    const [front = ''] = await served(['start']);
    assert.match(front, /<h1[^>]*>[^<]*US–Japan trade talks/);
  });

  test('npm run dev serves it while one edits, with its search, its data and its downloads', async () => {
    const [front = '', search = '', table = '', csv = ''] = await served(['run', 'dev'], ['/search/index.json', '/claims/ledger.json', '/data/claims.csv']);
    assert.match(front, /<h1[^>]*>[^<]*US–Japan trade talks/);
    assert.ok(JSON.parse(search) && JSON.parse(table));
    assert.match(csv, /^id,article,/);
  });

  const printed = (name: string, variables: Record<string, string> = {}): string =>
    execFileSync('npm', ['run', name, '--', '5'], {
      cwd: copy,
      env: { ...environment, ...variables },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  test('npm run bench:search prints its table', () => assert.match(printed('bench:search', { ENGINES: 'crossread' }), /\| crossread \| [\d.]+ \|/));

  test('npm run bench:build prints its table', () =>
    assert.match(printed('bench:build', { ROUNDS: '1' }), /\| 5 \| crossread \| one edited \| [\d.]+ \| [\d.]+ \| \d+ \| [\d.]+ \| \d+ \| \d+ \|/));

  test('npm run bench:weight prints its table', () => assert.match(printed('bench:weight'), /\| articles\/\*\/ \| \d{4,5} \| 1\.00 \|/));

  test('npm run format has nothing to say against the code as it is', () => {
    execFileSync('npm', ['run', 'format', '--', '--log-level', 'warn'], { cwd: copy, env: environment, stdio: 'ignore' });
    const changed = ['src', 'test', 'astro.config.ts'].flatMap((path) => differing(path));
    assert.deepEqual(changed, []);
  });

  test('the two lines of the README stand in it word for word, and CI runs the second', () => {
    const readme = readFileSync('README.md', 'utf8');
    assert.match(readme, /^npm install && npm start$/m);
    assert.match(readme, /^npm install && npm test$/m);
    assert.match(readFileSync('.ci/run', 'utf8'), /^npm install && npm test/m);
  });

  test('its picture is there, and every file it names', () => {
    const readme = readFileSync('README.md', 'utf8');
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    assert.ok(pictures.length > 0);
    for (const path of pictures) assert.ok(existsSync(path), path);
    const homes = [...readme.matchAll(/`((?:model|search|styles|markdown|build|loader)\/[a-z-]+\.[a-z]+)`/g)].map(([, path = '']) => path);
    assert.ok(homes.length > 10);
    for (const path of homes) assert.ok(existsSync(join('src', path)), path);
  });
});

/** Files of the project that formatting changed in the copy. */
const differing = (path: string): string[] =>
  execFileSync('git', ['ls-files', '-z', path], { encoding: 'utf8' })
    .split('\0')
    .filter(
      (file) => file && existsSync(file) && existsSync(join(copy, dirname(file))) && readFileSync(file, 'utf8') !== readFileSync(join(copy, file), 'utf8'),
    );
