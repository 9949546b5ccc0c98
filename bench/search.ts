import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { launch } from '../test/support/browser.ts';
import { archiveOf, writeArchive } from './archive.ts';
import { randomOf } from './archive/dice.ts';
import { partsOf } from './parts.ts';

/**
 * `npm run bench:search [-- sizes]`: our search beside MiniSearch and Pagefind, on the same made-up records, in real Chromium, over a
 * loopback that compresses with gzip. Prints tables; judges nothing. 100 000 accounts take half an hour and 10 GB with our search alone.
 */

const sizes = process.argv.slice(2).map(Number).filter(Boolean);
const seed = 7;
const queriesAKind = 100;
/** One query of so many is typed letter by letter as well. */
const typedOut = 10;
/** `ENGINES=crossread` leaves the others out. */
const engines = (process.env.ENGINES ?? 'crossread,minisearch,pagefind').split(',');

interface Query {
  kind: 'exact' | 'alias' | 'multi-word' | 'one typo';
  text: string;
  /** Any of these is a right answer: `<kind>/<id>`. */
  right: string[];
}

function typoIn(word: string, kind: number, random: () => number): string {
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const at = 1 + Math.floor(random() * (word.length - 2));
  const wrong = [
    () => letter + word.slice(1),
    () => word.slice(0, at) + letter + word.slice(at + 1),
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + letter + word.slice(at),
    () => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  ][kind % 5];
  const made = wrong?.() ?? word;
  return made.toLowerCase() === word.toLowerCase() ? typoIn(word, kind, random) : made;
}

function queriesFor({ actors, articles: accounts }: ReturnType<typeof archiveOf>): Query[] {
  const random = randomOf(11);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const times = (make: (number: number) => Query) => Array.from({ length: queriesAKind }, (_, number) => make(number));
  const longWord = (name: string) => name.split(' ').toSorted((a, b) => b.length - a.length)[0] ?? name;
  const mistypable = actors.flatMap(({ id, name, aliases }) => [name, ...aliases].filter((form) => longWord(form).length >= 5).map((form) => ({ id, form })));
  const bearers = (form: string) => actors.filter(({ name, aliases }) => name === form || aliases.includes(form)).map(({ id }) => `actor/${id}`);
  return [
    ...times(() => {
      const { id, title } = pick(accounts);
      return { kind: 'exact', text: title, right: [`account/${id}`] };
    }),
    ...times(() => {
      const form = pick(pick(actors.filter(({ aliases }) => aliases.length > 0)).aliases);
      return { kind: 'alias', text: form, right: bearers(form) };
    }),
    ...times(() => {
      const account = pick(accounts);
      const claim = pick(account.claims);
      const words = [...new Set(claim.plain)].toSorted((a, b) => b.length - a.length).slice(0, 3);
      return { kind: 'multi-word', text: words.join(' '), right: [`account/${account.id}`, `claim/${account.id}/${claim.id}`] };
    }),
    ...times((number) => {
      const { form } = pick(mistypable);
      const word = longWord(form);
      return { kind: 'one typo', text: form.replace(word, typoIn(word, number, random)), right: bearers(form) };
    }),
  ];
}

const pages: Record<string, string> = {
  // as the page does: what is not found at a glance is asked for thoroughly
  crossread: `
    const worker = new Worker('/worker.js', { type: 'module' });
    const answer = (asked) => new Promise((done) => {
      const hear = ({ data }) => { if (data.query !== asked.query) return; worker.removeEventListener('message', hear); done(data); };
      worker.addEventListener('message', hear);
      worker.postMessage(asked);
    });
    window.ask = async (query) => {
      const glance = await answer({ query });
      const found = glance.further && glance.groups.length === 0 && !window.typing ? await answer({ query, isThorough: true }) : glance;
      return 'fault' in found ? [found.fault] : found.groups.flatMap(({ results }) => results.map(({ kind, id }) => kind + '/' + id));
    };`,
  minisearch: `
    import { MiniSearch, miniSearchOptions } from '/minisearch.js';
    const opened = fetch('/minisearch.json').then((response) => response.text()).then((text) => MiniSearch.loadJSON(text, miniSearchOptions));
    window.ask = async (query) => (await opened).search(query).slice(0, 10).map(({ id }) => id);`,
  pagefind: `
    const pagefind = await import('/pagefind/pagefind.js');
    await pagefind.init();
    window.ask = async (query) => {
      const { results } = await pagefind.search(query);
      return (await Promise.all(results.slice(0, 10).map((result) => result.data()))).map(({ url }) => url.replace(/^\\//, ''));
    };`,
};

const mime: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };

/** Serves a folder with gzip and counts what it sends. */
async function serveCounting(folder: string) {
  let sent = 0;
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    try {
      const body = packed.get(path) ?? gzipSync(readFileSync(join(folder, path)), { level: 6 });
      packed.set(path, body);
      if (!path.endsWith('.html')) sent += body.length;
      response.writeHead(200, { 'Content-Type': mime[extname(path)] ?? 'application/octet-stream', 'Content-Encoding': 'gzip', 'Cache-Control': 'no-store' });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent: () => sent,
    close: () => (server.closeAllConnections(), server.close()),
  };
}

