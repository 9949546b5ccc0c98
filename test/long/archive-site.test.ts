import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { testArchiveSite } from '../archive-site.ts';

testArchiveSite(1000, (site) => {
  test('shows only the newest of what is capped, and says how many there are', () => {
    assert.match(site.text('index.html'), /1 ?000 accounts/);
    assert.match(site.text('claims/index.html').replace(/\s+/g, ' '), /newest 1 ?500 of [\d ]+ claims/);
  });

  test('has a table of claims that a browser can take', () => assert.ok(gzipSync(site.text('claims/ledger.json'), { level: 9 }).length < 150_000));
});
