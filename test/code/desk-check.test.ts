import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { warningKinds } from '../../src/model/entries/vocabulary.ts';

/** `npm run check`, as an editor runs it in a terminal. */

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A copy of the fixture in which `from` is replaced by `to` in each file. */
function contentWith(...edits: readonly (readonly [file: string, from: string, to: string])[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-check-'));
  folders.push(folder);
  const content = join(folder, 'content');
  cpSync('test/fixture/content', content, { recursive: true });
  for (const [file, from, to] of edits) {
    const text = readFileSync(join(content, file), 'utf8');
    assert.ok(text.includes(from), `${file} has "${from}"`);
    writeFileSync(join(content, file), text.replace(from, to));
  }
  return content;
}

const check = (content: string, ...args: string[]) =>
  spawnSync(process.execPath, ['src/desk/check.ts', '--content', content, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NODE_TEST_CONTEXT: undefined },
  });

const bridge = 'articles/bridge-closed.md';
const misspelt = ['topics/bridge.yaml', 'scope:', 'scpoe:'] as const;
const orphan = (content: string) => writeFileSync(join(content, 'topics/nothing.yaml'), 'label: Nothing\nscope: Nothing at all.\n');

describe('npm run check', () => {
  test('says that all is well, with counts, and ends with 0', () => {
    const { stdout, status } = check(contentWith());
    assert.match(stdout, /^2 accounts, \d+ actors, \d+ questions: no fault, no warning\.\n$/);
    assert.equal(status, 0);
  });

  test('lists every fault with its file, line, column and field, and ends with 1', () => {
    const { stdout, status } = check(contentWith(misspelt, [bridge, 'kind: statement', 'kind: statements']));
    assert.match(stdout, /topics\/bridge\.yaml:2:1 scpoe: there is no such field; did you mean "scope"\?/);
    assert.match(stdout, /articles\/bridge-closed\.md:\d+:\d+ claims\[\d\]\.kind: "statements" is not one of /);
    assert.match(stdout, /\n2 faults\. The site cannot be built\.\n$/);
    assert.equal(status, 1);
  });

  test('names the kind of each warning, which dossier.yaml silences for one file or for all', () => {
    const content = contentWith();
    orphan(content);
    assert.match(check(content).stdout, /topics\/nothing\.yaml:1:1 nothing names this topic; .* \[orphan\]\n.*1 warning\.\n$/);
    const silence = (lines: string) => writeFileSync(join(content, 'dossier.yaml'), `${readFileSync('test/fixture/content/dossier.yaml', 'utf8')}${lines}`);
    silence('silence:\n  - { warning: orphan, files: [topics/nothing.yaml], why: It is for later. }\n');
    assert.match(check(content).stdout, /no warning\.\n$/);
    silence('silence:\n  - warning: orphan\n');
    assert.match(check(content).stdout, /no warning\.\n$/);
    silence('silence:\n  - warning: orphan\n  - warning: twin\n');
    assert.match(check(content).stdout, /dossier\.yaml:\d+:\d+ silence\[1\]: silences nothing; delete it \[silence\]/);
    silence('silence:\n  - warning: orphans\n');
    assert.match(check(content).stdout, /silence\[0\]\.warning: "orphans" is not one of .*; did you mean "orphan"\?/);
  });

  test('lists the kinds of warnings', () => {
    const { stdout } = check(contentWith(), '--kinds');
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
      Object.keys(warningKinds),
    );
  });

  test('writes the list as JSON for a program', () => {
    const { stdout, status } = check(contentWith(misspelt), '--json');
    const { version, faults, warnings } = JSON.parse(stdout) as { version: number; faults: object[]; warnings: object[] };
    assert.equal(version, 1);
    assert.deepEqual(warnings, []);
    assert.equal(faults.length, 1);
    assert.partialDeepStrictEqual(faults[0], { line: 2, column: 1, field: 'scpoe', message: 'there is no such field; did you mean "scope"?' });
    assert.equal(status, 1);
  });

  test('writes annotations for GitHub, with signs of its format escaped', () => {
    const { stdout } = check(contentWith([bridge, 'kind: statement', 'kind: "100%, or: so"']), '--format', 'github');
    assert.match(stdout, /^::error file=.*articles\/bridge-closed\.md,line=\d+,col=\d+::claims\[\d\]\.kind: "100%25, or: so" is not one of /);
  });

  test('checks an empty folder and a missing one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crossread-check-'));
    folders.push(folder);
    assert.match(check(folder).stdout, /dossier\.yaml:1:1 is missing; it names the site/);
    assert.match(check(join(folder, 'nowhere')).stdout, /is missing; a dossier is dossier\.yaml and a folder for each kind of entry/);
  });

  test('refuses an argument that it does not read', () => {
    const { stderr, status } = check(contentWith(), 'articles');
    assert.match(stderr, /"articles" is not read; give the folder as --content FOLDER/);
    assert.equal(status, 2);
  });
});

