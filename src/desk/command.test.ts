import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'crossread-command-'));
const script = join(folder, 'greet.ts');
writeFileSync(
  script,
  `import { CommandError, runCommand } from ${JSON.stringify(resolve('src/desk/command.ts'))};
await runCommand({
  name: 'greet', about: 'Greets.', usage: ['NAME'], examples: [['npm run greet -- Ann', 'greets Ann']],
  options: { loud: { type: 'boolean', describe: 'Shouts.' } },
  run({ words, has }, { print, bold }) {
    if (words.length === 0) throw new CommandError('Name somebody.');
    print(bold('Hello') + ' ' + (has('loud') ? String(words[0]).toUpperCase() : words[0]));
  },
});
`,
);
after(() => rmSync(folder, { recursive: true, force: true }));

const greet = (...args: string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', env: { ...process.env, FORCE_COLOR: undefined } });

describe('a command', () => {
  test('prints its result without colour if the output is not a terminal', () => {
    const { stdout, status } = greet('Ann');
    assert.equal(stdout, 'Hello Ann\n');
    assert.equal(status, 0);
  });
  test('prints its help with usage, options and examples', () => {
    const { stdout, status } = greet('--help');
    assert.match(stdout, /Usage:\n {2}npm run greet -- NAME\n/);
    assert.match(stdout, /--loud {12}Shouts\./);
    assert.match(stdout, /npm run greet -- Ann {2}greets Ann/);
    assert.equal(status, 0);
  });
  test('ends with the exit code 1 and a sentence if it fails', () => {
    const { stderr, status } = greet();
    assert.equal(stderr, 'Name somebody.\n');
    assert.equal(status, 1);
  });
  test('ends with the exit code 2 and the way to the help if an option does not exist', () => {
    const { stderr, status } = greet('--lout');
    assert.match(stderr, /^Unknown option '--lout'; npm run greet -- --help lists the arguments\n$/);
    assert.equal(status, 2);
  });
  test('prints no escape sequence that a file may hold', () => {
    assert.equal(greet('An\u001b]0;title\u0007n\u001b[2J').stdout, 'Hello Ann\n');
  });
});
