import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { testArchiveSite } from '../../support/archive-site.ts';

testArchiveSite(1000, (site) => {
  test('shows the newest items of a truncated list and states the total', () => {
    const words = (file: string) =>
      site
        .text(file)
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ');
    assert.match(words('index.html'), /12 of 1 000 accounts: the newest\. All accounts/);
    assert.match(words('claims/index.html'), /\d \d{3} claims: .* hold the newest 1 500\./);
  });

  test('has a claims table of less than 150 kB', () => assert.ok(gzipSync(site.text('claims/ledger.json'), { level: 9 }).length < 150_000));
});