describe('npm run check -- --watch', () => {
  test('lists the faults once after each change, and says when all is well', async () => {
    const content = contentWith();
    const child = spawn(process.execPath, ['src/desk/check.ts', '--content', content, '--watch'], { env: { ...process.env, NODE_TEST_CONTEXT: undefined } });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    const seen = async (pattern: RegExp) => {
      for (const end = Date.now() + 60_000; Date.now() < end && !pattern.test(output);) await new Promise((wait) => setTimeout(wait, 50));
      assert.match(output, pattern);
    };
    try {
      await seen(/no warning\.\n$/);
      const topic = join(content, 'topics/bridge.yaml');
      const good = readFileSync(topic, 'utf8');
      writeFileSync(topic, good.replace('scope:', 'scpoe:'));
      await seen(/1 fault\. The site cannot be built\.\n$/);
      writeFileSync(topic, good);
      await seen(/cannot be built\.\n\n.*no warning\.\n$/);
      assert.equal(output.match(/cannot be built/g)?.length, 1);
    } finally {
      child.kill('SIGINT');
    }
    const status = await new Promise((done) => child.once('exit', done));
    assert.equal(status, 130);
  });
});

describe('npm run check -- --fix', () => {
  test('repairs what can mean only one thing, and changes nothing else', () => {
    const content = contentWith(
      misspelt,
      [bridge, 'kind: statement', 'kind: Statement\n    # seen twice'],
      [bridge, 'speaker: oda-lind', 'speaker: Oda_Lind'],
      ['sources/river-authority-2024.yaml', 'date: "2024-03-07"', 'date: 2024/3/7'],
      ['topics/ferry.yaml', 'label: The ferry', 'label: 2024'],
    );
    const { stdout, stderr, status } = check(content, '--fix');
    assert.equal(status, 0, stdout + stderr);
    assert.match(stderr, /topics\/bridge\.yaml:2:1 scpoe: scpoe → scope\n/);
    assert.match(stderr, /kind: Statement → statement\n/);
    assert.match(stderr, /speaker: Oda_Lind → oda-lind\n/);
    assert.match(stderr, /date: 2024\/3\/7 → "2024-03-07"\n/);
    assert.match(stderr, /label: 2024 → "2024"\n/);
    assert.match(stderr, /\n5 repairs made\.\n$/);
    assert.equal(readFileSync(join(content, 'topics/bridge.yaml'), 'utf8'), readFileSync('test/fixture/content/topics/bridge.yaml', 'utf8'));
    assert.match(readFileSync(join(content, bridge), 'utf8'), /kind: statement\n {4}# seen twice/);
    assert.match(check(content, '--fix').stderr, /Nothing can be repaired with certainty\./);
  });

  test('leaves what may mean several things', () => {
    const content = contentWith([bridge, 'speaker: oda-lind', 'speaker: oda-linde'], [bridge, 'kind: statement', 'kind: number']);
    const text = readFileSync(join(content, bridge), 'utf8');
    assert.match(check(content, '--fix').stderr, /Nothing can be repaired with certainty\./);
    assert.equal(readFileSync(join(content, bridge), 'utf8'), text);
  });

  test('shows the repairs and changes nothing with --dry-run', () => {
    const content = contentWith(misspelt);
    assert.match(check(content, '--dry-run').stderr, /scpoe → scope\n1 repair would be made\.\n$/);
    assert.match(readFileSync(join(content, 'topics/bridge.yaml'), 'utf8'), /scpoe:/);
  });

  test('keeps the line ends of Windows', () => {
    const content = contentWith(misspelt);
    const file = join(content, 'topics/bridge.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
    assert.equal(check(content, '--fix').status, 0);
    assert.equal(readFileSync(file, 'utf8'), readFileSync('test/fixture/content/topics/bridge.yaml', 'utf8').replaceAll('\n', '\r\n'));
  });
});
