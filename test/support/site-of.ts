import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyOfProject } from './project.ts';

/**
 * Builds the site of a content folder in a folder of its own, and has `built.ts` and `visit.ts` read it instead of `dist/` and `content/`. It is
 * synchronous, so that the environment is set when they are evaluated: a test imports the file that calls it before those two.
 */
export function useSiteOf(content: string): void {
  const folder = copyOfProject(content);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`The site of ${content} cannot be built:\n${stdout}${stderr}`);
  process.env.CROSSREAD_DIST = join(folder, 'dist');
  process.env.CROSSREAD_CONTENT = join(folder, 'content');
}
