import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { builtFiles, textOfFile } from '../../support/built.ts';
import { dialog, field, openDialog, results, settled, using } from '../../support/search-page.ts';

/** The search over any other page. */

const accountPage = '/articles/cool-answer-to-washington/';

describe('the dialog', { concurrency: 2 }, () => {
  test('opens on /, on Ctrl or ⌘ with K and by the header’s link, and gives the focus back', () =>
    using(async (page) => {
      await page.goto(accountPage);
      const link = page.locator('.top').getByRole('link', { name: 'Search' });
      for (const start of [
        () => page.keyboard.press('/'),
        () => page.keyboard.press('Control+k'),
        () => page.keyboard.press('Meta+k'),
        () => page.keyboard.press('Enter'),
      ]) {
        await link.focus();
        await start();
        await dialog(page).waitFor();
        assert.ok(
          await dialog(page)
            .getByRole('combobox')
            .evaluate((input) => input === document.activeElement),
          'the field does not have the focus',
        );
        await page.keyboard.press('Escape');
        await dialog(page).waitFor({ state: 'detached' });
        assert.ok(await link.evaluate((element) => element === document.activeElement), 'the focus does not come back');
      }
      assert.equal(new URL(page.url()).pathname, accountPage);
    }));

  test('finds, opens a result by the keyboard, and leads to all results', () =>
    using(async (page) => {
      await page.goto('/questions/');
      await openDialog(page);
      await page.keyboard.type('Kato chip');
      await dialog(page).locator('[data-kind]').first().waitFor();
      await settled(page);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/topics/treasuries-as-leverage/');
      await openDialog(page);
      await page.keyboard.type('Kato chip');
      await dialog(page).locator('[data-kind]').first().waitFor();
      await settled(page);
      await dialog(page).getByRole('link', { name: 'All results' }).click();
      await page.waitForURL('**/search/?q=Kato+chip');
      await results(page).first().waitFor();
      await page.goBack();
      await openDialog(page);
      await page.keyboard.type('Kato');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search/?q=Kato');
    }));

  test('a slash that is typed is a slash, and on the search page the field is at hand', () =>
    using(async (page) => {
      await page.goto('/search/');
      await page.keyboard.press('/');
      assert.ok(await field(page).evaluate((input) => input === document.activeElement));
      await page.keyboard.type('50/50');
      assert.equal(await field(page).inputValue(), '50/50');
      assert.equal(await page.locator('dialog').count(), 0);
    }));

  test('marks what was found on this page, at the place where the reader already is', () =>
    using(async (page) => {
      await page.goto(`${accountPage}#kato-chip`);
      for (const [typed, other] of [
        ['Kato chip', 'chip'],
        ['chip Kato', 'kato'],
      ] as const) {
        await openDialog(page);
        await dialog(page).getByRole('combobox').fill(typed);
        await dialog(page).locator(`a[href="${accountPage}#kato-chip"]`).click();
        await page.locator('.found-bar').filter({ hasText: typed }).waitFor();
        const words = await page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => range.toString().toLowerCase()));
        assert.ok(
          words.some((word) => word.startsWith(other)),
          words.join(),
        );
      }
      await openDialog(page);
      await page.keyboard.press('Escape');
      assert.equal(await dialog(page).count(), 0);
      assert.ok(await page.locator('.found-bar').isVisible(), 'the key that closed the dialog took the marks away');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.found-bar').count(), 0);
    }));

  test('marks what was found on the page that a result of it opens', () =>
    using(async (page) => {
      await page.goto('/topics/');
      await openDialog(page);
      await page.keyboard.type('Bessent');
      await dialog(page).locator('a[href="/actors/scott-bessent/"]').click();
      await page.waitForURL('**/actors/scott-bessent/');
      await page.locator('.found-bar').waitFor();
    }));

  test('closes and goes to a place on the same page', () =>
    using(async (page) => {
      await page.goto(accountPage);
      await openDialog(page);
      await page.keyboard.type('Kato chip');
      await dialog(page).locator(`a[href="${accountPage}#kato-chip"]`).click();
      await page.waitForURL(`**${accountPage}#kato-chip`);
      assert.equal(await dialog(page).count(), 0);
      await page.locator('.found-bar').waitFor();
    }));

  test('without a script the header’s link is a link', () =>
    using(
      async (page) => {
        await page.goto(accountPage);
        await page.locator('.top').getByRole('link', { name: 'Search' }).click();
        await page.waitForURL('**/search/');
      },
      { javaScriptEnabled: false },
    ));

  test('costs a page less than 1 KB of script until it is asked for, and no style', () =>
    using(async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(accountPage, { waitUntil: 'networkidle' });
      assert.ok(asked.length > 0);
      assert.deepEqual(
        asked.filter((path) => /search|\.css$/.test(path)),
        [],
      );
      const opener = builtFiles.filter((file) => /SiteHeader.*\.js$/.test(file)).map((file) => gzipSync(textOfFile(file)).length);
      assert.ok(opener.length === 1 && (opener[0] ?? Infinity) < 1024, `${opener.join()} bytes`);
      await openDialog(page);
      assert.ok(asked.some((path) => path.endsWith('.css')));
      assert.ok(!asked.some((path) => path.endsWith('index.json')), 'the index is loaded before there is something to look for');
    }));
});
