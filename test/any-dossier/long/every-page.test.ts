import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { builtPages } from '../../support/built.ts';
import { build, copyOfProject } from '../../support/project.ts';
import { kinds } from '../../support/samples.ts';
import { serve } from '../../support/serve.ts';
import { usePage } from '../../support/use-page.ts';
import { visit } from '../../support/visit.ts';
import { watch } from '../../support/watch.ts';

/** Every page of the site in a real browser, script on, under its own policy: it breaks nothing, says nothing and asks nobody else. */

const pages = builtPages();

test('every page opens without a breach of its policy, an error, a warning, a failed request or one to another host', (t) =>
  visit(async (page) => {
    assert.ok(pages.length > 0);
    const { faults, quiet } = await watch(page);
    for (const { path } of pages) {
      await page.goto(path);
      await quiet();
      assert.equal(await page.locator('meta[http-equiv=content-security-policy]').count(), 1, path);
    }
    t.diagnostic(`${pages.length} pages`);
    assert.deepEqual(faults, []);
  }));

describe('a page of each kind, used by a reader, breaks nothing', () => {
  for (const path of kinds)
    test(path, () =>
      visit(async (page) => {
        const { faults, quiet } = await watch(page);
        await page.goto(path);
        await usePage(page).catch((error: unknown) => faults.push(String(error)));
        await quiet();
        assert.deepEqual(faults, []);
      }),
    );
});

describe('published under /sub/', () => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    folder = copyOfProject('content');
    const { status, output } = await build(folder, ['--base', '/sub/']);
    assert.equal(status, 0, output);
    site = await serve(join(folder, 'dist'), '/sub/');
  });
  after(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const path of kinds)
    test(`${path} breaks nothing either`, () =>
      visit(
        async (page) => {
          const { faults, quiet } = await watch(page);
          await page.goto(`.${path}`);
          await usePage(page).catch((error: unknown) => faults.push(String(error)));
          await quiet();
          assert.deepEqual(faults, []);
        },
        { baseURL: site.address },
      ));
});

describe('whoever watches sees', () => {
  /** What is put into a page, and what the watch must say of it. */
  const slips: [string, string, RegExp][] = [
    ['a script in line', '<script>document.title = "changed"</script>', /breaks the policy: script-src/],
    ['a style in line', '<style>p { color: red }</style>', /breaks the policy: style-src/],
    ['a handler in line', '<img src="/icon.svg" alt="" onload="document.title = 1">', /breaks the policy: script-src-attr/],
    ['a picture from elsewhere', '<img src="https://elsewhere.example/a.png" alt="">', /breaks the policy: img-src/],
    ['a frame', '<iframe src="/about/" title="About"></iframe>', /breaks the policy: frame-src/],
    ['a file that is not there', '<img src="/no-such.svg" alt="">', /no-such\.svg is answered with 404/],
  ];
  for (const [what, markup, said] of slips)
    test(what, () =>
      visit(async (page) => {
        const { faults, quiet } = await watch(page);
        await page.route('**/forecasts/', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: (await response.text()).replace('</main>', `${markup}</main>`) });
        });
        await page.goto('/forecasts/');
        await quiet();
        assert.match(faults.join('\n'), said);
      }),
    );

  const calls: [string, () => unknown, RegExp][] = [
    [
      'a string taken for code',
      () => document.body.append(Object.assign(document.createElement('script'), { text: 'document.title = 1' })),
      /require-trusted-types-for/,
    ],
    [
      'a second Trusted Types policy',
      () => (window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes.createPolicy('another', {}),
      /breaks the policy: trusted-types/,
    ],
    ['a question to another host', () => fetch('https://elsewhere.example/'), /breaks the policy: connect-src/],
    [
      'an error nobody catches',
      () =>
        setTimeout(() => {
          throw new Error('unforeseen');
        }),
      /throws: unforeseen/,
    ],
  ];
  for (const [what, call, said] of calls)
    test(what, () =>
      visit(async (page) => {
        const { faults, quiet } = await watch(page);
        await page.goto('/forecasts/');
        await page.evaluate(call).catch(() => {});
        await quiet();
        assert.match(faults.join('\n'), said);
      }),
    );
});
