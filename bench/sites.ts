import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveOf } from './archive.ts';
import { buildCommand, writeSite } from './archive-site.ts';
import { measuredRun, type Cost } from './measured-run.ts';
import { writeBlog } from './plain-blog.ts';

/**
 * `npm run bench:build [-- sizes]`: measures builds of generated archives (default 1 000 accounts) and of a plain Astro blog with as many articles and
 * the same words. Every round builds both sites in three states: nothing cached, nothing changed, one account edited. Prints a table of medians;
 * reports only. `ROUNDS` is the number of rounds (default 3). `SITES=crossread` leaves the blog out.
 */

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const rounds = Number(process.env.ROUNDS ?? 3);
const chosen = (process.env.SITES ?? 'crossread,blog').split(',');

interface Site {
  name: string;
  folder: string;
  /** Folders in `folder` that a build leaves for the next one. */
  caches: string[];
  /** Path of the file that the last state edits. */
  edited: string;
}

const scratch = mkdtempSync(join(tmpdir(), 'crossread-bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

function sitesOf(size: number): Site[] {
  const archive = archiveOf(1, size);
  const first = [...archive.files.keys()].find((path) => path.startsWith('articles/')) ?? '';
  const ours = join(scratch, `crossread-${size}`);
  writeSite(archive, ours);
  const blog = join(scratch, `blog-${size}`);
  writeBlog(archive, blog);
  return [
    { name: 'crossread', folder: ours, caches: ['.astro', 'dist'], edited: join(ours, 'content', first) },
    { name: 'blog', folder: blog, caches: ['.astro', '.cache', 'dist'], edited: join(blog, 'src/content/blog', first.slice('articles/'.length)) },
  ].filter(({ name }) => chosen.includes(name));
}

/** What each state does to a site before it is built. */
const states = {
  cold: ({ folder, caches }: Site) => caches.forEach((cache) => rmSync(join(folder, cache), { recursive: true, force: true })),
  'nothing changed': () => {},
  'one edited': ({ edited }: Site, round: number) =>
    writeFileSync(edited, readFileSync(edited, 'utf8').replace(/\.?\n*$/, ` edited${'!'.repeat(round + 1)}\n`)),
} as const;
type State = keyof typeof states;

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
/** Median times; the highest memory. */
const medianOf = (costs: readonly Cost[]): Cost => ({
  wall: median(costs.map(({ wall }) => wall)),
  cpu: median(costs.map(({ cpu }) => cpu)),
  memory: Math.max(...costs.map(({ memory }) => memory)),
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));

const print = (line: string) => process.stdout.write(`${line}\n`);

print(
  `Node ${process.version}, ${cpus().length} cores. Rounds: ${rounds}. Times are medians, memory is the peak. Pages and files are those of the built site.\n`,
);
print('| accounts | site | state | wall, s | CPU, s | memory, MB | times the blog | pages | files |');
print('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
const cold: { size: number; wall: number }[] = [];
for (const size of sizes.length > 0 ? sizes : [1000]) {
  const sites = sitesOf(size);
  const costs = new Map<string, Cost[]>();
  for (let round = 0; round < rounds; round += 1)
    for (const [state, prepare] of Object.entries(states))
      for (const site of sites) {
        prepare(site, round);
        const key = `${site.name} ${state}`;
        costs.set(key, [...(costs.get(key) ?? []), await measuredRun(site.folder, buildCommand)]);
      }
  for (const state of Object.keys(states) as State[]) {
    const blog = costs.get(`blog ${state}`);
    for (const { name, folder } of sites) {
      const { wall, cpu, memory } = medianOf(costs.get(`${name} ${state}`) ?? []);
      const files = filesIn(join(folder, 'dist'));
      const times = blog && name !== 'blog' ? (wall / medianOf(blog).wall).toFixed(2) : '';
      if (name === 'crossread' && state === 'cold') cold.push({ size, wall });
      const pages = files.filter((file) => file.endsWith('.html')).length;
      print(`| ${size} | ${name} | ${state} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${memory.toFixed(0)} | ${times} | ${pages} | ${files.length} |`);
    }
  }
  for (const { folder } of sites) rmSync(folder, { recursive: true });
}
for (const [at, { size, wall }] of cold.entries()) {
  const before = cold[at - 1];
  if (before)
    print(
      `\nFrom ${before.size} to ${size} accounts the time of a cold build grows with the number of accounts to the power ${(Math.log(wall / before.wall) / Math.log(size / before.size)).toFixed(2)}.`,
    );
}
