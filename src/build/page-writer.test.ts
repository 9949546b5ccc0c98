import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { readDossier } from '../loader/dossier.ts';
import { catalogueOf } from '../model/catalogue.ts';
import { urls } from '../model/urls.ts';
import { addressOf, checkPage, expectedOn, type PageToCheck } from './check-page.ts';
import { filesIn } from './files-in.ts';
import { pageWriter } from './page-writer.ts';

/** Writes the pages of the built site once more, as rendered: without the content security policy. */

const catalogue = catalogueOf(readDossier('content'));
const { origin } = new URL(catalogue.dossier.address);
const files = filesIn('dist').filter((file) => file.endsWith('.html'));
const expected = expectedOn(catalogue, (address) => address);
const account = `${urls.account(catalogue.accounts[0]?.id ?? '').slice(1)}index.html`;
const policy = /<meta http-equiv="content-security-policy"[^>]*>/;

function pageOf(file: string): PageToCheck {
  const address = addressOf(file, '/');
  return { address, html: readFileSync(join('dist', file), 'utf8').replace(policy, ''), origin, expected: expected.get(address) };
}
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossread-pages-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

for (const [kind, count] of Object.entries({ 'small site': 5, 'large site, in a thread': 10_000 }))
  describe(`the pages of a ${kind}`, () => {
    test('are written with their policy and pass the checks', async () => {
      const folder = emptyFolder();
      const writer = pageWriter({ folder, scripts: { byScript: {}, bySpelling: {} } }, count);
      for (const file of files) writer.write(file, pageOf(file));
      const results = await writer.results();
      assert.deepEqual([...results.keys()], files);
      for (const file of files) {
        const html = readFileSync(join(folder, file), 'utf8');
        assert.equal(html, readFileSync(join('dist', file), 'utf8'), file);
        assert.deepEqual(results.get(file), checkPage({ ...pageOf(file), html }), file);
        assert.deepEqual(results.get(file)?.faults, []);
      }
    });

    test('are reported if an account lacks a paragraph', async () => {
      const page = pageOf(account);
      const writer = pageWriter({ folder: emptyFolder(), scripts: { byScript: {}, bySpelling: {} } }, count);
      writer.write(account, { ...page, html: page.html.replaceAll('id="p-1"', '') });
      const faults = (await writer.results()).get(account)?.faults ?? [];
      assert.ok(faults.includes(`${page.address} has no element for paragraph 1`), faults.join('\n'));
    });

    test('are not accepted if one cannot be written', async () => {
      const folder = join(emptyFolder(), 'site');
      mkdirSync(folder);
      writeFileSync(join(folder, 'articles'), 'a file in place of a folder');
      const writer = pageWriter({ folder, scripts: { byScript: {}, bySpelling: {} } }, count);
      for (const file of files) writer.write(file, pageOf(file));
      await assert.rejects(writer.results(), ({ code }: NodeJS.ErrnoException) => code === 'EEXIST' || code === 'ENOTDIR');
    });
  });
