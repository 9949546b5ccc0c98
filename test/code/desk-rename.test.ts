import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readDossier } from '../../src/loader/dossier.ts';
import { outcomeOf, copyOfProject, startBuild } from '../support/project.ts';

/** `npm run rename`, on the fixture and on the second dossier. */

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function copyOf(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-rename-'));
  folders.push(folder);
  cpSync(content, join(folder, 'content'), { recursive: true });
  return join(folder, 'content');
}

const rename = (content: string, ...args: string[]) =>
  spawnSync(process.execPath, ['src/desk/rename.ts', '--content', content, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  });

/** Path → text of all files of a folder. */
const filesIn = (content: string): Map<string, string> =>
  new Map(
    globSync('**/*.*', { cwd: content })
      .toSorted()
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(content, path), 'utf8')]),
  );

const fixture = 'test/fixture/content';
const second = 'examples/superconductor';

/** Kind, former id, new id, and the file with the entry before. */
const cases = [
  { content: fixture, args: ['actor', 'oda-lind', 'oda-lindqvist'] },
  { content: fixture, args: ['account', 'bridge-closed', 'bridge-shut'] },
  { content: fixture, args: ['topic', 'bridge', 'old-bridge'] },
  { content: fixture, args: ['event', 'closing', 'the-closing'] },
  { content: fixture, args: ['question', 'why-closed', 'reason-of-closing'] },
  { content: fixture, args: ['source', 'river-authority-2024', 'river-notice'] },
  { content: second, args: ['actor', 'kim-hyun-tak', 'hyun-tak-kim'] },
  { content: second, args: ['claim', 'basement-lab/scepticism', 'doubts'] },
  { content: second, args: ['note', 'basement-lab/which-kim', 'kim-who'] },
  { content: second, args: ['reading', 'who-signed/six', 'six-names'] },
  { content: second, args: ['question', 'who-signed', 'signatures'] },
  { content: second, args: ['account', 'rolling-summary', 'summary-of-a-blogger'] },
] as const;

describe('an id is renamed in every place', () => {
  for (const { content, args } of cases) {
    const [kind, old, next] = args;
    test(`${kind} ${old}`, () => {
      const copy = copyOf(content);
      const { stdout, stderr, status } = rename(copy, ...args);
      assert.equal(status, 0, stderr);
      assert.match(stdout, /All places are changed\./);
      const word = old.split('/').at(-1) ?? '';
      const json = (folder: string) =>
        JSON.stringify(readDossier(folder), (name, value: unknown) => (/^(?:formerIds|formerReadings|column|line|html)$/.test(name) ? undefined : value));
      const inPlace = (text: string, from: string, to: string) => text.replaceAll(new RegExp(`(?<![\\w-])${from}(?![\\w-])`, 'g'), to);
      assert.deepEqual(
        inPlace(json(copy), next, word)
          .split(/[,{}[\]]/)
          .toSorted(),
        inPlace(json(content), next, word)
          .split(/[,{}[\]]/)
          .toSorted(),
        'only the id differs',
      );
    });

    test(`${kind} ${old}, and back again: only the record of the former id is left`, () => {
      const copy = copyOf(content);
      const parent = old.includes('/') ? `${old.split('/')[0] ?? ''}/` : '';
      assert.equal(rename(copy, ...args).status, 0);
      const { status, stderr } = rename(copy, kind, `${parent}${next}`, old.split('/').at(-1) ?? '');
      assert.equal(status, 0, stderr);
      const without = (text: string) =>
        text.replaceAll(/^ *(?:formerIds: .*\n|formerReadings:(?: .*\n|\n +.*\n))/gm, '').replaceAll(/, formerIds: \[[\w-]+\]/g, '');
      const [now, then] = [filesIn(copy), filesIn(content)];
      assert.deepEqual([...now.keys()], [...then.keys()]);
      for (const [path, text] of then) assert.equal(without(now.get(path) ?? ''), text, path);
    });
  }
});

