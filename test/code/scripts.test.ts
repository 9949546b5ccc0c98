import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import '../support/scripts-site.ts';
import { readDossier } from '../../src/loader/dossier.ts';
import { sentence, words, writeScriptsDossier } from '../support/scripts-dossier.ts';
import { visit as see } from '../support/visit.ts';

/** A dossier with words of nine scripts, and accounts in Chinese, Japanese and Arabic: languages on pages and in what scripts make. */

/** Language and direction of each word in an element, "zh 柳桥", and whether some is slanted or would be translated. */
const wordsIn = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((root, all) => {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (texts.nextNode()) {
        const parent = texts.currentNode.parentElement;
        const text = texts.currentNode.textContent ?? '';
        if (!parent || !all.some((word) => text.includes(word))) continue;
        const { fontStyle, direction, unicodeBidi } = getComputedStyle(parent);
        const rtl = direction === 'rtl' ? ` rtl ${unicodeBidi}` : '';
        found.push(
          `${parent.closest('[lang]')?.getAttribute('lang')}${rtl} ${text}${fontStyle === 'normal' ? '' : ' slanted'}${parent.closest('[translate=no], svg') ? '' : ' translated'}`,
        );
      }
      return found;
    }, Object.values(words));

/** The words of `sentence` with the Chinese word in the language `han`. */
const whole = (han: string) => [
  `${han} ${words.zh}`,
  `ja ${words.ja}`,
  `ko ${words.ko}`,
  `ru ${words.ru}`,
  `ar rtl isolate ${words.ar}`,
  `he rtl isolate ${words.he}`,
  `el ${words.el}`,
  `hi ${words.hi}`,
  `th ${words.th}`,
];

describe('words in another script', () => {
  test('have the language of the account where it uses their script, and else their own', () =>
    see(async (page) => {
      for (const [account, han, title] of [
        ['chinese', 'zh', `zh ${words.zh}`],
        ['japanese', 'ja', 'ja 柳橋'],
        ['arabic', 'zh', `ar rtl isolate ${words.ar}`],
      ] as const) {
        await page.goto(`/articles/${account}/`);
        assert.deepEqual(await wordsIn(page, '.lead'), whole(han), account);
        assert.deepEqual(await wordsIn(page, '.row .c'), whole(han), account);
        assert.deepEqual((await wordsIn(page, 'h1')).concat(title === 'ja 柳橋' ? title : []), [title], account);
      }
    }));

  test('are marked on the pages of a name, a question, a topic and the front page', () =>
    see(async (page) => {
      for (const [address, selector] of [
        ['/actors/bridge/', '.lead'],
        ['/actors/bridge/', '.defs > dd:last-of-type'],
        ['/topics/bridge/', '.lead'],
        ['/events/opening/', '.lead'],
        ['/', '.lead'],
      ] as const) {
        await page.goto(address);
        assert.deepEqual(await wordsIn(page, selector), whole('zh'), `${address} ${selector}`);
      }
      assert.deepEqual(await wordsIn(page, 'h1'), [`zh ${words.zh}`]);
      await page.goto('/questions/when/');
      assert.deepEqual(await wordsIn(page, 'h1'), [`ko ${words.ko}`]);
      assert.deepEqual(await wordsIn(page, 'td[data-label*="C"] div > a'), whole('ja'));
    }));

  test('are marked among printed forms, quoted phrases and notes, which are not translated', () =>
    see(async (page) => {
      await page.goto('/actors/bridge/');
      assert.deepEqual(await page.locator('tbody th').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('translate'))), ['no', 'no', 'no']);
      assert.deepEqual(await page.locator('tbody th [lang]').evaluateAll((found) => found.map((form) => `${form.getAttribute('lang')} ${form.textContent}`)), [
        `ar ${words.ar}`,
        `zh ${words.zh}`,
        'ja 柳橋',
      ]);
      await page.goto('/articles/chinese/');
      assert.deepEqual(await wordsIn(page, '.m q'), [`hi ${words.hi}`]);
      assert.deepEqual(await wordsIn(page, '.row em'), [`zh ${words.zh}`]);
      await page.goto('/questions/when/');
      assert.deepEqual(await page.locator('.wording q').evaluateAll((found) => found.map((phrase) => phrase.getAttribute('translate'))), ['no', 'no', 'no']);
    }));

  test('are marked in the chart', () =>
    see(async (page) => {
      await page.goto('/timeline/');
      assert.deepEqual(await wordsIn(page, '.chart svg.c-wide .span text'), [`ar rtl isolate ${words.ar}`]);
    }));

  test('are marked in what the browser makes: results of the search, the claims table, a comparison', () =>
    see(async (page) => {
      const han = (selector: string) =>
        page.locator(selector).evaluateAll((found, word) => found.filter((one) => one.textContent === word).map((one) => one.getAttribute('lang')), words.zh);
      await page.goto('/search/?q=willow');
      await page.locator('[data-kind=claim] a').first().waitFor();
      assert.deepEqual((await han('[data-kind=claim] > a [lang]')).toSorted(), ['ja', 'zh', 'zh']);
      assert.deepEqual(await wordsIn(page, '[data-kind=account] > a:has(bdi)'), [`ar rtl isolate ${words.ar}`]);
      await page.goto('/search/?q=Ивовый');
      await page.locator('[data-kind=actor] mark').first().waitFor();
      assert.deepEqual(await page.locator('[data-kind=actor] > a [lang]').allTextContents(), [words.ru]);
      await page.goto('/claims/');
      await page.locator('.ledger tbody tr').first().waitFor();
      assert.deepEqual((await han('.ledger tbody th > a [lang]')).toSorted(), ['ja', 'zh', 'zh']);
      await page.goto('/compare/?first=chinese&second=japanese');
      await page.locator('[data-result] td a').first().waitFor();
      assert.deepEqual((await han('[data-result] td a [lang]')).toSorted(), ['ja', 'zh']);
    }));
});

describe('a warning', () => {
  const warnings = (change?: Parameters<typeof writeScriptsDossier>[1]) => {
    const own = mkdtempSync(join(tmpdir(), 'crossread-scripts-'));
    const said: string[] = [];
    try {
      writeScriptsDossier(own, change);
      readDossier(own, (line) => said.push(line));
    } finally {
      rmSync(own, { recursive: true, force: true });
    }
    return said;
  };

  test('tells of words whose language nothing says, once for each field', () => {
    assert.deepEqual(warnings(), []);
    assert.deepEqual(warnings({ says: `${sentence} ሰላም, it says, and again ሰላም or አበባ.` }), [
      'content/articles/chinese.md:26:11 claims[0].says: nothing says in which language “ሰላም” is (Ethiopic); give it as a native name of its actor, or add "scripts: { Ethi: … }" to dossier.yaml',
    ]);
  });

  test('is not given if the dossier says the language of the script', () => {
    assert.deepEqual(warnings({ says: 'They said ሰላም.', scripts: { Ethi: 'am' } }), []);
  });

  test('tells of a language that does not use the script of the words it is given for', () => {
    assert.deepEqual(warnings({ native: { zh: [words.ru] } }), [
      `content/actors/bridge.yaml:10:7 native.zh[0]: “${words.ru}” is written in a script (Cyrillic) that "zh" does not use; correct the language`,
    ]);
  });
});
