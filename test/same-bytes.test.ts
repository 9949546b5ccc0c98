import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { builtFiles, dist } from './built.ts';

/** The site is a function of what the editors wrote. */

const folder = mkdtempSync(join(tmpdir(), 'crossread-bytes-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const hashes = (root: string, files: readonly string[]) =>
  Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(`${root}${file}`))
        .digest('hex'),
    ]),
  );

test('a build on the other side of the world, in another language and another folder, gives the same bytes', () => {
  execFileSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--force', '--outDir', join(folder, 'dist')], {
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  assert.ok(builtFiles.length > 200);
  assert.deepEqual(hashes(join(folder, 'dist'), builtFiles), hashes(dist, builtFiles));
});
