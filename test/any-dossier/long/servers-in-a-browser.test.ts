import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findable } from '../../support/findable.ts';
import { kinds } from '../../support/samples.ts';
import { serve } from '../../support/serve.ts';
import { usePage } from '../../support/use-page.ts';
import { visit } from '../../support/visit.ts';
import { watch } from '../../support/watch.ts';
import { behindEachServer, folder, site } from './published-site.ts';

/** The site in a browser, served by web servers with the configurations of `deploy/`. */

behindEachServer((server) => {
  for (const path of kinds)
    test(`${path} works under the server's policy and its own`, () =>
      visit(
        async (page) => {
          const { faults, quiet } = await watch(page);
          await page.goto(path === '/404.html' ? '/about/' : path);
          await usePage(page).catch((error: unknown) => faults.push(String(error)));
          await quiet();
          assert.deepEqual(faults, []);
        },
        { baseURL: server().http },
      ));

  test('no page can be shown in a frame', async () => {
    const framing = join(folder, 'framing');
    mkdirSync(framing, { recursive: true });
    const plain = await serve(site);
    writeFileSync(
      join(framing, 'index.html'),
      `<iframe name="bare" src="${plain.address}about/"></iframe><iframe name="sent" src="${server().http}/about/"></iframe>`,
    );
    const other = await serve(framing);
    try {
      await visit(async (page) => {
        await page.goto(other.address);
        const shown = (name: string) => page.frame({ name })?.getByRole('heading', { name: 'About and method' }).count();
        assert.equal(await shown('bare'), 1, 'the browser does not show frames at all');
        assert.equal(await shown('sent'), 0);
        assert.match(page.frame({ name: 'sent' })?.url() ?? '', /^chrome-error:/);
      });
    } finally {
      await Promise.all([plain.close(), other.close()]);
    }
  });

  test('the policy of the server applies to the search worker', () =>
    visit(
      async (page) => {
        await page.goto(`/search/?q=${encodeURIComponent(findable.words)}`);
        await page.locator('main [data-kind] a').first().waitFor();
        const [worker] = page.workers();
        assert.ok(worker);
        const asks = (address: string) =>
          worker.evaluate(
            (url) =>
              fetch(url, { mode: 'no-cors' }).then(
                () => 'answered',
                () => 'refused',
              ),
            address,
          );
        assert.equal(await asks(`${server().http}/search/index.json`), 'answered');
        const plain = await serve(site);
        const other = await asks(`${plain.address}search/index.json`).finally(plain.close);
        assert.equal(other, 'refused');
      },
      { baseURL: server().http },
    ));
});
