import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse, stringify } from 'yaml';
import { build, copyOfProject, outcomeOf, filesOf } from '../../support/project.ts';

/** The bytes of the site depend on the content and the current code alone. */

const scratch = mkdtempSync(join(tmpdir(), 'crossread-same-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function copy(content?: string, parent?: string): string {
  const folder = copyOfProject(content, parent);
  folders.push(folder);
  return folder;
}

async function siteOf(folder: string, environment: Record<string, string> = {}): Promise<Map<string, string>> {
  const { status, output } = await build(folder, [], environment);
  assert.equal(status, 0, output);
  return filesOf(join(folder, 'dist'));
}

/** Names of the files in which two sites differ. */
const differing = (a: Map<string, string>, b: Map<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file)).toSorted();

/** Environment variables that run a program before the build. */
const preloading = (program: string) => ({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(program)}` });

const laterClock = `
  const later = 400 * 86_400_000 + 12_345_678;
  const now = () => Real.now() + later;
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
    apply: () => new Real(now()).toString(),
    get: (target, name) => (name === 'now' ? now : target[name]),
  });`;

const listingsReversed = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const reversed = (list) => (Array.isArray(list) ? list.toReversed() : list);
  const { readdirSync, readdir } = fs;
  const { readdir: promised } = fs.promises;
  fs.readdirSync = (...given) => reversed(readdirSync(...given));
  fs.readdir = (...given) => readdir(...given.slice(0, -1), (fault, list) => given.at(-1)(fault, reversed(list)));
  fs.promises.readdir = async (...given) => reversed(await promised(...given));
  syncBuiltinESMExports();`;

const isInstalled = (command: string) => spawnSync(command, ['--version']).status === 0;
const memoryDisk = existsSync('/dev/shm') ? '/dev/shm' : undefined;

function newFolder(name: string): string {
  const parent = join(scratch, name);
  mkdirSync(parent, { recursive: true });
  return parent;
}

function contentInReverse(): string {
  const content = join(memoryDisk ?? scratch, `crossread-reverse-${process.pid}`);
  folders.push(content);
  for (const file of globSync('**/*.{md,yaml}', { cwd: 'test/fixture/content' }).toSorted().toReversed()) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), readFileSync(join('test/fixture/content', file)));
  }
  return content;
}

/** Runs a build through another command. */
async function buildThrough(folder: string, command: string, ...args: string[]): Promise<Map<string, string>> {
  const all = [...args, process.execPath, resolve('node_modules/astro/bin/astro.mjs'), 'build', '--force'];
  const { status, output } = await outcomeOf(spawn(command, all, { cwd: folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } }));
  assert.equal(status, 0, output);
  return filesOf(join(folder, 'dist'));
}

describe('the same content gives the same bytes', () => {
  const original = { folder: '', site: new Map<string, string>() };
  before(async () => {
    original.folder = copy();
    original.site = await siteOf(original.folder);
    assert.ok(original.site.size > 50);
  });
  const assertSame = (site: Map<string, string>) => assert.deepEqual(differing(site, original.site), []);

  for (const [zone, locale] of [
    ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
    ['America/St_Johns', 'ar_EG.UTF-8'],
    ['Asia/Kolkata', 'C'],
  ] as const)
    test(`in the time zone ${zone} and the locale ${locale}`, async () =>
      assertSame(await siteOf(original.folder, { TZ: zone, LANG: locale, LC_ALL: locale, LANGUAGE: locale })));

  test('more than a year later', async () => assertSame(await siteOf(original.folder, preloading(laterClock))));

  test('if folders are listed in reverse order', async () => assertSame(await siteOf(original.folder, preloading(listingsReversed))));

  test('in a folder whose path has spaces, signs and Chinese characters', async () =>
    assertSame(await siteOf(copy(undefined, newFolder("It's here (道) & 100% über")))));

  test('if the content was written in another order and on another disk', async () => assertSame(await siteOf(copy(contentInReverse(), memoryDisk))));

  test('for a user with another home folder, name and umask', async (t) => {
    const folder = copy();
    const environment = ['env', `HOME=${newFolder('home')}`, 'USER=somebody', 'LOGNAME=somebody'];
    const masked = ['sh', '-c', 'umask 077; exec "$@"', 'sh'];
    const other = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    const canChangeUser =
      process.getuid?.() === 0 && isInstalled('setpriv') && spawnSync('setpriv', [...other.slice(1), 'test', '-r', resolve('package.json')]).status === 0;
    if (!canChangeUser) t.diagnostic('built by the same user: only root can change the user, and the other user must be able to read the project');
    if (canChangeUser) spawnSync('chown', ['-R', '65534:65534', folder, join(scratch, 'home'), scratch]);
    const [command = '', ...args] = [...(canChangeUser ? other : []), ...environment, ...masked];
    assertSame(await buildThrough(folder, command, ...args));
  });

  test('on a machine with one processor', async (t) => {
    if (!isInstalled('taskset')) return t.skip('taskset, which limits the processors, is not installed');
    assertSame(await buildThrough(original.folder, 'taskset', '-c', '0', 'env', 'UV_THREADPOOL_SIZE=1'));
  });

  test('a second time, without --force, and after every cache was deleted', async () => {
    const { status, output } = await outcomeOf(
      spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build'], {
        cwd: original.folder,
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      }),
    );
    assert.equal(status, 0, output);
    assertSame(filesOf(join(original.folder, 'dist')));
    for (const cache of ['.astro', '.cache', '.vite', 'dist']) rmSync(join(original.folder, cache), { recursive: true, force: true });
    assertSame(await siteOf(original.folder));
  });
});

