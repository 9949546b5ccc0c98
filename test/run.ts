import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { findBrowser } from './support/browser.ts';

/** `npm test`: builds the site, runs all tests and prints a summary. Arguments are the test files to run; the default is all but the long ones. */

const say = (line: string) => process.stdout.write(`${line}\n`);

function step(what: string, ...args: string[]) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) {
    say(`${stdout}${stderr}\n${what} failed.`);
    process.exit(1);
  }
  say(`${what}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

const started = performance.now();
try {
  findBrowser(say);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

const astro = 'node_modules/astro/bin/astro.mjs';
const chosen = process.argv.slice(2);
/** Largest file first, so that no long test runs alone at the end. */
const byLength = (a: string, b: string) => statSync(b).size - statSync(a).size || (a < b ? -1 : 1);
const found = chosen.length > 0 ? chosen : globSync(['src/**/*.test.ts', 'test/*/*.test.ts']).toSorted(byLength);
/** Accounts of the dossier that the tests in `test/first-dossier/` know. */
const firstAccounts = [
  'akazawa-lutnick-impasse',
  'bessent-akazawa-candid-talks',
  'cool-answer-to-washington',
  'handwritten-letter-to-beijing',
  'talks-collapse-treasury-card',
];
const isFirst = firstAccounts.every((id) => existsSync(`content/articles/${id}.md`));
const files = found.filter((file) => isFirst || !file.includes('first-dossier/'));
if (files.length < found.length) say(`content/ holds another dossier: ${found.length - files.length} test files that know the first dossier are left out.`);
step('Real site built', astro, 'build');

const count = { passed: 0, failed: 0, skipped: 0 };
/** Limit per file in milliseconds. */
const timeout = files.some((file) => file.includes('/long/')) ? 1_200_000 : 170_000;
const tests = run({ files, concurrency: 2, timeout });
tests.on('test:pass', ({ details, skip }) => {
  if (details.type !== 'suite') count[skip ? 'skipped' : 'passed'] += 1;
});
tests.on('test:fail', ({ details }) => {
  if (details.type !== 'suite') count.failed += 1;
});
tests.compose(new spec()).pipe(process.stdout);
tests.on('end', () => {
  process.once('exit', () => {
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    say(`\n${count.passed} tests passed, ${count.failed} failed, ${count.skipped} skipped, in ${seconds} s.`);
  });
  if (count.failed > 0 || count.passed === 0) process.exitCode = 1;
});
