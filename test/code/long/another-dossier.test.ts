import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { test } from 'node:test';
import { copyOfRepository, environment } from '../../support/npm-commands.ts';
import { outcomeOf } from '../../support/project.ts';

/** An editor replaces `content/` and runs the tests before the first commit. */

test('with the dossier of examples/superconductor in content/, every test passes but those that know the first dossier, which are left out', async () => {
  const copy = copyOfRepository('examples/superconductor');
  for (const args of [
    ['init', '--quiet'],
    ['add', '--all'],
  ])
    execFileSync('git', args, { cwd: copy });
  const { NODE_TEST_CONTEXT: _, ...ownRun } = environment as NodeJS.ProcessEnv;
  const { status, output } = await outcomeOf(spawn('npm', ['test'], { cwd: copy, env: ownRun }));
  assert.equal(status, 0, output.slice(-8000));
  assert.match(output, /content\/ holds another dossier: \d+ test files that know the first dossier are left out\./);
  assert.match(output, /\n[1-9]\d* tests passed, 0 failed/);
});
