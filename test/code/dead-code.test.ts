import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

/** Runs Knip as `npm run check:code` does. */

test('every file, export and dependency is used, and every package that is imported is a dependency', () => {
  assert.deepEqual(knipIn('.'), { status: 0, output: '' });
});

test('an unused file, an unused export and an unused dependency are found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-dead-'));
  try {
    const files = {
      'package.json': '{ "name": "dead", "main": "index.ts", "dependencies": { "left": "1.0.0" } }',
      'index.ts': "import { used } from './names.ts';\n\nused();\n",
      'names.ts': 'export function used() {}\nexport function unused() {}\n',
      'lonely.ts': 'export const lonely = 1;\n',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { status, output } = knipIn(folder);
    assert.equal(status, 1, output);
    assert.match(output, /^Unused files \(1\)\nlonely\.ts\s+Unused dependencies \(1\)\nleft .*\s+Unused exports \(1\)\nunused /);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function knipIn(folder: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/knip/bin/knip.js', '--directory', folder, '--treat-config-hints-as-errors', '--no-progress'],
    { encoding: 'utf8' },
  );
  return { status, output: `${stdout}${stderr}`.trim() };
}
