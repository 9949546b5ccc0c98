import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A hash of everything but the content that decides what a build reads, renders and writes: our code, the packages as installed, Node's
 * version and `settings` (the base, the address). `root` is the path of the project. Returns 64 hexadecimal digits.
 */
export function fingerprintOf(root: string, settings: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of code)
    for (const file of path.endsWith('/') ? filesBelow(join(root, path)) : existsSync(join(root, path)) ? [join(root, path)] : []) addFile(hash, root, file);
  hash.update(JSON.stringify([process.version, ...installed(root), ...settings]));
  return hash.digest('hex');
}

/** What, beside the content, decides what is read and rendered: files of the project, folders ending in a slash, in the project's root. */
const code = ['src/', 'astro.config.ts', 'site.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json', 'node_modules/.package-lock.json'];

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

/** Name and version of each direct dependency as it is installed; the lock may say something else. */
function installed(root: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> };
  return Object.keys(dependencies).map((name) => {
    const file = join(root, 'node_modules', name, 'package.json');
    return `${name} ${existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version : 'missing'}`;
  });
}
