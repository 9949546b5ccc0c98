import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns a hash of everything except the content that affects the site: the code of the project, the installed packages, the version of Node and
 * `settings` (base, address). 64 hexadecimal digits. `root`: path of the project.
 */
export function fingerprintOf(root: string, settings: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of codePaths)
    for (const file of path.endsWith('/') ? filesBelow(join(root, path)) : existsSync(join(root, path)) ? [join(root, path)] : []) addFile(hash, root, file);
  hash.update(JSON.stringify([process.version, ...installed(root), ...settings]));
  return hash.digest('hex');
}

/** Files of the project that affect the site, relative to its root; folders end in a slash. */
const codePaths = ['src/', 'astro.config.mjs', 'site.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json'];

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .toSorted()
    : [];

function addFile(hash: Hash, root: string, file: string): void {
  const bytes = readFileSync(file);
  hash.update(`${file.slice(root.length)} ${bytes.length}\n`).update(bytes);
}

/** Name and installed version of each direct dependency, which may differ from the lock file. */
function installed(root: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> };
  return Object.keys(dependencies).map((name) => {
    const file = join(root, 'node_modules', name, 'package.json');
    return `${name} ${existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : 'missing'}`;
  });
}
