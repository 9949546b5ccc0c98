import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { spawnSync } from 'node:child_process';
import { lock } from './lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossread-lock-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('a build', () => {
  test('is refused while another runs, and told which', () => {
    const path = join(folder, 'held');
    writeFileSync(path, String(process.ppid));
    assert.throws(() => lock(path), new RegExp(`another build is running \\(process ${process.ppid}\\)`));
    assert.equal(readFileSync(path, 'utf8'), String(process.ppid));
  });
  test('takes over the lock of one that was killed', () => {
    const path = join(folder, 'left');
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    writeFileSync(path, String(pid));
    lock(path);
    assert.equal(readFileSync(path, 'utf8'), String(process.pid));
  });
  test('leaves no lock behind', () => {
    const path = join(folder, 'own');
    const { status } = spawnSync(process.execPath, [
      '-e',
      `import(${JSON.stringify(new URL('lock.ts', import.meta.url).href)}).then(({ lock }) => lock(${JSON.stringify(path)}))`,
    ]);
    assert.equal(status, 0);
    assert.throws(() => readFileSync(path));
  });
});
