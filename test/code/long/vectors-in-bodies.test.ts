import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import '../../support/fixture-site.ts';
import { withPolicy } from '../../../src/build/policy.ts';
import { retell } from '../../../src/markdown/processor.ts';
import type { Block } from '../../../src/model/entries/retelling.ts';
import { launch } from '../../support/browser.ts';
import { dist, fragment, textOf, textOfFile } from '../../support/built.ts';
import { serve } from '../../support/serve.ts';
import { observeEach, nameOf, chunks } from './in-turn.ts';
import { vectors, type Vector } from './vectors.ts';
import { interact, foreignMarkupIn, openWatched } from './watched.ts';

/** Hostile markup in the body of an account: no script runs, no request is sent, and no link leaves the site. */

const browser = await launch();
after(() => browser.close());

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const htmlOf = (block: Block) => (block.type === 'heading' ? `<h2>${escaped(block.text)}</h2>` : `<div class="row"><p>${block.html}</p></div>`);
const retold = new Map(vectors.map(({ number, text }) => [number, retell(text, 'zh')]));
const sanitised = (number: number) => retold.get(number)?.blocks.map(htmlOf).join('\n') ?? '';

test('there are more than three hundred different vectors', () => {
  assert.ok(vectors.length > 300);
  assert.equal(new Set(vectors.map(({ text }) => text)).size, vectors.length);
});

describe('vectors in the body of an account', () => {
  test('run on a page without protection, which proves that the watch detects them', async () => {
    const acting = vectors.filter(({ acts }) => acts);
    const lines = await observeEach(
      acting,
      () =>
        openWatched(browser, (url) =>
          url.hostname === 'page.example' && /^\/\d+$/.test(url.pathname)
            ? `<!doctype html><meta charset=utf-8><body>${acting.find(({ number }) => `/${number}` === url.pathname)?.text}`
            : false,
        ),
      {
        use: async ({ number }, page) => {
          await page.goto(`https://page.example/${number}`).catch(() => {});
          await interact(page, 'html').catch(() => {});
        },
        name: nameOf,
      },
    );
    const silent = acting.filter((vector) => !lines.some((line) => line.startsWith(nameOf(vector)) && /runs|asks for https:\/\/evil/.test(line)));
    assert.ok(
      silent.length < acting.length * 0.2,
      `${silent.length} of ${acting.length} do nothing even without protection:\n${silent.map(nameOf).join('\n')}`,
    );
    for (const [family, group] of Map.groupBy(acting, (vector) => vector.family))
      assert.ok(
        group.some((vector) => !silent.includes(vector)),
        `no vector of the family ${family} was detected`,
      );
  });

  const page = textOfFile('/articles/bridge-closed/index.html').replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
  const pageWith = (html: string) => page.replace(/<margin-preview>[^]*<\/margin-preview>/, () => `<margin-preview>${html}</margin-preview>`);

  const bundles = chunks(vectors, 8);
  let site: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    site = await serve(dist);
  });
  after(() => site.close());

  for (const [how, prepare] of [
    ['without the policy', (html: string) => html],
    ['with the policy, which reports no violation', withPolicy],
  ] as const)
    test(`do nothing on a page of the site after sanitising, ${how}`, async () => {
      assert.ok(pageWith('MARK').includes('MARK'));
      const lines = await observeEach(
        bundles,
        () =>
          openWatched(browser, ({ href, pathname }) => {
            const bundle = /^\/vectors\/(\d+)$/.exec(pathname)?.[1];
            if (bundle !== undefined) return prepare(pageWith((bundles[Number(bundle)] ?? []).map(({ number }) => sanitised(number)).join('\n')));
            return href.startsWith(`${site.address}_astro/`) || href === `${site.address}icon.svg`;
          }),
        {
          use: async (bundle, page) => {
            await page.goto(`${site.address}vectors/${bundles.indexOf(bundle)}`);
            await interact(page, 'margin-preview');
            return foreignMarkupIn(page);
          },
          name: (bundle) => bundle.map(nameOf).join('\n'),
        },
      );
      assert.deepEqual(lines, []);
    });

  test('are stopped by the policy if the sanitiser fails', async () => {
    const { page, seen, close } = await openWatched(browser, () =>
      withPolicy(pageWith('<script>pwn(1)</script><img src=x onerror=pwn(2)><style>p{color:red}</style>')),
    );
    await page.goto('https://page.example/').catch(() => {});
    await close();
    assert.deepEqual(
      seen.filter((line) => /^runs \d/.test(line)),
      [],
    );
    for (const directive of ['script-src-elem', 'script-src-attr', 'style-src-elem'])
      assert.ok(
        seen.some((line) => line.startsWith(`runs against the policy: ${directive}`)),
        `${directive}: ${seen.join('\n')}`,
      );
  });

  test('leave nothing for DOMPurify to remove after sanitising', async () => {
    const { page, close } = await openWatched(browser, () => '<!doctype html><title>x</title>');
    await page.goto('https://page.example/');
    await page.evaluate(readFileSync('node_modules/dompurify/dist/purify.min.js', 'utf8'));
    const ask = (texts: readonly string[]) =>
      page.evaluate((all) => {
        interface Purify {
          sanitize: (html: string) => string;
          removed: unknown[];
        }
        const { DOMPurify } = window as unknown as { DOMPurify: Purify };
        return all.map((html) => {
          const template = document.createElement('template');
          template.innerHTML = html;
          const clean = DOMPurify.sanitize(html);
          return { removed: DOMPurify.removed.length, same: clean === template.innerHTML };
        });
      }, texts);
    const answers = await ask(vectors.map(({ number }) => sanitised(number)));
    const raw = await ask(vectors.map(({ text }) => text));
    await close();
    assert.ok(raw.filter(({ removed }) => removed > 0).length > vectors.length / 2, 'DOMPurify removes nothing from most of the raw vectors');
    assert.deepEqual(
      vectors.filter((_, index) => answers[index]?.removed !== 0 || !answers[index].same).map((vector) => `${nameOf(vector)}: ${sanitised(vector.number)}`),
      [],
    );
  });

  test('are reported to the editor if they could act and are removed', () => {
    const asText = ({ number, text }: Vector) => textOf(fragment.parse(sanitised(number))).includes(text.replace(/\s+/g, ' ').trim());
    const silent = vectors.filter((vector) => vector.acts && retold.get(vector.number)?.faults.length === 0 && !asText(vector));
    assert.deepEqual(silent.map(nameOf), []);
  });
});
