import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launch } from '../test/support/browser.ts';
import { archiveOf, writeArchive } from './archive.ts';
import { serveCounting, type CountingServer } from './counting-server.ts';
import { writeEnginePage } from './engine-page.ts';
import { partsOf } from './parts.ts';
import { queriesFor, queriesPerKind, queryKinds, type Query } from './queries.ts';

/**
 * `npm run bench:search [-- sizes]`: compares the project's search with MiniSearch and Pagefind on the same generated records, in Chromium, over a
 * loopback connection with gzip. Prints a table per size (default 5, 100, 1 000 and 10 000 accounts); reports only. 100 000 accounts take half an
 * hour and 10 GB with the project's search alone.
 *
 * `ENGINES=crossread` leaves the other engines out. `MISSES=1` also prints the queries without a right result.
 */

const given = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = given.length > 0 ? given : [5, 100, 1000, 10_000];
const engines = (process.env.ENGINES ?? 'crossread,minisearch,pagefind').split(',');
const seed = 7;
/** One query in this many is also typed letter by letter. */
const typedInterval = 10;

interface Built {
  seconds: number;
  /** MB. */
  memory: number;
}

/** Builds the index of an engine in a process of its own. Returns the end of the error output if that fails. */
function buildIndex(engine: string, content: string, folder: string): Built | string {
  const built = spawnSync(process.execPath, ['--max-old-space-size=12000', 'bench/build.ts', engine, content, folder], { encoding: 'utf8', maxBuffer: 1e8 });
  const report = JSON.parse(built.stdout.slice(built.stdout.lastIndexOf('{')) || '{}') as Partial<Built>;
  if (report.seconds === undefined) return built.stderr.slice(-200).replaceAll('\n', ' ');
  return { seconds: report.seconds, memory: report.memory ?? 0 };
}

/** Bytes are compressed; times are milliseconds; lists are in the order of the queries. */
interface Measured {
  /** From opening the page to the first answer. */
  firstTime: number;
  firstBytes: number;
  /** Bytes of each query after the first answer. */
  queryBytes: number[];
  /** True for each query with a right result among the first ten. */
  isRight: boolean[];
  /** Bytes of each letter typed after a reload. */
  letterBytes: number[];
  /** Times of a pass in which nothing is fetched. */
  times: number[];
}

async function measure(page: Page, server: CountingServer, queries: readonly Query[]): Promise<Measured> {
  async function ask(query: string) {
    const before = server.sent();
    const answer = await page.evaluate(async (text) => {
      const from = performance.now();
      const found = await (window as unknown as { ask: (query: string) => Promise<string[]> }).ask(text);
      return { found: found.slice(0, 10), time: performance.now() - from };
    }, query);
    return { ...answer, bytes: server.sent() - before };
  }
  const isReady = () => page.waitForFunction(() => 'ready' in window, undefined, { timeout: 300_000 });
  const setTyping = (typing: boolean) => page.evaluate((value) => Object.assign(window, { typing: value }), typing);

  const opened = performance.now();
  await page.goto(`${server.address}index.html`);
  await isReady();
  await ask(queries[queriesPerKind]?.text ?? '');
  const [firstTime, firstBytes] = [performance.now() - opened, server.sent()];
  const queryBytes: number[] = [];
  const isRight: boolean[] = [];
  for (const { text, right } of queries) {
    const { found, bytes } = await ask(text);
    queryBytes.push(bytes);
    isRight.push(found.some((id) => right.includes(id)));
  }

  await page.reload();
  await isReady();
  await setTyping(true);
  const letterBytes: number[] = [];
  for (const { text } of queries.filter((_, number) => number % typedInterval === 0))
    for (let length = 1; length <= text.length; length += 1) letterBytes.push((await ask(text.slice(0, length))).bytes);
  await setTyping(false);

  for (const { text } of queries) await ask(text);
  const times: number[] = [];
  for (const { text } of queries) times.push((await ask(text)).time);
  return { firstTime, firstBytes, queryBytes, isRight, letterBytes, times };
}

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const print = (line: string) => process.stdout.write(`${line}\n`);
const printRow = (cells: readonly (string | number)[]) => print(`| ${cells.join(' | ')} |`);

const columns = [
  'engine',
  'build s',
  'memory MB',
  'files',
  'first result',
  'ms to first',
  'a query, mean',
  'a query, p95',
  'a letter typed, mean / p95',
  ...queryKinds.map((kind) => `${kind}: p50 / p95 ms, right`),
];

/** The cells from "first result" on. */
function cellsOf({ firstTime, firstBytes, queryBytes, isRight, letterBytes, times }: Measured, queries: readonly Query[]): string[] {
  const laterLetters = letterBytes.slice(1);
  const byKind = queryKinds.map((kind) => {
    const numbers = queries.flatMap((query, number) => (query.kind === kind ? [number] : []));
    const timesOfKind = numbers.map((number) => times[number] ?? 0);
    const right = (100 * numbers.filter((number) => isRight[number]).length) / numbers.length;
    return `${quantile(timesOfKind, 0.5).toFixed(1)} / ${quantile(timesOfKind, 0.95).toFixed(1)}, ${right.toFixed(0)} %`;
  });
  return [
    kilobytes(firstBytes),
    firstTime.toFixed(0),
    kilobytes(mean(queryBytes)),
    kilobytes(quantile(queryBytes, 0.95)),
    `${kilobytes(mean(laterLetters))} / ${kilobytes(quantile(laterLetters, 0.95))}`,
    ...byKind,
  ];
}

/** Builds and measures one engine in `folder`, and prints its row. */
async function runEngine(engine: string, folder: string, { content, queries }: { content: string; queries: readonly Query[] }) {
  mkdirSync(folder, { recursive: true });
  const built = buildIndex(engine, content, folder);
  if (typeof built === 'string') {
    printRow([engine, 'failed', built]);
    return;
  }
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
  await writeEnginePage(engine, folder);
  const server = await serveCounting(folder);
  const browser = await launch();
  const measured = await measure(await browser.newPage(), server, queries);
  printRow([engine, built.seconds.toFixed(1), built.memory.toFixed(0), files, ...cellsOf(measured, queries)]);
  if (process.env.MISSES)
    for (const [number, { kind, text, right }] of queries.entries()) if (!measured.isRight[number]) print(`  missed: ${kind}: ${text} → ${right.join(', ')}`);
  await browser.close();
  server.close();
}

async function run(size: number) {
  const work = mkdtempSync(join(tmpdir(), 'crossread-bench-'));
  try {
    const content = join(work, 'content');
    for (const [number, part] of partsOf(seed, size).entries()) writeArchive(part, join(content, String(number)));
    const queries = queriesFor(archiveOf(seed, size));
    print(`\n${size} accounts\n`);
    printRow(columns);
    printRow(columns.map(() => '---'));
    for (const engine of engines) await runEngine(engine, join(work, engine), { content, queries });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

print(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}. Times are of a second pass, in which nothing is fetched. Bytes are of the first pass, or of typed letters after the first.`,
);
for (const size of sizes) await run(size);
