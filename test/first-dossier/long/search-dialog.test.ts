import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { builtFiles, textOfFile } from '../../support/built.ts';
import { dialog, field, openDialog, results, settled, using } from '../../support/search-page.ts';

/** The search dialog, which opens on any page. */

const accountPage = '/articles/cool-answer-to-washington/';

describe('the search dialog', { concurrency: 2 }, () => {
  test('opens with /, Ctrl+K, ⌘K and the link in the header, and returns the focus', () =>
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
        assert.ok(await link.evaluate((element) => element === document.activeElement), 'the focus does not return');
      }
      assert.equal(new URL(page.url()).pathname, accountPage);
    }));

  test('opens a result with the keyboard and links to all results', () =>
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

  test('is replaced by the field on the search page, where a slash can be typed', () =>
    using(async (page) => {
      await page.goto('/search/');
      await page.keyboard.press('/');
      assert.ok(await field(page).evaluate((input) => input === document.activeElement));
      await page.keyboard.type('50/50');
      assert.equal(await field(page).inputValue(), '50/50');
      assert.equal(await page.locator('dialog').count(), 0);
    }));

  test('highlights the found words even if the result is at the current address', () =>
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
      assert.ok(await page.locator('.found-bar').isVisible(), 'Escape closed the dialog and also removed the highlights');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('.found-bar').count(), 0);
    }));

  test('highlights the found words on the page of a result', () =>
    using(async (page) => {
      await page.goto('/topics/');
      await openDialog(page);
      await page.keyboard.type('Bessent');
      await dialog(page).locator('a[href="/actors/scott-bessent/"]').click();
      await page.waitForURL('**/actors/scott-bessent/');
      await page.locator('.found-bar').waitFor();
    }));

  test('closes if a result is on the same page', () =>
    using(async (page) => {
      await page.goto(accountPage);
      await openDialog(page);
      await page.keyboard.type('Kato chip');
      await dialog(page).locator(`a[href="${accountPage}#kato-chip"]`).click();
      await page.waitForURL(`**${accountPage}#kato-chip`);
      assert.equal(await dialog(page).count(), 0);
      await page.locator('.found-bar').waitFor();
    }));

  test('is replaced by the link in the header without JavaScript', () =>
    using(
      async (page) => {
        await page.goto(accountPage);
        await page.locator('.top').getByRole('link', { name: 'Search' }).click();
        await page.waitForURL('**/search/');
      },
      { javaScriptEnabled: false },
    ));

  test('adds less than 1 KB of script and no style to a page until it is opened', () =>
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
      assert.ok(!asked.some((path) => path.endsWith('index.json')), 'the index is loaded before anything is typed');
    }));
});
