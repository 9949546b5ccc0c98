import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accountPage, kinds } from '../support/samples.ts';
import { findable } from '../support/findable.ts';
import { visit as using } from '../support/visit.ts';

/** Use of the site with the keyboard, and choices that the browser remembers. */

describe('a reader with a keyboard', { concurrency: 2 }, () => {
  test('reaches the skip link first, sees it, and continues from the text', () =>
    using(async (page) => {
      await page.goto(accountPage);
      const skip = page.getByRole('link', { name: 'Skip to the text' });
      assert.ok(((await skip.boundingBox())?.x ?? 0) < 0, 'the link is visible without focus');
      await page.keyboard.press('Tab');
      assert.ok(await skip.evaluate((link) => link === document.activeElement));
      const box = await skip.boundingBox();
      assert.ok(box && box.x >= 0 && box.y >= 0 && box.height > 15, 'the focused link is not visible');
      await page.keyboard.press('Enter');
      assert.ok(await page.locator('main').evaluate((main) => main === document.activeElement), 'the text does not have the focus');
      await page.keyboard.press('Tab');
      assert.ok(
        await page
          .locator('main a[href]')
          .first()
          .evaluate((link) => link === document.activeElement),
        'the next stop is not the first link of the text',
      );
    }));

  for (const path of kinds.filter((kind) => /^\/(?:$|(?:articles|actors|questions)\/[^/]+\/$|search\/|404)/.test(kind)))
    test(`reaches every link, field and switch of ${path} with Tab and sees the focus`, () =>
      using(async (page) => {
        await page.addInitScript(() => {
          const visited: { what: Element; seen: boolean }[] = [];
          addEventListener('focusin', ({ target }) => {
            if (!(target instanceof Element)) return;
            const outlined = [target, ...(target.nextElementSibling ? [target.nextElementSibling] : [])].some((element) => {
              const { outlineStyle, outlineWidth } = getComputedStyle(element);
              return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
            });
            const box = target.getBoundingClientRect();
            visited.push({ what: target, seen: outlined && box.width > 0 && box.height > 0 });
          });
          Object.assign(globalThis, { visited });
        });
        await page.goto(path);
        const wanted = ':is(a[href], button, input:not([type=radio]), input[type=radio]:checked, summary, select, textarea):not([tabindex="-1"])';
        const count = await page.locator(wanted).count();
        assert.ok(count > 0);
        for (let pressed = 0; pressed < count; pressed += 1) await page.keyboard.press('Tab');
        const faults = await page.evaluate((selector) => {
          const { visited } = globalThis as unknown as { visited: { what: Element; seen: boolean }[] };
          const name = (element: Element) => `<${element.tagName.toLowerCase()} ${element.getAttribute('href') ?? element.id}>`;
          return [
            ...[...document.querySelectorAll(selector)]
              .filter((element) => !visited.some(({ what }) => what === element))
              .map((element) => `${name(element)} is not reached`),
            ...visited.filter(({ seen }) => !seen).map(({ what }) => `${name(what)} does not show its focus`),
          ];
        }, wanted);
        assert.deepEqual(faults, []);
      }));
});

describe('a choice is remembered', { concurrency: 2 }, () => {
  test('on the next page: dark colours', () =>
    using(async (page) => {
      const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      await page.goto('/');
      const light = await background();
      await page.locator('#theme-auto').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      assert.ok(await page.locator('#theme-dark').isChecked());
      const dark = await background();
      assert.notEqual(dark, light);
      await page.goto('/questions/');
      assert.ok(await page.locator('#theme-dark').isChecked());
      assert.equal(await background(), dark);
    }));

  for (const [what, method] of [
    ['refuses storage', undefined],
    ['has no room left', 'setItem'],
  ] as const)
    test(`only on the page, without an exception, if the browser ${what}`, () =>
      using(async (page) => {
        const thrown: string[] = [];
        page.on('pageerror', ({ message }) => thrown.push(message));
        await page.addInitScript((name) => {
          const refuse = () => {
            throw new DOMException('no', name ? 'QuotaExceededError' : 'SecurityError');
          };
          if (name) Storage.prototype[name] = refuse;
          else for (const storage of ['localStorage', 'sessionStorage']) Object.defineProperty(window, storage, { get: refuse });
        }, method);
        const chosen = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
        await page.goto(accountPage, { waitUntil: 'networkidle' });
        await page.locator('#theme-dark').check({ force: true });
        assert.equal(await chosen(), 'dark');
        await page.getByRole('radio', { name: 'as printed' }).check();
        await page.goto('/questions/', { waitUntil: 'networkidle' });
        assert.equal(await chosen(), 'light dark');
        assert.deepEqual(thrown, []);
      }));
});

test('no kind of page logs an error, fails to load a file, or sends a request to another host', () =>
  using(async (page) => {
    const faults: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(`${page.url()} says: ${message.text()}`);
    });
    page.on('pageerror', (error) => faults.push(`${page.url()} throws: ${error.message}`));
    page.on('request', (request) => asked.push(request.url()));
    page.on('requestfailed', (request) => {
      // The test leaves a page before its icon has loaded, which aborts the request.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`${request.url()} failed: ${request.failure()?.errorText}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.url()} answers ${response.status()}`);
    });
    for (const path of kinds) await page.goto(path);
    await page.goto(`/search/?q=${encodeURIComponent(findable.words)}`);
    await page.locator('main [data-kind] a').first().waitFor();
    assert.ok(asked.length > kinds.length);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(new URL('/', page.url()).href) && !url.startsWith('data:')),
      [],
    );
    assert.deepEqual(faults, []);
  }));
