import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { catalogue } from '../support/built.ts';
import { visitWithoutScript as reading } from '../support/visit.ts';

/** The site without JavaScript. */

describe('a reader without JavaScript', { concurrency: 2 }, () => {
  test('can choose light or dark colours independently of the system', () =>
    reading(async (page) => {
      await page.goto('/');
      const brightness = (property: 'color' | 'backgroundColor') =>
        page.evaluate((name) => {
          const canvas = document.createElement('canvas').getContext('2d');
          if (!canvas) return -1;
          canvas.fillStyle = getComputedStyle(document.body)[name];
          canvas.fillRect(0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
          return (red + green + blue) / 3;
        }, property);
      const looks = async () =>
        (await brightness('backgroundColor')) > 200 && (await brightness('color')) < 60
          ? 'light'
          : (await brightness('backgroundColor')) < 60 && (await brightness('color')) > 180
            ? 'dark'
            : 'neither';

      const press = async (word: string) => {
        const box = await page.getByText(word, { exact: true }).boundingBox();
        assert.ok(box);
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      };

      assert.equal(await looks(), 'light');
      await press('Dark');
      assert.equal(await looks(), 'dark');
      await page.emulateMedia({ colorScheme: 'dark' });
      await press('Light');
      assert.equal(await looks(), 'light');
      await press('Auto');
      assert.equal(await looks(), 'dark');
    }));

  test('reads on the search page that it needs a script, and finds lists of names, topics and questions', () =>
    reading(async (page) => {
      await page.goto('/search/?q=nobody');
      await page
        .locator('main')
        .getByText(/Without it, the lists below lead to every name, topic and question/)
        .filter({ visible: true })
        .waitFor();
      const letter = page.locator('main .letters a').first();
      const href = await letter.getAttribute('href');
      await Promise.all([page.waitForURL(new URL(href ?? '', page.url()).href), letter.click()]);
      assert.ok((await page.locator(':target').count()) === 1 || /^\/actors\/\d+\/$/.test(new URL(page.url()).pathname));
    }));
});

describe('the original of an account', { concurrency: 2 }, () => {
  for (const { id, title, source } of catalogue.accounts)
    test(`is linked above and below the retelling of: ${title}`, () =>
      reading(async (page) => {
        await page.goto(`/articles/${id}/`);
        const addresses = page.locator(`main a[href="${source.url}"]`, { hasText: source.url });
        assert.equal(await addresses.count(), 2);
        assert.ok((await addresses.first().isVisible()) && (await addresses.last().isVisible()));
      }));
});
