import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Copies the project's code and the given content into a new folder in `parent`, so that `dist/` and the caches of the repository stay unchanged.
 * The caller removes the folder.
 */
export function copyOfProject(content = 'test/fixture/content', parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'crossread-build-'));
  for (const name of ['src', 'public', 'tsconfig.json', 'package.json']) cpSync(name, join(folder, name), { recursive: true });
  cpSync('astro.config.mjs', join(folder, 'site.config.mjs'));
  cpSync(content, join(folder, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    "import site from './site.config.mjs';\nexport default { ...site, cacheDir: './.cache', vite: { ...site.vite, cacheDir: './.vite' } };\n",
  );
  return folder;
}

/** `alone`: in a process group of its own, so that it can be killed with all processes that it starts. */
interface Start {
  environment?: Record<string, string>;
  alone?: boolean;
}

/** Starts a command of Astro in a folder. */
export const startAstro = (folder: string, args: readonly string[], { environment = {}, alone = false }: Start = {}) =>
  spawn(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), ...args], {
    cwd: folder,
    env: { ...process.env, ...quiet, ...environment },
    detached: alone,
  });

/** Starts in a folder what `npm run build` runs. */
export const startBuild = (folder: string, args: readonly string[] = [], start: Start = {}) => startAstro(folder, ['build', ...args], start);

/** Exit code and output of a command. */
export const outcomeOf = (command: ChildProcessWithoutNullStreams): Promise<{ status: number | null; output: string }> =>
  new Promise((done) => {
    const pieces: Buffer[] = [];
    command.stdout.on('data', (piece: Buffer) => pieces.push(piece));
    command.stderr.on('data', (piece: Buffer) => pieces.push(piece));
    command.on('close', (status) => done({ status, output: Buffer.concat(pieces).toString('utf8') }));
  });

/** Runs what `npm run build` runs; returns the exit code and the output. */
export const build = (folder: string, args: readonly string[] = [], environment: Record<string, string> = {}) =>
  outcomeOf(startBuild(folder, args, { environment }));

/** Bytes of every file in a folder and its subfolders, hidden files included, by path. */
export const filesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted()
      .map((file) => [file.slice(folder.length), readFileSync(file).toString('latin1')]),
  );

const quiet = { NO_COLOR: '1', FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1' };
