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

/** Every page in a browser with JavaScript: no policy violation, no console message, no request to another host. */

const pages = builtPages();

test('every page opens without policy violations, errors, warnings, failed requests and requests to other hosts', (t) =>
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

describe('a page of each kind has no fault while a reader uses it', () => {
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
    test(`${path} has no fault while a reader uses it`, () =>
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

describe('the watch reports', () => {
  /** Markup that is inserted into a page, and the expected report. */
  const violations: [string, string, RegExp][] = [
    ['an inline script', '<script>document.title = "changed"</script>', /breaks the policy: script-src/],
    ['an inline style', '<style>p { color: red }</style>', /breaks the policy: style-src/],
    ['an inline event handler', '<img src="/icon.svg" alt="" onload="document.title = 1">', /breaks the policy: script-src-attr/],
    ['a picture of another host', '<img src="https://elsewhere.example/a.png" alt="">', /breaks the policy: img-src/],
    ['a frame', '<iframe src="/about/" title="About"></iframe>', /breaks the policy: frame-src/],
    ['a file that does not exist', '<img src="/no-such.svg" alt="">', /no-such\.svg is answered with 404/],
  ];
  for (const [what, markup, report] of violations)
    test(what, () =>
      visit(async (page) => {
        const { faults, quiet } = await watch(page);
        await page.route('**/forecasts/', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: (await response.text()).replace('</main>', `${markup}</main>`) });
        });
        await page.goto('/forecasts/');
        await quiet();
        assert.match(faults.join('\n'), report);
      }),
    );

  const calls: [string, () => unknown, RegExp][] = [
    [
      'a string used as code',
      () => document.body.append(Object.assign(document.createElement('script'), { text: 'document.title = 1' })),
      /require-trusted-types-for/,
    ],
    [
      'a second Trusted Types policy',
      () => (window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes.createPolicy('another', {}),
      /breaks the policy: trusted-types/,
    ],
    ['a request to another host', () => fetch('https://elsewhere.example/'), /breaks the policy: connect-src/],
    [
      'an uncaught error',
      () =>
        setTimeout(() => {
          throw new Error('unforeseen');
        }),
      /throws: unforeseen/,
    ],
  ];
  for (const [what, call, report] of calls)
    test(what, () =>
      visit(async (page) => {
        const { faults, quiet } = await watch(page);
        await page.goto('/forecasts/');
        await page.evaluate(call).catch(() => {});
        await quiet();
        assert.match(faults.join('\n'), report);
      }),
    );
});