describe('a build with old caches equals the build of a fresh checkout after a change of', () => {
  let folder = '';
  let last = new Map<string, string>();
  const change = (file: string, from: string, to: string) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.includes(from), `${file} has no ${from}`);
    writeFileSync(path, text.replace(from, to));
  };

  /** Adds an account, with a topic and printed forms that only it has. */
  const add = () => {
    const account = readFileSync('test/fixture/content/articles/lorry-on-the-bridge.md', 'utf8');
    writeFileSync(join(folder, 'content/articles/withdrawn.md'), account.replace(/^topics: \[/m, 'topics: [withdrawn-topic, '));
    writeFileSync(join(folder, 'content/topics/withdrawn-topic.yaml'), 'label: A withdrawn topic\nscope: What only the withdrawn account has.\n');
    const file = join(folder, 'content/actors/oda-lind.yaml');
    const actor = parse(readFileSync(file, 'utf8')) as Record<'printed' | 'implied', { in: string }[]>;
    for (const forms of [actor.printed, actor.implied])
      forms.push(...forms.filter((form) => form.in === 'lorry-on-the-bridge').map((form) => ({ ...form, in: 'withdrawn' })));
    writeFileSync(file, stringify(actor, { aliasDuplicateObjects: false }));
  };

  before(async () => {
    folder = copy();
    add();
    last = await siteOf(folder);
    assert.ok(last.has('/articles/withdrawn/index.html') && last.has('/topics/withdrawn-topic/index.html'));
  });

  const changes: Record<string, () => void> = {
    'a Markdown step': () => change('src/markdown/rehype-identity-links.ts', "child('i', ` [${printed}]`)", "child('i', ` {${printed}}`)"),
    'a label of the model': () => change('src/model/entries/vocabulary.ts', "commentary: 'Commentary'", "commentary: 'Opinion'"),
    'a component': () => change('src/components/SiteFooter.astro', 'Edited by', 'Written by'),
    'a design token': () => change('src/styles/tokens.css', '--column: 33.5rem', '--column: 33rem'),
    'a script': () => change('src/components/claims-table.ts', 'The filters could not be loaded.', 'No filters.'),
    'a file of the content': () => change('content/actors/oda-lind.yaml', 'name: ', 'name: Dr '),
    'the accounts: one is withdrawn with all references to it': () => {
      rmSync(join(folder, 'content'), { recursive: true });
      cpSync('test/fixture/content', join(folder, 'content'), { recursive: true });
    },
  };
  for (const [what, act] of Object.entries(changes))
    test(what, async () => {
      act();
      const warm = await siteOf(folder);
      assert.ok(differing(warm, last).length > 0, 'the change has no effect on the site');
      const fresh = copy(join(folder, 'content'));
      rmSync(join(fresh, 'src'), { recursive: true });
      cpSync(join(folder, 'src'), join(fresh, 'src'), { recursive: true });
      assert.deepEqual(differing(warm, await siteOf(fresh)), []);
      last = warm;
      rmSync(fresh, { recursive: true });
    });

  test('no file contains a trace of the withdrawn account', () => {
    assert.deepEqual(
      [...last].filter(([file, text]) => `${file} ${text}`.includes('withdrawn')).map(([file]) => file),
      [],
    );
  });
});
