import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { copyOfRepository, environment, served } from '../support/npm-commands.ts';

/** Runs the commands of the documents in a copy of the repository with the fixture's content. `npm install` and `npm test` are run by CI. */

const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'deploy/README.md'];
const commands = new Set(
  documents.flatMap((name) => [...readFileSync(name, 'utf8').matchAll(/npm (?:install|start|test|run [a-z:]+)/g)].map(([command]) => command)),
);
const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;

const copy = copyOfRepository('test/fixture/content');

describe('the commands of the documents', () => {
  test('are those of this list', () =>
    assert.deepEqual([...commands].toSorted(), [
      'npm install',
      'npm run bench:build',
      'npm run bench:search',
      'npm run bench:weight',
      'npm run build',
      'npm run check',
      'npm run check:code',
      'npm run dev',
      'npm run format',
      'npm run rename',
      'npm run test:long',
      'npm start',
      'npm test',
    ]));

  test('exist as scripts of package.json', () => {
    const named = [...commands].map((command) => command.replace(/^npm (run )?/, '')).filter((name) => name !== 'install');
    assert.ok(named.length > 4);
    for (const name of named) assert.ok(name in scripts, name);
  });

  test('npm start builds the site and serves it', async () => {
    const [front = ''] = await served(copy, ['start']);
    assert.match(front, /<h1[^>]*>[^<]*two accounts of a village bridge/);
  });

  test('npm run dev serves the site with its search index, its data and its downloads', async () => {
    const [front = '', search = '', table = '', csv = ''] = await served(
      copy,
      ['run', 'dev'],
      ['/search/index.json', '/claims/ledger.json', '/data/claims.csv'],
    );
    assert.match(front, /<h1[^>]*>[^<]*two accounts of a village bridge/);
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

  test('npm run format changes no file', () => {
    execFileSync('npm', ['run', 'format', '--', '--log-level', 'warn'], { cwd: copy, env: environment, stdio: 'ignore' });
    const changed = ['src', 'test', 'astro.config.mjs'].flatMap((path) => differing(path));
    assert.deepEqual(changed, []);
  });

  test('the README has the commands to start and to test, and CI runs the second', () => {
    const readme = readFileSync('README.md', 'utf8');
    assert.match(readme, /^npm install && npm start$/m);
    assert.match(readme, /^npm install && npm test$/m);
    assert.match(readFileSync('.ci/run', 'utf8'), /^npm install && npm test/m);
  });

  test('the pictures and files that the README names exist', () => {
    const readme = readFileSync('README.md', 'utf8');
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => path);
    assert.ok(pictures.length > 0);
    for (const path of pictures) assert.ok(existsSync(path), path);
    const homes = [...readme.matchAll(/`((?:model|filters|search|styles|markdown|build|cache|loader|exports)\/(?:[a-z-]+\/)*[a-z-]+\.[a-z]+)`/g)].map(
      ([, path = '']) => path,
    );
    assert.ok(homes.length > 10);
    for (const path of homes) assert.ok(existsSync(join('src', path)), path);
  });
});

/** Files of the project that `npm run format` changed in the copy. */
const differing = (path: string): string[] =>
  execFileSync('git', ['ls-files', '-z', path], { encoding: 'utf8' })
    .split('\0')
    .filter(
      (file) => file && existsSync(file) && existsSync(join(copy, dirname(file))) && readFileSync(file, 'utf8') !== readFileSync(join(copy, file), 'utf8'),
    );
