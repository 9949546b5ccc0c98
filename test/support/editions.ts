import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChildProcess } from 'node:child_process';
import { build, copyOfProject, outcomeOf, filesOf, startAstro } from './project.ts';

/** A copy of the project that tests build repeatedly, in two editions that differ on every page. */

export type Edition = 'morning' | 'evening';
export const other = (edition: Edition): Edition => (edition === 'morning' ? 'evening' : 'morning');

export const folder = copyOfProject();
export const dist = join(folder, 'dist');

/** Files of a complete build of each edition, with their bytes. */
export const sites = { morning: new Map<string, string>(), evening: new Map<string, string>() };

/** Names of the site's folder and of the folders that builds create next to it. */
export const outputFolders = () => readdirSync(folder).filter((name) => name.startsWith('dist'));

/** Replaces the content by that of an edition. The evening edition differs on every page and has one more topic. */
export function write(edition: Edition) {
  const content = join(folder, 'content');
  rmSync(content, { recursive: true });
  cpSync('test/fixture/content', content, { recursive: true });
  if (edition === 'morning') return;
  const dossier = join(content, 'dossier.yaml');
  const text = readFileSync(dossier, 'utf8');
  assert.match(text, /CC BY 4\.0/);
  writeFileSync(dossier, text.replace('CC BY 4.0', 'CC BY 4.0 (evening)').replace('village bridge', 'village bridge, evening edition'));
  writeFileSync(join(content, 'topics/river.yaml'), 'label: The river\nscope: What the water does.\n');
}

/** The edition in a folder; undefined if the folder does not exist. Fails if the edition is incomplete or mixed. */
export function editionAt(place: string): Edition | undefined {
  if (!existsSync(place)) return undefined;
  const files = filesOf(place);
  const edition: Edition = files.has('/topics/river/index.html') ? 'evening' : 'morning';
  assert.deepEqual(
    [...new Set([...files.keys(), ...sites[edition].keys()])].filter((file) => files.get(file) !== sites[edition].get(file)),
    [],
    `${place} is not the ${edition} edition`,
  );
  return edition;
}

/** Fails unless the site is exactly this edition and no other output folder exists. */
export function assertPublished(edition: Edition) {
  assert.equal(editionAt(dist), edition);
  assert.deepEqual(outputFolders(), ['dist']);
}

export async function buildOf(edition: Edition) {
  write(edition);
  const { status, output } = await build(folder);
  assert.equal(status, 0, output);
}

/** Kills a command that was started with `alone`, and all processes that it started. */
export function kill({ pid, exitCode, signalCode }: ChildProcess) {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL');
}

/** Starts a server of Astro and returns the front page; ends the server. */
export async function frontPageOf(command: 'preview' | 'dev', args: readonly string[] = []): Promise<string> {
  const port = await freePort();
  const server = startAstro(folder, [command, '--host', '127.0.0.1', '--port', String(port), ...args], { alone: true });
  const end = outcomeOf(server);
  try {
    for (;;) {
      await sleep(50);
      assert.equal(server.exitCode, null, 'the server has ended');
      const page = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
      if (page?.ok) return await page.text();
    }
  } finally {
    kill(server);
    await end;
  }
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

before(async () => {
  for (const edition of ['evening', 'morning'] as const) {
    await buildOf(edition);
    sites[edition] = filesOf(dist);
  }
  assert.deepEqual(outputFolders(), ['dist']);
  assert.ok(sites.morning.size > 50 && sites.evening.size > sites.morning.size);
  const same = [...sites.morning].filter(([file, bytes]) => file.endsWith('.html') && sites.evening.get(file) === bytes);
  assert.deepEqual(same, [], 'these pages are equal in both editions');
});

after(() => rmSync(folder, { recursive: true, force: true }));
