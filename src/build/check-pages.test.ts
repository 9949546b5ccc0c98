import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readDossier } from '../loader/dossier.ts';
import { catalogueOf } from '../model/catalogue.ts';
import { urls } from '../model/urls.ts';
import { addressOf, checkPage, expectedOn, type CheckedPage, type PageToCheck } from './check-page.ts';
import { pageChecks } from './check-pages.ts';
import { filesIn } from './files-in.ts';
import { verifySite } from './verify.ts';

/** Checks the built site page by page, as a large build does: in a thread, before the pages are written. */

const catalogue = catalogueOf(readDossier('content'));
const { origin } = new URL(catalogue.dossier.address);
const files = filesIn('dist').filter((file) => file.endsWith('.html'));
const expected = expectedOn(catalogue, (address) => address);
const account = `${urls.account(catalogue.accounts[0]?.id ?? '').slice(1)}index.html`;

function pageOf(file: string, html = readFileSync(join('dist', file), 'utf8')): PageToCheck {
  const address = addressOf(file, '/');
  return { address, html, origin, expected: expected.get(address) };
}
async function inThread(pages: readonly (readonly [string, PageToCheck])[]): Promise<ReadonlyMap<string, CheckedPage>> {
  const checks = pageChecks(10_000);
  for (const [file, page] of pages) checks.check(file, () => page);
  return checks.results();
}

describe('pages that are checked before they are written', () => {
  let found: ReadonlyMap<string, CheckedPage>;
  before(async () => {
    found = await inThread(files.map((file) => [file, pageOf(file)]));
  });

  test('get the same results as pages that are checked afterwards', () => {
    assert.deepEqual(
      [...found],
      files.map((file) => [file, checkPage(pageOf(file))]),
    );
    assert.deepEqual(
      [...found.values()].flatMap(({ faults }) => faults),
      [],
    );
  });

  test('an account that lacks a paragraph is reported', async () => {
    const page = pageOf(account);
    const damaged = { ...page, html: page.html.replaceAll('id="p-1"', '') };
    const faults = (await inThread([[account, damaged]])).get(account)?.faults ?? [];
    assert.ok(faults.includes(`${page.address} has no element for paragraph 1`), faults.join('\n'));
  });

  test('a page whose file differs from the checked HTML is checked again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crossread-checked-'));
    after(() => rmSync(folder, { recursive: true, force: true }));
    cpSync('dist', folder, { recursive: true });
    writeFileSync(join(folder, account), readFileSync(join(folder, account), 'utf8').replace(/<\/html>\s*$/, ''));
    const expectedFiles = filesIn('dist').filter((file) => !file.startsWith('_astro/'));
    const { faults } = await verifySite({ folder, base: '/', expectedFiles, catalogue, checkedPages: found });
    assert.deepEqual(faults, [`${addressOf(account, '/')} ends before </html>`]);
  });
});

test('a site with few pages starts no thread', async () => {
  const checks = pageChecks(5);
  checks.check(account, () => assert.fail('the page must not be built'));
  assert.equal((await checks.results()).size, 0);
});
