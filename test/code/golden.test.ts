import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

/**
 * The charts of the fixture dossier, as the built site has them, against the ones a person has looked at. After a change that is meant:
 * `RENEW_GOLDEN=1 npm test -- test/code/golden.test.ts`, then look at the difference.
 */

/** The timeline of the fixture dossier, built in a folder of its own. */
function timeline(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-golden-'));
  try {
    for (const name of ['src', 'public', 'tsconfig.json', 'package.json', 'astro.config.ts']) cpSync(name, join(folder, name), { recursive: true });
    cpSync('test/fixture/content', join(folder, 'content'), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
    writeFileSync(
      join(folder, 'golden.config.ts'),
      "import site from './astro.config.ts';\nexport default { ...site, cacheDir: './.cache', vite: { ...site.vite, cacheDir: './.vite' } };\n",
    );
    const command = [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--force', '--config', 'golden.config.ts'];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    assert.equal(status, 0, `${stdout}${stderr}`);
    return readFileSync(join(folder, 'dist/timeline/index.html'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const html = timeline();

for (const form of ['wide', 'tall'])
  test(`the ${form} chart of the fixture dossier is the one that was looked at`, () => {
    const [drawing = ''] = new RegExp(`<svg class="c-${form}".*?</svg>`, 's').exec(html) ?? [];
    assert.match(drawing, /The bridge is closed, 5 March 2024: 2 claims in/);
    const lines = `${drawing.replaceAll('><', '>\n<')}\n`;
    const file = `test/code/golden/timeline-${form}.svg`;
    if (process.env.RENEW_GOLDEN) {
      mkdirSync('test/code/golden', { recursive: true });
      writeFileSync(file, lines);
    }
    assert.equal(lines, readFileSync(file, 'utf8'));
  });
