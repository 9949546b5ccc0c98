import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { everyHeader, answers, revalidate, hstsHeader } from './expected-answers.ts';

/** The configurations of `deploy/` for hosting services. */

describe('the file for Netlify and Cloudflare Pages', () => {
  const rules = readFileSync('deploy/_headers', 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .reduce<{ pattern: string; headers: [string, string][] }[]>((read, line) => {
      const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) read.push({ pattern: line, headers: [] });
      else read.at(-1)?.headers.push([name.toLowerCase(), value]);
      return read;
    }, []);
  const headersFor = (path: string) =>
    rules.filter(({ pattern }) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern)).flatMap(({ headers }) => headers);

  test('sets the same headers for every path as the other configurations set over https', () => {
    assert.equal(rules.length, 2);
    for (const { path, cache } of answers.filter(({ status }) => status === 200))
      assert.deepEqual(
        // Both services send this header by default.
        { path, 'cache-control': revalidate, ...Object.fromEntries(headersFor(path)) },
        { path, ...everyHeader, ...hstsHeader, 'cache-control': cache },
      );
  });

  test('sets no header twice for a path, because one of the services would join the values', () => {
    for (const { path } of answers) {
      const names = headersFor(path).map(([name]) => name);
      assert.deepEqual(names, [...new Set(names)]);
    }
  });

  test('has no line above the length limit of the services', () => {
    const lines = readFileSync('deploy/_headers', 'utf8').split('\n');
    assert.deepEqual(
      lines.filter((line) => line.length > 2000),
      [],
    );
  });
});

test('the workflow for GitHub Pages installs, checks and builds with the commands of the project, and publishes all files of the site', () => {
  const { scripts, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  const { jobs } = parse(readFileSync('deploy/github-pages.yml', 'utf8')) as {
    jobs: Record<string, { steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] }>;
  };
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const using = (action: string) => steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with;
  assert.deepEqual(
    steps.flatMap(({ run }) => run ?? []),
    ['npm install', 'npm run check', 'npm run build -- --base "$BASE/"'],
  );
  assert.ok(scripts?.check && scripts.build);
  assert.equal(String(using('setup-node')?.['node-version']), devDependencies?.node?.split('.')[0]);
  assert.deepEqual(using('upload-pages-artifact'), { path: 'dist', 'include-hidden-files': true });
  assert.ok(using('deploy-pages') === undefined && steps.at(-1)?.uses?.startsWith('actions/deploy-pages@'));
});
