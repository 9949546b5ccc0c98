import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse, stringify } from 'yaml';
import { build, copyOfProject, ended, filesOf } from '../../support/project.ts';

/** The site is a function of what the editors wrote and of our code as it stands: nothing else, and nothing older. */

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

/** A program that is run before the build. */
const first = (program: string) => ({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(program)}` });

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

const have = (command: string) => spawnSync(command, ['--version']).status === 0;
const memoryDisk = existsSync('/dev/shm') ? '/dev/shm' : undefined;

function place(name: string): string {
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

/** Runs a build by way of another command. */
async function through(folder: string, command: string, ...args: string[]): Promise<Map<string, string>> {
  const all = [...args, process.execPath, resolve('node_modules/astro/bin/astro.mjs'), 'build', '--force'];
  const { status, output } = await ended(spawn(command, all, { cwd: folder, env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } }));
  assert.equal(status, 0, output);
  return filesOf(join(folder, 'dist'));
}

describe('the same content gives the same bytes', () => {
  const home = { folder: '', site: new Map<string, string>() };
  before(async () => {
    home.folder = copy();
    home.site = await siteOf(home.folder);
    assert.ok(home.site.size > 50);
  });
  const same = (site: Map<string, string>) => assert.deepEqual(differing(site, home.site), []);

  for (const [zone, locale] of [
    ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
    ['America/St_Johns', 'ar_EG.UTF-8'],
    ['Asia/Kolkata', 'C'],
  ] as const)
    test(`in the time of ${zone}, in the language ${locale}`, async () =>
      same(await siteOf(home.folder, { TZ: zone, LANG: locale, LC_ALL: locale, LANGUAGE: locale })));

  test('more than a year later', async () => same(await siteOf(home.folder, first(laterClock))));

  test('where folders are listed the other way round', async () => same(await siteOf(home.folder, first(listingsReversed))));

  test('in a folder whose path has spaces, signs and Chinese characters', async () => same(await siteOf(copy(undefined, place("It's here (道) & 100% über")))));

  test('where the content was written in another order, on another disk', async () => same(await siteOf(copy(contentInReverse(), memoryDisk))));

  test('for an editor with another home, name and mask of permissions', async (t) => {
    const folder = copy();
    const environment = ['env', `HOME=${place('home')}`, 'USER=somebody', 'LOGNAME=somebody'];
    const masked = ['sh', '-c', 'umask 077; exec "$@"', 'sh'];
    const other = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
    const may = process.getuid?.() === 0 && have('setpriv') && spawnSync('setpriv', [...other.slice(1), 'test', '-r', resolve('package.json')]).status === 0;
    if (!may) t.diagnostic('built by the same user: only root can become another, and that one must be able to read the project');
    if (may) spawnSync('chown', ['-R', '65534:65534', folder, join(scratch, 'home'), scratch]);
    const [command = '', ...args] = [...(may ? other : []), ...environment, ...masked];
    same(await through(folder, command, ...args));
  });

  test('on a machine with one processor', async (t) => {
    if (!have('taskset')) return t.skip('there is no taskset to take processors away');
    same(await through(home.folder, 'taskset', '-c', '0', 'env', 'UV_THREADPOOL_SIZE=1'));
  });

  test('a second time, without --force, and after every cache was deleted', async () => {
    const { status, output } = await ended(
      spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build'], {
        cwd: home.folder,
        env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      }),
    );
    assert.equal(status, 0, output);
    same(filesOf(join(home.folder, 'dist')));
    for (const cache of ['.astro', '.cache', '.vite', 'dist']) rmSync(join(home.folder, cache), { recursive: true, force: true });
    same(await siteOf(home.folder));
  });
});

describe('what was changed shows on every page at once: a build beside old caches is the build of a fresh checkout', () => {
  let folder = '';
  let last = new Map<string, string>();
  const change = (file: string, from: string, to: string) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.includes(from), `${file} has no ${from}`);
    writeFileSync(path, text.replace(from, to));
  };

  /** An account more, and an actor, a topic and a printed form that only it has. */
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
    'a step of the Markdown': () => change('src/markdown/rehype-identity-links.ts', "child('i', ` [${printed}]`)", "child('i', ` {${printed}}`)"),
    'a wording of the model': () => change('src/model/entries/vocabulary.ts', "commentary: 'Commentary'", "commentary: 'Opinion'"),
    'a component': () => change('src/components/SiteFooter.astro', 'Edited by', 'Written by'),
    'a token of the styles': () => change('src/styles/tokens.css', '--column: 33.5rem', '--column: 33rem'),
    'a script': () => change('src/components/claims-table.ts', 'The filters could not be loaded.', 'No filters.'),
    'a file of the content': () => change('content/actors/oda-lind.yaml', 'name: ', 'name: Dr '),
    'an account is withdrawn, with all that refers to it': () => {
      rmSync(join(folder, 'content'), { recursive: true });
      cpSync('test/fixture/content', join(folder, 'content'), { recursive: true });
    },
  };
  for (const [what, act] of Object.entries(changes))
    test(what, async () => {
      act();
      const warm = await siteOf(folder);
      assert.ok(differing(warm, last).length > 0, 'the change does not show');
      const fresh = copy(join(folder, 'content'));
      rmSync(join(fresh, 'src'), { recursive: true });
      cpSync(join(folder, 'src'), join(fresh, 'src'), { recursive: true });
      assert.deepEqual(differing(warm, await siteOf(fresh)), []);
      last = warm;
      rmSync(fresh, { recursive: true });
    });

  test('nothing of the withdrawn account is left', () => {
    assert.deepEqual(
      [...last].filter(([file, text]) => `${file} ${text}`.includes('withdrawn')).map(([file]) => file),
      [],
    );
  });
});
