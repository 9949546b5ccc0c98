import assert from 'node:assert/strict';
import { test } from 'node:test';
import { copies } from './faults/copies.ts';
import { linesAfter } from './faults/slip.ts';

const content = 'test/fixture/reprints';

test("an editor's slip in copies, reports and drafts is told at its place, with what would mend it", async (t) => {
  assert.deepEqual(
    linesAfter(() => {}, content),
    [],
  );
  for (const { slip, edit, says } of copies) await t.test(slip, () => assert.deepEqual(linesAfter(edit, content), says));
});
