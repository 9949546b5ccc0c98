import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { archiveOf } from './archive.ts';
import { buildCommand, writeSite } from './archive-site.ts';
import { measuredRun } from './measured-run.ts';

/**
 * `npm run bench:weight [-- sizes]`: the heaviest page of each kind of page and of data, in bytes as sent with gzip, for made-up archives of several
 * sizes (300 and 3 000). Prints a table; judges nothing.
 */

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const chosen = sizes.length > 0 ? sizes : [300, 3000];

/** `/articles/x/` → `articles/*`; numbered pages of a list count with the list. */
const kindOf = (file: string): string =>
  file
    .replace(/index\.html$/, '')
    .replace(/\/\d{1,3}\/$/, '/')
    .replace(/(?<=^(?:articles|actors|topics|events|questions|as-of|timeline)\/)[^/]+/, '*')
    .replace(/^compare\/[^/]+\/[^/]+\/$/, 'compare/*/*/')
    .replace(/-?\d+(?:-\d+)?\.json$/, '-*.json')
    .replace(/^(_astro\/).*$/, '$1*');

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
for (const size of chosen) all.push(await weightsOf(size));
const kinds = [...new Set(all.flatMap((weights) => [...weights.keys()]))].toSorted();
const say = (line: string) => process.stdout.write(`${line}\n`);
say(`| heaviest of a kind, bytes (gzip -9) | ${chosen.map((size) => `${size} accounts`).join(' | ')} | last / first |`);
say(`| --- |${' --- |'.repeat(chosen.length + 1)}`);
for (const kind of kinds) {
  const [first, last] = [all[0]?.get(kind), all.at(-1)?.get(kind)];
  say(`| ${kind} | ${all.map((weights) => weights.get(kind) ?? '').join(' | ')} | ${first && last ? (last / first).toFixed(2) : ''} |`);
}
