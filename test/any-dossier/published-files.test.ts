import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { describe, test } from 'node:test';
import { builtFiles, textOfFile } from '../support/built.ts';

/** The files of the built site: their types, the licences of the code in them, and no data of the build machine. */

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { version?: string; license?: string }> };

describe('third-party code in the scripts', () => {
  /** Modules that the scripts of the pages load, without imports of types. */
  const loaded = new Set(globSync(['src/components/**/*.ts', 'src/components/search/search.worker.ts'], { exclude: ['**/*.test.ts'] }));
  const packageNames = new Set<string>();
  for (const file of loaded)
    for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(/(?:^(?:import|export)(?! type)[^;]*?\bfrom |^import |\bimport\()'([^'?]+)/gm)) {
      if (!specifier.startsWith('.')) packageNames.add(/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '');
      else if (specifier.endsWith('.ts')) loaded.add(join(dirname(file), specifier));
    }
  const text = textOfFile('/licences.txt');

  test('has a permissive licence, which is published in licences.txt', () => {
    assert.ok(loaded.size > 25 && packageNames.has('fuse.js'), [...loaded].join(' '));
    for (const name of packageNames) {
      const { version = '', license = '' } = packages[`node_modules/${name}`] ?? {};
      assert.ok(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'].includes(license), `${name} is under ${license}`);
      assert.ok(text.includes(`${name} ${version} (${license})`), `${name} ${version} is not in /licences.txt`);
      const [file = ''] = globSync(`node_modules/${name}/{LICENSE,LICENCE,License,license}*`);
      assert.ok(text.includes(readFileSync(file, 'utf8').trimEnd()), `the licence of ${name} is not in /licences.txt`);
    }
  });

  test('is exactly the code that licences.txt names', () =>
    assert.deepEqual(
      [...text.matchAll(/^(\S+) \d+\.\d+\.\d+ \(/gm)].map(([, name]) => name),
      [...packageNames].toSorted(),
    ));
});
describe('the published files', () => {
  /** Matches in the files, with the words around them. */
  const found = (pattern: RegExp, files: readonly string[] = builtFiles): string[] =>
    files.flatMap((file) => {
      const text = textOfFile(file);
      return [...text.matchAll(pattern)].map(({ 0: words, index }) => `${file}: ${words.slice(0, 60)} in “${text.slice(Math.max(0, index - 20), index + 40)}”`);
    });
  const literally = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const scripts = builtFiles.filter((file) => file.endsWith('.js'));
  const [user, machine] = [userInfo().username, hostname()].map(literally);

  /** Private data of the build machine or its user. Names are also ordinary words, so that they count only in an unambiguous context. */
  const traces: Record<string, RegExp> = {
    'the folder of the build': new RegExp(literally(process.cwd()), 'g'),
    'the home folder of the user': new RegExp(`${literally(homedir())}(?=[/\\\\"'\\s])`, 'g'),
    'the name of the user': new RegExp(`(?:/home/|/Users/|\\\\Users\\\\)${user}\\b|\\b${user}@`, 'g'),
    'the name of the machine': new RegExp(`@${machine}\\b|//${machine}(?=[:/])|\\b${machine}\\.(?:local|lan|internal)\\b`, 'g'),
    'a local path': /(?<![\w./:-])\/(?:home|Users|root|tmp|var|private|opt|usr|mnt|work)\/[\w.-]+|\b[A-Z]:\\\\?\w+/g,
    'a file address': /\bfile:\/\//g,
    'a path in node_modules': /node_modules/g,
    'a source map': /sourceMappingURL/g,
    'an e-mail address': /[\w.+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}/gi,
    'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY/g,
    'a token':
      /\b(?:gh[oprsu]_\w{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|npm_\w{30,}|xox[abprs]-[\w-]{10,}|sk-[\w-]{20,}|AKIA[0-9A-Z]{16}|AIza[\w-]{35}|eyJ[\w-]{10,}\.eyJ[\w-]{10,})/g,
    'a password or key with its name': /\b(?:password|passwd|secret|api[_-]?key|access[_-]?token)["']?\s*[:=]\s*["'][^"']{6,}/gi,
  };
  const examples: Record<string, string> = {
    'the folder of the build': `"${join(process.cwd(), 'src')}"`,
    'the home folder of the user': `"${homedir()}"`,
    'the name of the user': `/home/${userInfo().username}/`,
    'the name of the machine': `http://${hostname()}:4321/`,
    'a local path': 'at "/home/somebody/site/src/page.ts"',
    'a file address': 'import "file:///x"',
    'a path in node_modules': '../node_modules/zod',
    'a source map': '//# sourceMappingURL=a.js.map',
    'an e-mail address': 'write to editor@site.example',
    'a private key': '-----BEGIN RSA PRIVATE KEY-----',
    'a token': `ghp_${'a1'.repeat(18)}`,
    'a password or key with its name': 'apiKey: "0123456789"',
  };
  for (const [what, pattern] of Object.entries(traces))
    test(`do not contain ${what}`, () => {
      assert.match(examples[what] ?? '', new RegExp(pattern.source, pattern.flags.replace('g', '')));
      assert.ok(builtFiles.length > 0);
      // Only security.txt may contain an e-mail address.
      assert.deepEqual(found(pattern, what === 'an e-mail address' ? builtFiles.filter((file) => file !== '/.well-known/security.txt') : builtFiles), []);
    });

  test('are of known types, without backup files and without dot files except in /.well-known/', () => {
    const known = ['.html', '.css', '.js', '.json', '.csv', '.md', '.txt', '.xml', '.bib', '.ris', '.svg', '.png'];
    assert.deepEqual(
      builtFiles.filter((file) => !known.includes(extname(file)) || /\/(?:\.(?!well-known\/)|Thumbs\.db|desktop\.ini)|~$/.test(file)),
      [],
    );
  });

  test('do not create code from strings', () => {
    assert.ok(scripts.length > 5);
    assert.deepEqual(found(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(|\bset(?:Timeout|Interval)\(\s*["'`]/g, scripts), []);
  });

  test('load nothing over http', () => {
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
