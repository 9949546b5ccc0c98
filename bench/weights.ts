import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { archiveOf } from './archive.ts';
import { buildCommand, writeSite } from './archive-site.ts';
import { measuredRun } from './measured-run.ts';

/**
 * `npm run bench:weight [-- sizes]`: prints the heaviest file of each kind of page and data, in bytes after gzip, for generated archives of the given
 * sizes (default 300 and 3 000). Reports only; it does not pass or fail.
 */

const given = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = given.length > 0 ? given : [300, 3000];

/** Groups files by kind: `articles/x/index.html` → `articles/*` and so on. Numbered pages of a list belong to the list. */
const kindOf = (file: string): string =>
  file
    .replace(/index\.html$/, '')
    .replace(/\/\d{1,3}\/$/, '/')
    .replace(/(?<=^(?:articles|actors|topics|events|questions|as-of|timeline)\/)[^/]+/, '*')
    .replace(/^compare\/[^/]+\/[^/]+\/$/, 'compare/*/*/')
    .replace(/-?\d+(?:-\d+)?\.json$/, '-*.json')
    .replace(/^(_astro\/).*$/, '$1*');

/** Bytes of the heaviest file by kind. */
async function weightsOf(size: number): Promise<Map<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-weight-'));
  try {
    writeSite(archiveOf(1, size), folder);
    await measuredRun(folder, buildCommand);
    const dist = join(folder, 'dist');
    const weights = new Map<string, number>();
    for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const kind = kindOf(relative(dist, path).replaceAll('\\', '/')) || '/';
      weights.set(kind, Math.max(weights.get(kind) ?? 0, gzipSync(readFileSync(path), { level: 9 }).length));
    }
    return weights;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const all: Map<string, number>[] = [];
for (const size of sizes) all.push(await weightsOf(size));
const kinds = [...new Set(all.flatMap((weights) => [...weights.keys()]))].toSorted();
const print = (line: string) => process.stdout.write(`${line}\n`);
print(`| heaviest of its kind, bytes (gzip -9) | ${sizes.map((size) => `${size} accounts`).join(' | ')} | last / first |`);
print(`| --- |${' --- |'.repeat(sizes.length + 1)}`);
for (const kind of kinds) {
  const [first, last] = [all[0]?.get(kind), all.at(-1)?.get(kind)];
  print(`| ${kind} | ${all.map((weights) => weights.get(kind) ?? '').join(' | ')} | ${first && last ? (last / first).toFixed(2) : ''} |`);
}
