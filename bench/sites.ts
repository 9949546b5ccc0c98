import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveOf } from './archive.ts';
import { buildCommand, writeSite } from './archive-site.ts';
import { measuredRun, type Cost } from './measured-run.ts';
import { writeBlog } from './plain-blog.ts';

/**
 * `npm run bench:build [-- sizes]`: builds made-up archives and a plain Astro blog with as many articles and the same words, in turn, in three
 * states: nothing cached, nothing changed, one article edited. Prints a table; judges nothing. `ROUNDS` sets how often (3); the table has
 * medians. `SITES=crossread` leaves the blog out.
 */

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const rounds = Number(process.env.ROUNDS ?? 3);
const chosen = (process.env.SITES ?? 'crossread,blog').split(',');

interface Site {
  name: string;
  folder: string;
  /** Folders, within its own, in which something is left for the next build. */
  caches: string[];
  /** A file that is edited. */
  article: string;
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
    { name: 'crossread', folder: ours, caches: ['.astro', 'dist'], article: join(ours, 'content', first) },
    { name: 'blog', folder: blog, caches: ['.astro', '.cache', 'dist'], article: join(blog, 'src/content/blog', first.slice('articles/'.length)) },
  ].filter(({ name }) => chosen.includes(name));
}

const states = {
  cold: ({ folder, caches }: Site) => caches.forEach((cache) => rmSync(join(folder, cache), { recursive: true, force: true })),
  'nothing changed': () => {},
  'one edited': ({ article }: Site, round: number) =>
    writeFileSync(article, readFileSync(article, 'utf8').replace(/\.?\n*$/, ` edited${'!'.repeat(round + 1)}\n`)),
} as const;
type State = keyof typeof states;

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
const medianOf = (costs: readonly Cost[]): Cost => ({
  wall: median(costs.map(({ wall }) => wall)),
  cpu: median(costs.map(({ cpu }) => cpu)),
  memory: Math.max(...costs.map(({ memory }) => memory)),
});

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));

const say = (line: string) => process.stdout.write(`${line}\n`);

say(`Node ${process.version}, ${cpus().length} cores; medians of ${rounds}, memory the most of all. Pages and files of the finished site.\n`);
say('| accounts | site | state | wall, s | CPU, s | memory, MB | times the blog | pages | files |');
say('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
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
      say(`| ${size} | ${name} | ${state} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${memory.toFixed(0)} | ${times} | ${pages} | ${files.length} |`);
    }
  }
  for (const { folder } of sites) rmSync(folder, { recursive: true });
}
for (const [at, { size, wall }] of cold.entries()) {
  const before = cold[at - 1];
  if (before)
    say(
      `\nFrom ${before.size} to ${size} accounts a cold build grows as n to the ${(Math.log(wall / before.wall) / Math.log(size / before.size)).toFixed(2)}.`,
    );
}