describe('a rename is refused, and nothing changes,', () => {
  const refused = (args: readonly string[], says: RegExp, edit: (content: string) => void = () => undefined) => {
    const copy = copyOf(fixture);
    edit(copy);
    const files = filesIn(copy);
    const { stderr, status } = rename(copy, ...args);
    assert.match(stderr, says);
    assert.ok(status === 1 || status === 2);
    assert.deepEqual(filesIn(copy), files);
  };
  test('if there is no such entry, with the one that is meant', () => refused(['actor', 'oda-lint', 'x'], /oda-lind"\?/));
  test('if the new id is taken', () => refused(['actor', 'oda-lind', 'willowford'], /willowford/));
  test('if the new id is none', () => refused(['actor', 'oda-lind', 'Oda Lind'], /is not an id|the name is the id/));
  test('if the new id is that of a device', () => refused(['actor', 'oda-lind', 'con'], /Windows reserves this name/));
  test('if the kind does not exist', () => refused(['person', 'oda-lind', 'x'], /person/));
  test('if a file cannot be parsed that may name the id', () =>
    refused(['actor', 'oda-lind', 'x'], /articles\/lorry-on-the-bridge\.md:\d+:\d+/, (content) => {
      const file = join(content, 'articles/lorry-on-the-bridge.md');
      writeFileSync(file, readFileSync(file, 'utf8').replace('title: ', 'title: "'));
    }));
  test('with --dry-run, which shows the places', () => {
    const copy = copyOf(fixture);
    const files = filesIn(copy);
    const { stdout, status } = rename(copy, 'actor', 'oda-lind', 'x', '--dry-run');
    assert.match(stdout, /articles\/bridge-closed\.md:\d+:\d+ .*oda-lind → x\n/);
    assert.equal(status, 0);
    assert.deepEqual(filesIn(copy), files);
  });
});

describe('a site after renames', () => {
  let folder = '';
  before(async () => {
    folder = copyOfProject();
    folders.push(folder);
    const content = join(folder, 'content');
    for (const args of [
      ['actor', 'oda-lind', 'oda-lindqvist'],
      ['account', 'bridge-closed', 'bridge-shut'],
      ['question', 'why-closed', 'reason-of-closing'],
      ['event', 'closing', 'the-closing'],
      ['topic', 'bridge', 'old-bridge'],
    ])
      assert.equal(rename(content, ...args).status, 0, args.join(' '));
    const account = readFileSync(join(content, 'articles/bridge-shut.md'), 'utf8');
    const [, claim = ''] = /claims:\n(?:.*\n)*? {2}- id: ([\w-]+)/.exec(account) ?? [];
    assert.equal(rename(content, 'claim', `bridge-shut/${claim}`, 'first-claim').status, 0);
    writeFileSync(join(folder, 'claim'), claim);
    const { status, output } = await outcomeOf(startBuild(folder));
    assert.equal(status, 0, output);
  });
  const page = (path: string) => readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8');

  for (const [from, to] of [
    ['actors/oda-lind', 'actors/oda-lindqvist'],
    ['articles/bridge-closed', 'articles/bridge-shut'],
    ['questions/why-closed', 'questions/reason-of-closing'],
    ['events/closing', 'events/the-closing'],
    ['topics/bridge', 'topics/old-bridge'],
  ] as const)
    test(`leads from /${from}/ to /${to}/, without script too`, () => {
      assert.match(page(from), new RegExp(`<meta http-equiv="refresh" content="0; url=/${to}/"`));
      assert.match(page(from), new RegExp(`<link rel="canonical" href="https://[^"]+/${to}/"`));
      assert.match(page(from), new RegExp(`<a href="/${to}/"`));
      assert.match(page(from), /<meta name="robots" content="noindex"/);
      assert.match(page(to), /<h1/);
    });

  test('has the former id of a claim as a second place to link to', () => {
    const html = page('articles/bridge-shut');
    for (const id of ['first-claim', readFileSync(join(folder, 'claim'), 'utf8')]) assert.equal(html.split(`id="${id}"`).length, 2, id);
  });
});
