import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { describe, test } from 'node:test';
import { builtFiles, textOfFile } from '../support/built.ts';

/** The files of the built site: which there are, the licences of the code in them, and no trace of the machine. */

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { version?: string; license?: string }> };

describe('what others wrote and a browser is sent', () => {
  /** The modules, ours and others', that the scripts of a page load; types are gone by then. */
  const loaded = new Set(globSync(['src/components/**/*.ts', 'src/components/search/search.worker.ts'], { exclude: ['**/*.test.ts'] }));
  const others = new Set<string>();
  for (const file of loaded)
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/(?:^(?:import|export)(?! type)[^;]*?\bfrom |^import |\bimport\()'([^'?]+)/gm)) {
      if (!specifier.startsWith('.')) others.add(/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '');
      else if (specifier.endsWith('.ts')) loaded.add(join(dirname(file), specifier));
    }
  const text = textOfFile('/licences.txt');

  test('has its licence beside it, and the licence lets us', () => {
    assert.ok(loaded.size > 25 && others.has('fuse.js'), [...loaded].join(' '));
    for (const name of others) {
      const { version = '', license = '' } = packages[`node_modules/${name}`] ?? {};
      assert.ok(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'].includes(license), `${name} is under ${license}`);
      assert.ok(text.includes(`${name} ${version} (${license})`), `${name} ${version} is not in /licences.txt`);
      const [file = ''] = globSync(`node_modules/${name}/{LICENSE,LICENCE,License,license}*`);
      assert.ok(text.includes(readFileSync(file, 'utf8').trimEnd()), `the licence of ${name} is not in /licences.txt`);
    }
  });

  test('is nothing that is named there and not sent', () =>
    assert.deepEqual(
      [...text.matchAll(/^(\S+) \d+\.\d+\.\d+ \(/gm)].map(([, name]) => name),
      [...others].toSorted(),
    ));
});
describe('what comes out', () => {
  /** The words around what a file must not hold; nothing where it is clean. */
  const found = (pattern: RegExp, files: readonly string[] = builtFiles): string[] =>
    files.flatMap((file) => {
      const text = textOfFile(file);
      return [...text.matchAll(pattern)].map(({ 0: words, index }) => `${file}: ${words.slice(0, 60)} in “${text.slice(Math.max(0, index - 20), index + 40)}”`);
    });
  const literally = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const scripts = builtFiles.filter((file) => file.endsWith('.js'));
  const [user, machine] = [userInfo().username, hostname()].map(literally);

  /** What would give away the machine; short names are ordinary words and count only where they can be nothing else. */
  const traces: Record<string, RegExp> = {
    'the folder it was built in': new RegExp(literally(process.cwd()), 'g'),
    'the home of whoever built it': new RegExp(`${literally(homedir())}(?=[/\\\\"'\\s])`, 'g'),
    'the name of whoever built it': new RegExp(`(?:/home/|/Users/|\\\\Users\\\\)${user}\\b|\\b${user}@`, 'g'),
    'the name of the machine': new RegExp(`@${machine}\\b|//${machine}(?=[:/])|\\b${machine}\\.(?:local|lan|internal)\\b`, 'g'),
    'a path of some machine': /(?<![\w./:-])\/(?:home|Users|root|tmp|var|private|opt|usr|mnt|work)\/[\w.-]+|\b[A-Z]:\\\\?\w+/g,
    'a file address': /\bfile:\/\//g,
    'a folder of packages': /node_modules/g,
    'a map of its source': /sourceMappingURL/g,
    'an e-mail address': /[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}/gi,
    'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY/g,
    'a token':
      /\b(?:gh[oprsu]_\w{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|npm_\w{30,}|xox[abprs]-[\w-]{10,}|sk-[\w-]{20,}|AKIA[0-9A-Z]{16}|AIza[\w-]{35}|eyJ[\w-]{10,}\.eyJ[\w-]{10,})/g,
    'a password or key with its name': /\b(?:password|passwd|secret|api[_-]?key|access[_-]?token)["']?\s*[:=]\s*["'][^"']{6,}/gi,
  };
  const examples: Record<string, string> = {
    'the folder it was built in': `"${join(process.cwd(), 'src')}"`,
    'the home of whoever built it': `"${homedir()}"`,
    'the name of whoever built it': `/home/${userInfo().username}/`,
    'the name of the machine': `http://${hostname()}:4321/`,
    'a path of some machine': 'at "/home/somebody/site/src/page.ts"',
    'a file address': 'import "file:///x"',
    'a folder of packages': '../node_modules/zod',
    'a map of its source': '//# sourceMappingURL=a.js.map',
    'an e-mail address': 'write to editor@site.example',
    'a private key': '-----BEGIN RSA PRIVATE KEY-----',
    'a token': `ghp_${'a1'.repeat(18)}`,
    'a password or key with its name': 'apiKey: "0123456789"',
  };
  for (const [what, pattern] of Object.entries(traces))
    test(`holds nowhere ${what}`, () => {
      assert.match(examples[what] ?? '', new RegExp(pattern.source, pattern.flags.replace('g', '')));
      assert.ok(builtFiles.length > 0);
      // The one place where an address to write to may stand.
      assert.deepEqual(found(pattern, what === 'an e-mail address' ? builtFiles.filter((file) => file !== '/.well-known/security.txt') : builtFiles), []);
    });

  test('is pages, styles, scripts, pictures and data: no map, no leftover, no dot file but under /.well-known/', () => {
    const known = ['.html', '.css', '.js', '.json', '.csv', '.md', '.txt', '.xml', '.bib', '.ris', '.svg', '.png'];
    assert.deepEqual(
      builtFiles.filter((file) => !known.includes(extname(file)) || /\/(?:\.(?!well-known\/)|Thumbs\.db|desktop\.ini)|~$/.test(file)),
      [],
    );
  });

  test('makes no code of strings', () => {
    assert.ok(scripts.length > 5);
    assert.deepEqual(found(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(|\bset(?:Timeout|Interval)\(\s*["'`]/g, scripts), []);
  });

  test('loads nothing over plain http, in pages, styles or scripts', () => {
    assert.deepEqual(
      found(
        /<(?!a\s)[a-z][^>]*\s(?:src|srcset|href|data|action|poster)="http:[^"]*"/g,
        builtFiles.filter((file) => file.endsWith('.html')),
      ),
      [],
    );
    assert.deepEqual(
      found(
        /\bhttp:\/\/(?!www\.w3\.org\/)[^\s"'`)]*/g,
        builtFiles.filter((file) => /\.(?:js|css)$/.test(file)),
      ),
      [],
    );
  });
});