/** Writes `<name>.js`, and what it fetches later beside it; a worker as the site has it, with all that it needs at once in one file. */
async function bundle(entry: string, folder: string, name: string) {
  const outcome = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'esnext',
      lib: { entry, formats: ['es'], fileName: name },
      rolldownOptions: { preserveEntrySignatures: entry.includes('worker') ? false : 'strict', output: { minify: true } },
    },
  });
  const [bundled] = (Array.isArray(outcome) ? outcome : [outcome]) as { output: { fileName: string; code?: string }[] }[];
  for (const { fileName, code } of bundled?.output ?? []) writeFileSync(join(folder, fileName), code ?? '');
}

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const milliseconds = (time: number) => `${time.toFixed(1)}`;

const row = (cells: readonly (string | number)[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);

const kinds = ['exact', 'alias', 'multi-word', 'one typo'] as const;

async function run(size: number) {
  const work = mkdtempSync(join(tmpdir(), 'crossread-bench-'));
  try {
    const archive = archiveOf(seed, size);
    const content = join(work, 'content');
    for (const [part, made] of partsOf(seed, size).entries()) writeArchive(made, join(content, String(part)));
    const queries = queriesFor(archive);
    process.stdout.write(`\n${size} articles\n\n`);
    row([
      'engine',
      'build s',
      'memory MB',
      'files',
      'first result',
      'ms to first',
      'a query, mean',
      'a query, p95',
      'a letter typed, mean / p95',
      ...kinds.map((kind) => `${kind}: p50 / p95 ms, right`),
    ]);
    row(Array.from({ length: 13 }, () => '---'));
    for (const engine of engines) {
      const folder = join(work, engine);
      mkdirSync(folder, { recursive: true });
      const built = spawnSync(process.execPath, ['--max-old-space-size=12000', 'bench/build.ts', engine, content, folder], {
        encoding: 'utf8',
        maxBuffer: 1e8,
      });
      const report = JSON.parse(built.stdout.slice(built.stdout.lastIndexOf('{')) || '{}') as { seconds?: number; memory?: number };
      if (report.seconds === undefined) {
        row([engine, 'failed', built.stderr.slice(-200).replaceAll('\n', ' ')]);
        continue;
      }
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
      if (engine === 'crossread') await bundle('src/search/search.worker.ts', folder, 'worker');
      if (engine === 'minisearch') await bundle('bench/minisearch-page.ts', folder, 'minisearch');
      writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><script type="module">${pages[engine]}\nwindow.ready = true;</script>`);
      const server = await serveCounting(folder);
      const browser = await launch();
      const page = await browser.newPage();
      const ask = (query: string) =>
        page.evaluate(async (text) => {
          const from = performance.now();
          const found = await (window as unknown as { ask: (query: string) => Promise<string[]> }).ask(text);
          return { found: found.slice(0, 10), time: performance.now() - from };
        }, query);
      const opened = performance.now();
      await page.goto(`${server.address}index.html`);
      await page.waitForFunction(() => 'ready' in window, undefined, { timeout: 300_000 });
      await ask(queries[queriesAKind]?.text ?? '');
      const toFirst = performance.now() - opened;
      const first = server.sent();
      const bytes: number[] = [];
      const answers: boolean[] = [];
      for (const { text, right } of queries) {
        const before = server.sent();
        const { found } = await ask(text);
        bytes.push(server.sent() - before);
        answers.push(found.some((id) => right.includes(id)));
      }
      await page.reload();
      await page.waitForFunction(() => 'ready' in window, undefined, { timeout: 300_000 });
      const letters: number[] = [];
      // nobody pauses while typing
      await page.evaluate(() => Object.assign(window, { typing: true }));
      for (const { text } of queries.filter((_, number) => number % typedOut === 0))
        for (let length = 1; length <= text.length; length += 1) {
          const before = server.sent();
          await ask(text.slice(0, length));
          letters.push(server.sent() - before);
        }
      await page.evaluate(() => Object.assign(window, { typing: false }));
      const times: number[] = [];
      for (const { text } of queries) await ask(text);
      for (const { text } of queries) times.push((await ask(text)).time);
      const byKind = kinds.map((kind) => {
        const at = queries.flatMap((query, number) => (query.kind === kind ? [number] : []));
        const taken = at.map((number) => times[number] ?? 0);
        return `${milliseconds(quantile(taken, 0.5))} / ${milliseconds(quantile(taken, 0.95))}, ${((100 * at.filter((number) => answers[number]).length) / at.length).toFixed(0)} %`;
      });
      row([
        engine,
        report.seconds.toFixed(1),
        (report.memory ?? 0).toFixed(0),
        files,
        kilobytes(first),
        toFirst.toFixed(0),
        kilobytes(bytes.reduce((sum, value) => sum + value, 0) / bytes.length),
        kilobytes(quantile(bytes, 0.95)),
        `${kilobytes(letters.slice(1).reduce((sum, value) => sum + value, 0) / (letters.length - 1))} / ${kilobytes(quantile(letters.slice(1), 0.95))}`,
        ...byKind,
      ]);
      if (process.env.MISSES)
        for (const [number, query] of queries.entries())
          if (!answers[number]) process.stdout.write(`  missed: ${query.kind}: ${query.text} → ${query.right.join(', ')}\n`);
      await browser.close();
      server.close();
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

process.stdout.write(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}. Times are of a second pass, when nothing is fetched; bytes of the first, or of letters typed one by one after the first.\n`,
);
for (const size of sizes.length > 0 ? sizes : [5, 100, 1000, 10_000]) await run(size);
