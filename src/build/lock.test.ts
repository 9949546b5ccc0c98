import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { lock } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossread-lock-'));
chmodSync(folder, 0o755);
after(() => rmSync(folder, { recursive: true, force: true }));

const ours = JSON.stringify(new URL('lock.ts', import.meta.url).href);
const script = (text: string) => ['--input-type=module', '-e', `import { lock } from ${ours}; ${text}`];

const { pid: dead } = spawnSync(process.execPath, ['-e', '']);

/** Creates a lock with files of these names. */
function heldBy(path: string, ...names: string[]) {
  mkdirSync(path);
  for (const name of names) writeFileSync(join(path, name), '');
}

/** The name of the file with which this process holds a lock. */
function ownName(): string {
  const path = join(folder, 'name');
  const release = lock(path);
  const [name = ''] = readdirSync(path);
  release();
  return name;
}

function takenOver(path: string) {
  const release = lock(path);
  assert.deepEqual(readdirSync(path), [ownName()]);
  release();
  assert.equal(existsSync(path), false);
}

describe('a build', () => {
  test('is refused while another runs, with the id of its process', () => {
    const path = join(folder, 'held');
    const release = lock(path);
    const { status, stderr } = spawnSync(process.execPath, script(`lock(${JSON.stringify(path)})`), { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`Another build is running \\(process ${process.pid}\\); wait for it, or end it\\.`));
    assert.deepEqual(readdirSync(path), [ownName()]);
    release();
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('held')),
      [],
    );
  });

  test('is refused while a build of another user runs', (t) => {
    if (process.getuid?.() !== 0 || spawnSync('setpriv', ['--version']).error) return t.skip('only root can run a process as another user, with setpriv');
    const theirs = join(folder, 'theirs');
    mkdirSync(theirs);
    chmodSync(theirs, 0o777);
    const path = join(theirs, 'lock');
    const release = lock(path);
    const others = ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, ...script(`lock(${JSON.stringify(path)})`)];
    const { status, stderr } = spawnSync('setpriv', others, { encoding: 'utf8' });
    release();
    assert.equal(status, 1);
    assert.match(stderr, new RegExp(`Another build is running \\(process ${process.pid}\\)`));
  });

  test('takes over the lock of a killed build', () => {
    const path = join(folder, 'left');
    heldBy(path, `${dead}-1`);
    takenOver(path);
  });

  test('takes over a lock whose process id now belongs to another process', (t) => {
    if (!existsSync('/proc/self/stat')) return t.skip('this system has no /proc');
    const path = join(folder, 'reused');
    heldBy(path, `${process.ppid}-1`);
    takenOver(path);
  });

  test('takes over the lock of a zombie process, as left in a container without an init process', async (t) => {
    if (!existsSync('/proc/self/stat')) return t.skip('this system has no /proc');
    // The child ends after the exec: the shell would reap it, the second sleep does not.
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const pid = said.toString().trim();
    const fields = () => readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
    while (fields()[2] !== 'Z') await sleep(10);
    const path = join(folder, 'zombie');
    heldBy(path, `${pid}-${fields()[21]}`);
    takenOver(path);
    parent.kill();
  });

  test('takes over an invalid lock: an empty folder, an empty file, a number in a file, a stray name', () => {
    const path = join(folder, 'none');
    heldBy(path);
    takenOver(path);
    for (const text of ['', '1', String(process.pid)]) {
      writeFileSync(path, text);
      takenOver(path);
    }
    heldBy(path, '.DS_Store', '-1', '0-0', 'build');
    takenOver(path);
  });

  test('removes the candidate of a killed build and leaves that of a running one', () => {
    const path = join(folder, 'ready');
    heldBy(`${path}.${dead}-1`, `${dead}-1`);
    heldBy(`${path}.${process.ppid}-`, `${process.ppid}-`);
    lock(path)();
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.startsWith('ready')),
      [`ready.${process.ppid}-`],
    );
  });

  test('holds the lock alone, even if several builds find a stale lock at the same moment', async () => {
    const path = join(folder, 'race');
    const held = join(folder, 'held-file');
    const log = join(folder, 'log');
    // Each process takes the lock many times, checks that no other holds it, and leaves it as a killed process would.
    const text = `
      import { appendFileSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
      let held = 0;
      for (let turn = 0; turn < 4000 && held < 150; turn += 1) {
        try { lock('${path}'); } catch (error) { if (error.name !== 'BuildError') appendFileSync('${log}', error.stack); continue; }
        try { writeFileSync('${held}', '', { flag: 'wx' }); } catch { appendFileSync('${log}', 'held twice'); }
        held += 1;
        const [own] = readdirSync('${path}');
        rmSync('${held}');
        renameSync('${path}/' + own, '${path}/${dead}-' + turn);
      }
      process.stdout.write(String(held));`;
    const counts = await Promise.all(
      Array.from(
        { length: 4 },
        () =>
          new Promise<number>((done) => {
            const run = spawn(process.execPath, script(text), { stdio: ['ignore', 'pipe', 'inherit'] });
            let said = '';
            run.stdout.on('data', (piece: Buffer) => (said += piece.toString()));
            run.on('close', () => done(Number(said)));
          }),
      ),
    );
    assert.ok(counts.filter((count) => count > 0).length > 1, `only one process took the lock: ${counts.join(', ')}`);
    assert.equal(existsSync(log) ? readFileSync(log, 'utf8') : '', '');
  });

  test('leaves no lock behind', () => {
    const path = join(folder, 'own');
    lock(path)();
    assert.equal(existsSync(path), false);
  });
});
