import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareEngines } from './matchers.ts';

test('Crossread’s search answers every reader query correctly; libraries alone do not', async () => {
  const rows = await compareEngines();
  assert.equal(rows.length, 5);
  for (const { name, wrong } of rows) assert.equal(wrong === 0, name.startsWith('Crossread'), `${name}: ${wrong}`);
});
