import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

test('our search answers every query of the readers; libraries alone do not', () => {
  const table = execFileSync(process.execPath, ['test/first-dossier/matchers.ts'], { encoding: 'utf8' });
  const rows = [...table.matchAll(/^\| ([^|]+) \| (\d+) of (\d+) \| [\d.]+ \|$/gm)].map(([, engine = '', wrong]) => ({ engine, wrong: Number(wrong) }));
  assert.equal(rows.length, 5);
  for (const { engine, wrong } of rows) assert.equal(wrong === 0, engine.startsWith('Crossread'), `${engine}: ${wrong}`);
});
