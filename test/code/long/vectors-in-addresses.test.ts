import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentError, readDossier } from '../../../src/loader/dossier.ts';
import { vectors } from './vectors.ts';

/** Hostile addresses of sources. */

test('every address of a source with a scheme other than http and https is rejected', () => {
  const bad = vectors
    .filter(({ family }) => family.endsWith('address'))
    .map(({ text }) => /(?:href|src|action)=["']([^]*?)["']>/.exec(text)?.[1] ?? '')
    .filter((address) => /^[\s\S]*:/.test(address) && !/^https?:/i.test(address.trim()));
  assert.ok(bad.length > 60, `${bad.length} addresses`);
  const copy = mkdtempSync(join(tmpdir(), 'crossread-addresses-'));
  try {
    cpSync('test/fixture/content', copy, { recursive: true });
    for (const [index, url] of bad.entries())
      writeFileSync(join(copy, `sources/bad-${index}.yaml`), JSON.stringify({ label: 'A source', url, supports: 'Nothing.' }));
    assert.throws(
      () => readDossier(copy),
      (error) => {
        assert.ok(error instanceof ContentError);
        const refused = new Set(error.faults.map(({ file }) => file));
        assert.deepEqual(
          bad.filter((_, index) => !refused.has(`content/sources/bad-${index}.yaml`)),
          [],
        );
        return true;
      },
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
