import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { colourRules } from '../../support/colours.ts';
import type { BrowserContextOptions, Locator, Page } from '@playwright/test';
import { builtFiles, textOfFile } from '../../support/built.ts';
import { visit } from '../../support/visit.ts';

/** The search, on its page and over any other. */

const accountPage = '/articles/cool-answer-to-washington/';

/** A page in a fresh browser; fails where the page throws or complains. `complains`: it must, for something does not load. */
const using = (use: (page: Page) => Promise<void>, { complains = false, ...options }: BrowserContextOptions & { complains?: boolean } = {}) =>
  visit(async (page) => {
    const faults: string[] = [];
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => faults.push(`thrown: ${error.message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !complains) faults.push(message.text());
    });
    await use(page);
    assert.deepEqual(faults, []);
  }, options);

const field = (page: Page) => page.locator('main').getByRole('combobox');
const results = (page: Page, kind = '') => page.locator(kind ? `main [data-kind="${kind}"] a` : 'main [data-kind] a');
/** What the page says at once; the live region says the same when the reader has stopped typing. */
const says = (page: Page, text: string | RegExp) => page.locator('main .search-says').filter({ hasText: text }).waitFor({ state: 'attached' });
const announced = (page: Page, text: string | RegExp) => page.locator('main [role=status]').filter({ hasText: text }).waitFor({ state: 'attached' });
const settled = (page: Page) => page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
const query = (page: Page) => new URL(page.url()).search;
const facet = (page: Page, name: string, value: string) => page.locator(`.search-facets input[name="${name}"][value="${value}"]`);
const count = async (box: Locator) => Number(await box.locator('..').locator('.search-count').textContent());
const lists = (page: Page) => page.locator('main').getByRole('link', { name: 'US Treasuries as a bargaining chip' }).last();

async function open(page: Page, search: string) {
  await page.goto(`/search/${search}`);
  await results(page).first().waitFor();
  await settled(page);
}

const dialog = (page: Page) => page.locator('dialog[open]');

async function openDialog(page: Page, key = '/') {
  await page.keyboard.press(key);
  await dialog(page).waitFor();
}

describe('the search page', { concurrency: 2 }, () => {
  test('shows what ?q= asks for without a keystroke, why it was found, and the words found', () =>
    using(async (page) => {
      await open(page, '?q=Shiozawa');
      assert.equal(await field(page).inputValue(), 'Shiozawa');
      assert.equal(await results(page, 'actor').first().getAttribute('href'), '/actors/shigeru-ishiba/');
      const first = page.locator('main [data-kind=actor]').first();
      assert.match((await first.textContent()) ?? '', /Shigeru Ishiba.*Shiozawa/);
      assert.equal(await first.locator('mark').first().textContent(), 'Shiozawa');
      const account = page.locator('main [data-kind=account]').first();
      assert.equal(await account.locator('time').getAttribute('datetime'), '2025-04-19');
      await says(page, /^\d+ found\.$/);
      await announced(page, /^\d+ found\.$/);
    }));

  test('answers while the reader types, in groups, and keeps one entry of the history', () =>
    using(async (page) => {
      await page.goto('/search/');
      const entries = await page.evaluate(() => history.length);
      await field(page).pressSequentially('Kato chip');
      await results(page, 'claim').first().waitFor();
      await settled(page);
      assert.equal(query(page), '?q=Kato+chip');
      assert.equal(await page.evaluate(() => history.length), entries);
      const groups = await page.locator('main [role=rowgroup] h2').allTextContents();
      assert.ok(groups.length > 2 && new Set(groups).size === groups.length, groups.join());
      const links = await results(page).evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
      assert.ok(links.length > 2 && links.every((href) => /^\/(?:actors|topics|questions|articles|events)\/[^/]+\/(?:#[^/]+)?$/.test(href)), links.join(' '));
      assert.ok(links.includes(`${accountPage}#kato-chip`));
    }));

  test('keeps what was found while the next word is begun, and says so', () =>
    using(async (page) => {
      await page.goto('/search/');
      await field(page).pressSequentially('Howard ');
      await results(page, 'actor').filter({ hasText: 'Lutnick' }).waitFor();
      await settled(page);
      await field(page).pressSequentially('Lu');
      await says(page, /^Nothing yet for “Howard Lu”\. Shown is what was found for “Howard(?: L)?”\.$/);
      assert.ok((await results(page, 'actor').count()) > 0);
      await field(page).pressSequentially('tnick');
      await says(page, /^\d+ found\.$/);
      await page.goto('/search/?q=Howard+Lu');
      await says(page, /^Nothing found for “Howard Lu”\./);
    }));

  test('narrows by what is chosen, which is in the address, and Back and Forward lead through it', () =>
    using(async (page) => {
      await open(page, '?q=Kato');
      const all = await results(page).count();
      const claims = await count(facet(page, 'kind', 'claim'));
      assert.ok(claims > 0 && claims < all);
      await facet(page, 'kind', 'claim').check();
      await page.waitForURL('**/search/?q=Kato&kind=claim');
      await says(page, `${claims} found with these filters.`);
      await settled(page);
      assert.equal(await results(page).count(), claims);
      assert.equal(await results(page, 'claim').count(), claims);
      assert.ok(await facet(page, 'kind', 'claim').evaluate((box) => box === document.activeElement), 'the box has lost the focus');
      const accounts = await count(facet(page, 'kind', 'account'));
      assert.ok(accounts > 0, 'the other kinds are no longer offered');
      await facet(page, 'kind', 'account').check();
      await says(page, `${claims + accounts} found with these filters.`);
      await page.goBack();
      await says(page, `${claims} found with these filters.`);
      await settled(page);
      assert.equal(query(page), '?q=Kato&kind=claim');
      assert.equal(await facet(page, 'kind', 'account').isChecked(), false);
      await page.goBack();
      await says(page, /^\d+ found\.$/);
      await page.goForward();
      await says(page, `${claims} found with these filters.`);
      await page.reload();
      await says(page, `${claims} found with these filters.`);
      await settled(page);
      await page.getByRole('button', { name: 'Remove all filters' }).click();
      await says(page, /^\d+ found\.$/);
      assert.equal(query(page), '?q=Kato');
    }));

  test('narrows by account, actor, topic, kind of claim and days, alone and together', () =>
    using(async (page) => {
      await open(page, '?q=Kato');
      for (const name of ['account', 'actor', 'topic', 'claimKind']) {
        const box = page.locator(`.search-facets input[name="${name}"]`).first();
        const some = await count(box);
        await box.check();
        await says(page, `${some} found with these filters.`);
        await settled(page);
        await page.goBack();
        await says(page, /^\d+ found\.$/);
        await settled(page);
      }
      await page.getByLabel('From').fill('2025-05-04');
      await says(page, 'found with these filters.');
      await settled(page);
      assert.equal(query(page), '?q=Kato&from=2025-05-04');
      const days = await page.locator('main [data-kind] time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
      assert.ok(
        days.every((day) => day >= '2025-05-04'),
        days.join(),
      );
      await page.goto('/search/?q=Kato&kind=actor&from=2025-05-04');
      await says(page, 'Nothing found for “Kato” with these filters.');
      await page.getByRole('button', { name: 'Remove the filters' }).click();
      await results(page, 'actor').first().waitFor();
    }));

  test('keeps both of two choices made before the first is answered', () =>
    using(async (page) => {
      await open(page, '?q=tariffs');
      await page.evaluate(() => {
        for (const value of ['claim', 'question']) document.querySelector<HTMLInputElement>(`.search-facets input[value="${value}"]`)?.click();
      });
      await page.waitForURL('**/search/?q=tariffs&kind=claim&kind=question');
      await settled(page);
      assert.ok(await facet(page, 'kind', 'claim').isChecked());
      assert.ok(await facet(page, 'kind', 'question').isChecked());
    }));

  test('a filter keeps its name where nothing is found, and is not blamed where nothing would be found without it', () =>
    using(async (page) => {
      await page.goto('/search/?q=Ishiba&claim=quote&actor=george-glass&account=akazawa-lutnick-impasse');
      await says(page, 'Nothing found for “Ishiba” with these filters.');
      await settled(page);
      assert.deepEqual(await page.locator('.search-facets input:checked + span').allTextContents(), [
        'Commentary of 13 February 2026',
        'George Glass',
        'Reported speech',
      ]);
      await page.goto('/search/?q=qwxzvkj&kind=claim');
      await says(page, /^Nothing found for “qwxzvkj”\. The lists below/);
      assert.equal(await page.getByRole('button', { name: 'Remove the filters' }).count(), 0);
    }));

  test('a day that is none narrows nothing', () =>
    using(async (page) => {
      await open(page, '?q=Kato&from=2025-13-45');
      await says(page, /^\d+ found\.$/);
    }));

  test('on a narrow screen the filters are folded above the results', () =>
    using(
      async (page) => {
        await open(page, '?q=Kato');
        assert.equal(await facet(page, 'kind', 'claim').isVisible(), false);
        await page.getByText('Narrow down').click();
        await facet(page, 'kind', 'claim').check();
        await page.getByText('Narrow down · 1 chosen').waitFor();
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      },
      { viewport: { width: 390, height: 844 } },
    ));

  test('offers what was meant, and looks for it', () =>
    using(async (page) => {
      await open(page, '?q=Ishbia');
      const meant = page.locator('main .search-offers').getByRole('link', { name: 'Ishiba' });
      assert.equal(await meant.getAttribute('href'), '/search/?q=Ishiba');
      await meant.click();
      await page.waitForURL('**/search/?q=Ishiba');
      assert.equal(await field(page).inputValue(), 'Ishiba');
      assert.ok(await field(page).evaluate((input) => input === document.activeElement));
      await page.goBack();
      await page.waitForURL('**/search/?q=Ishbia');
      assert.equal(await field(page).inputValue(), 'Ishbia');
    }));

  test('says so where nothing is found, and the lists stay', () =>
    using(async (page) => {
      await page.goto('/search/?q=qwxzvkj');
      await says(page, /^Nothing found for “qwxzvkj”\. The lists below/);
      await settled(page);
      assert.equal(await results(page).count(), 0);
      assert.equal(await field(page).getAttribute('aria-expanded'), 'false');
      assert.ok(await lists(page).isVisible());
    }));

  test('keeps a search that was submitted, and goes back to it', () =>
    using(async (page) => {
      await page.goto('/search/');
      await field(page).fill('Kato');
      await field(page).press('Enter');
      await field(page).fill('Lutnick');
      await results(page, 'actor').filter({ hasText: 'Lutnick' }).waitFor();
      await page.goBack();
      await results(page, 'actor').filter({ hasText: 'Kato' }).waitFor();
      assert.equal(await field(page).inputValue(), 'Kato');
    }));

  test('goes back to a search that was read before another was typed', () =>
    using(async (page) => {
      await page.goto('/search/');
      await field(page).pressSequentially('Kato');
      await results(page, 'actor').filter({ hasText: 'Kato' }).waitFor();
      await page.waitForTimeout(1500);
      await field(page).selectText();
      await field(page).pressSequentially('Lutnick');
      await results(page, 'actor').filter({ hasText: 'Lutnick' }).waitFor();
      await page.goBack();
      await results(page, 'actor').filter({ hasText: 'Kato' }).waitFor();
      assert.equal(query(page), '?q=Kato');
    }));

  test('without a script offers the names from A to Z, topics and questions', () =>
    using(
      async (page) => {
        await page.goto('/search/?q=Kato');
        assert.ok((await page.locator('main .letters a').count()) > 10);
        assert.ok(await lists(page).isVisible());
        assert.ok((await page.locator('main a[href^="/questions/"]').count()) > 3);
        assert.ok(await page.locator('noscript p', { hasText: 'Typing here needs a script' }).isVisible());
      },
      { javaScriptEnabled: false },
    ));
});

describe('the keyboard', { concurrency: 2 }, () => {
  const activeText = (page: Page) =>
    page.evaluate(() => {
      const id = document.activeElement?.getAttribute('aria-activedescendant');
      return id ? (document.getElementById(id)?.querySelector('a')?.textContent ?? 'nowhere') : '';
    });

  test('moves among the results from the field, and opens one', () =>
    using(async (page) => {
      await open(page, '?q=Kato+chip');
      const titles = await results(page).allTextContents();
      assert.equal(await field(page).getAttribute('aria-expanded'), 'true');
      assert.equal(await page.locator(`#${await field(page).getAttribute('aria-controls')}`).getAttribute('role'), 'grid');
      await field(page).focus();
      await page.keyboard.press('ArrowDown');
      assert.equal(await activeText(page), titles[0]);
      await page.keyboard.press('ArrowDown');
      assert.equal(await activeText(page), titles[1]);
      assert.equal(await page.locator('[aria-selected=true]').count(), 1);
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      assert.equal(await activeText(page), '');
      await page.keyboard.press('ArrowUp');
      assert.equal(await activeText(page), titles.at(-1));
      await page.keyboard.press('Escape');
      assert.equal(await activeText(page), '');
      assert.equal(await field(page).inputValue(), 'Kato chip');
      await page.keyboard.press('ArrowDown');
      const href = await results(page).first().getAttribute('href');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**${href}`);
      await page.goBack();
      await results(page).first().waitFor();
      await field(page).focus();
      await page.keyboard.press('Escape');
      await page.waitForURL(/\/search\/$/);
      assert.equal(await field(page).inputValue(), '');
      assert.equal(await results(page).count(), 0);
    }));

  test('reaches every result and filter by Tab', () =>
    using(async (page) => {
      await open(page, '?q=24%25');
      const count = await results(page).count();
      assert.ok(count > 3);
      await field(page).focus();
      const reached = new Set<string>();
      for (let pressed = 0; pressed < 120 && reached.size < count; pressed += 1) {
        await page.keyboard.press('Tab');
        const href = await page.evaluate(() => (document.activeElement?.closest('[data-kind]') ? document.activeElement.getAttribute('href') : null));
        if (href) reached.add(href);
      }
      assert.equal(reached.size, count);
    }));

  test('shows more of a kind, and stands at the first of them', () =>
    using(async (page) => {
      await open(page, '?q=Ishiba');
      const more = page.getByRole('button', { name: /^Show \d+ more$/ }).first();
      await more.focus();
      await page.keyboard.press('Enter');
      assert.ok(await page.evaluate(() => document.activeElement?.closest('[data-kind]') !== null));
    }));
});

describe('recent searches', { concurrency: 2 }, () => {
  test('are kept when a search is submitted or a result opened, shown when nothing is typed, and forgotten one by one and all', () =>
    using(async (page) => {
      await page.goto('/search/');
      await field(page).fill('Kato');
      await field(page).press('Enter');
      await field(page).fill('nobody knows');
      await field(page).fill('Lutnick');
      await results(page, 'actor').first().click();
      await page.waitForURL('**/actors/**');
      await field(page).waitFor({ state: 'detached' });
      await page.goto('/search/');
      const recent = page.locator('main .search-recent');
      assert.deepEqual(await recent.locator('li a').allTextContents(), ['Lutnick', 'Kato']);
      await recent.getByRole('link', { name: 'Kato' }).click();
      await results(page, 'actor').filter({ hasText: 'Kato' }).waitFor();
      assert.equal(await recent.isVisible(), false);
      await field(page).fill('');
      await recent.getByRole('button', { name: 'Forget “Lutnick”' }).click();
      assert.deepEqual(await recent.locator('li a').allTextContents(), ['Kato']);
      await recent.getByRole('button', { name: 'Forget all recent searches' }).click();
      assert.equal(await recent.isVisible(), false);
      assert.equal(await page.evaluate(() => localStorage.getItem('recent-searches')), null);
    }));

  test('a browser that refuses storage searches all the same', () =>
    using(async (page) => {
      await page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('refused', 'SecurityError');
            },
          });
      });
      await open(page, '?q=Kato');
      await field(page).press('Enter');
      await results(page, 'actor').first().click();
      await page.waitForURL('**/actors/**');
      await openDialog(page);
    }));
});

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

describe('on the page a result opens', { concurrency: 2 }, () => {
  const marked = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('found') ?? [])].map((range) => range.toString()));

  for (const [way, takeAway] of [
    ['Escape', (page: Page) => page.keyboard.press('Escape')],
    ['a button', (page: Page) => page.getByRole('button', { name: 'Remove marks' }).click()],
  ] as const)
    test(`the words found are marked, and ${way} takes the marks away for good`, () =>
      using(async (page) => {
        await open(page, '?q=Kato+chip');
        await results(page, 'claim').first().click();
        await page.waitForURL(/\/articles\/[^?]+#[^?]+$/);
        await page.locator('.found-bar').waitFor();
        const words = await marked(page);
        assert.ok(words.length > 1);
        assert.deepEqual([...new Set(words.map((word) => word.toLowerCase()))].toSorted(), ['chip', 'kato']);
        assert.ok(await page.locator(':target').isVisible());
        await page.reload();
        await page.locator('.found-bar').waitFor();
        await takeAway(page);
        assert.deepEqual(await marked(page), []);
        assert.equal(await page.locator('.found-bar').count(), 0);
        await page.reload();
        await page.waitForTimeout(200);
        assert.deepEqual(await marked(page), []);
      }));

  test('a page that was not opened from the search has no marks', () =>
    using(async (page) => {
      await open(page, '?q=Kato+chip');
      await results(page, 'account').first().click();
      await page.locator('.found-bar').waitFor();
      await page.goto('/actors/katsunobu-kato/');
      await page.waitForTimeout(200);
      assert.deepEqual(await marked(page), []);
    }));
});

describe('what goes wrong is said in words', { concurrency: 2 }, () => {
  for (const [what, respond] of [
    ['cannot be reached', 'abort'],
    ['is missing', { status: 404 }],
    ['is cut short', { body: '{"version":1,"build":' }],
    ['is from another build', { body: '{"version":999,"whole":{}}' }],
    ['is nothing of the kind', { body: '[]' }],
  ] as const)
    test(`an index that ${what}; the lists stay, and it recovers`, () =>
      using(
        async (page) => {
          await page.route('**/search/index.json', (route) =>
            respond === 'abort' ? route.abort() : route.fulfill({ contentType: 'application/json', ...respond }),
          );
          await page.goto('/search/?q=Shiozawa');
          await says(page, /^The search .*The lists below lead to everything\.$/);
          await settled(page);
          assert.equal(await results(page).count(), 0);
          assert.ok(await lists(page).isVisible());
          await page.unroute('**/search/index.json');
          await page.getByRole('button', { name: 'Try again' }).click();
          await results(page, 'actor').filter({ hasText: 'Shigeru Ishiba' }).waitFor();
        },
        { complains: true },
      ));

  const index = JSON.parse(textOfFile('/search/index.json')) as { version: number; whole: Record<string, unknown> };
  for (const [what, body] of Object.entries({
    'lacks a part': { ...index, whole: { ...index.whole, names: undefined } },
    'has a part cut short': {
      ...index,
      whole: Object.fromEntries(Object.entries(index.whole).map(([name, part]) => [name, Array.isArray(part) ? part.slice(0, 3) : part])),
    },
    'has parts of another kind': { ...index, whole: Object.fromEntries(Object.keys(index.whole).map((name) => [name, 7])) },
    'is another version of the format': { ...index, version: index.version + 1 },
    'is null': null,
  }))
    test(`an index that ${what}: a sentence, and the lists stay`, () =>
      using(
        async (page) => {
          await page.route('**/search/index.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(body) }));
          await page.goto('/search/?q=Shiozawa');
          await says(page, /[.?]$/);
          await settled(page);
          assert.ok(await lists(page).isVisible());
          assert.ok((await page.locator('main .letters a').count()) > 10);
        },
        { complains: true },
      ));

  for (const [what, pattern] of Object.entries({ worker: '**/*search.worker*', 'script of the page': '**/*SearchForm*' }))
    test(`a ${what} that does not come: the lists stay, and the field sends its words to the address`, () =>
      using(
        async (page) => {
          await page.route(pattern, (route) => route.abort());
          await page.goto('/search/?q=Shiozawa');
          await page.waitForLoadState('networkidle');
          if (what === 'worker') await says(page, /^The search .*The lists below lead to everything\.$/);
          assert.ok(await lists(page).isVisible());
          assert.equal(await results(page).count(), 0);
        },
        { complains: true },
      ));

  test('a browser that is offline, until it is not', () =>
    using(
      async (page) => {
        await page.goto('/search/');
        await page.context().setOffline(true);
        await field(page).fill('Shiozawa');
        await says(page, /^You are offline/);
        assert.ok(await lists(page).isVisible());
        await page.context().setOffline(false);
        await results(page, 'actor').filter({ hasText: 'Shigeru Ishiba' }).waitFor();
      },
      { complains: true },
    ));

  test('a script that does not come: the header’s link keeps the focus and the page stays', () =>
    using(
      async (page) => {
        await page.goto(accountPage);
        await page.route('**/*search-dialog*', (route) => route.abort());
        await page.keyboard.press('/');
        const link = page.locator('.top').getByRole('link', { name: 'Search' });
        await page.waitForFunction(() => document.activeElement?.textContent?.trim() === 'Search');
        assert.ok(await link.evaluate((element) => element === document.activeElement));
      },
      { complains: true },
    ));

  test('a script that does not come: the header’s link leads to the search page', () =>
    using(
      async (page) => {
        await page.goto(accountPage);
        await page.route('**/*search-dialog*', (route) => route.abort());
        await page.locator('.top').getByRole('link', { name: 'Search' }).click();
        await page.waitForURL('**/search/');
        assert.ok(await lists(page).isVisible());
      },
      { complains: true },
    ));

  test('a script that takes its time: the header says so, and then the search opens', () =>
    using(async (page) => {
      await page.goto(accountPage);
      await page.route('**/*search-dialog*', async (route) => {
        await new Promise((done) => setTimeout(done, 1000));
        await route.continue();
      });
      await page.keyboard.press('/');
      await page.locator('.top').getByRole('link', { name: 'Opening…' }).waitFor();
      await dialog(page).waitFor();
      assert.equal(await page.locator('.top li:last-child a').textContent(), 'Search');
    }));

  test('a field that is emptied before the answer comes: nothing is said any more', () =>
    using(async (page) => {
      await page.route('**/search/index.json', async (route) => {
        await new Promise((done) => setTimeout(done, 1200));
        await route.continue();
      });
      await page.goto('/search/');
      await field(page).fill('K');
      await field(page).fill('');
      await page.waitForTimeout(2500);
      assert.equal(await page.locator('main .search-says').textContent(), '');
      assert.equal(await page.locator('main [role=status]').textContent(), '');
    }));

  test('an answer that takes its time: the list is busy, and the words say so', () =>
    using(async (page) => {
      await page.route('**/search/index.json', async (route) => {
        await new Promise((done) => setTimeout(done, 1500));
        await route.continue();
      });
      await page.goto('/search/?q=Shiozawa');
      await page.locator('main [aria-busy=true]').waitFor({ state: 'attached' });
      await says(page, 'Searching…');
      await results(page, 'actor').first().waitFor();
      await settled(page);
    }));
});

describe('bad input does no harm', { concurrency: 2 }, () => {
  test('five thousand characters are cut, and it is said', () =>
    using(async (page) => {
      await page.goto('/search/');
      await field(page).fill('Shiozawa '.repeat(556));
      await says(page, /^Only the first 200 characters are searched\. /);
      await results(page, 'actor').first().waitFor();
      assert.ok(page.url().length < 400);
      await page.goto(`/search/?q=${'x'.repeat(5000)}`);
      await says(page, /^Only the first 200 characters are searched\. Nothing found for “x{80}…”/);
    }));

  test('whatever it is, it is looked for as text, and the search goes on', () =>
    using(async (page) => {
      await page.goto('/search/');
      for (const text of ['(.*+?[', '\\', '^$|{}', '"\'`', '%', '\u0000\u0007\u001b', '\u202eabc', '__proto__', 'constructor', '🙂', '   ', '-', '....']) {
        await field(page).fill(text);
        await settled(page);
        await field(page).fill('Shiozawa');
        await results(page, 'actor').filter({ hasText: 'Shigeru Ishiba' }).waitFor();
      }
      for (const text of ['%', '%E0%A4%A', '%ED%A0%80', '%00', '(%5B', '+']) {
        await page.goto(`/search/?q=${text}`);
        await settled(page);
        await field(page).fill('Shiozawa');
        await results(page, 'actor').filter({ hasText: 'Shigeru Ishiba' }).waitFor();
      }
    }));

  test('a million characters, in the field and in the address, and half a letter', () =>
    using(async (page) => {
      await page.goto('/search/');
      const million = 'Shiozawa '.repeat(111_112);
      await field(page).fill(million);
      await says(page, /^Only the first 200 characters are searched\. /);
      await results(page, 'actor').first().waitFor();
      assert.ok(page.url().length < 400);
      await page.evaluate((long) => {
        history.pushState(null, '', `?q=${long}`);
        dispatchEvent(new PopStateEvent('popstate'));
      }, 'y'.repeat(1_000_000));
      await says(page, /^Nothing found for “y{80}…”|^Only the first 200 characters are searched\. Nothing found for “y{80}…”/);
      await settled(page);
      for (const half of ['\ud800', 'Kato\udc00', `${'x'.repeat(199)}🙂`]) {
        await field(page).evaluate((input: HTMLInputElement, value) => {
          input.value = value;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }, half);
        await settled(page);
        await field(page).press('Enter');
        await settled(page);
        assert.ok(page.url().isWellFormed());
      }
      await field(page).fill('Shiozawa');
      await results(page, 'actor').filter({ hasText: 'Shigeru Ishiba' }).waitFor();
      const kept = JSON.parse((await page.evaluate(() => localStorage.getItem('recent-searches'))) ?? '[]') as string[];
      assert.ok(kept.length > 0 && kept.every((query) => query.isWellFormed() && query.length <= 200));
    }));

  test('what another page has left under the name of the recent searches is taken for none', () =>
    using(async (page) => {
      for (const left of ['{', '{"a":1}', '[1,null,{}]', '"Kato"', 'null']) {
        await page.addInitScript((value) => localStorage.setItem('recent-searches', value), left);
        await page.goto('/search/');
        await page.waitForLoadState('networkidle');
        assert.equal(await page.locator('main .search-recent').isVisible(), false, left);
      }
    }));

  test('markup in the address is text, and so are its filters', () =>
    using(async (page) => {
      const markup = '<img src=x onerror="document.title=1"> qwxzvkj';
      await page.goto(`/search/?q=${encodeURIComponent(markup)}&kind=<b>&actor="><script>document.title=1</script>&from=<i>`);
      await says(page, `Nothing found for “${markup}”.`);
      assert.equal(await page.locator('main img, main script:not([src]), search-box b').count(), 0);
      assert.equal(await page.title(), 'Search · Crossread');
      await field(page).press('Enter');
      await page.goto('/');
      await openDialog(page);
      await dialog(page).getByRole('link', { name: markup }).waitFor();
      assert.equal(await page.locator('dialog img').count(), 0);
    }));
});

describe('axe finds nothing in it, light or dark, at 1280 and at 390 pixels', { concurrency: 2 }, () => {
  const rules = {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations' as const],
  };
  const sights: Record<string, (page: Page) => Promise<void>> = {
    'results and filters': async (page) => {
      await open(page, '?q=Kato&kind=claim&kind=actor');
      const folded = page.locator('.search-facets:not([open]) > summary');
      if (await folded.isVisible()) await folded.click();
      await field(page).focus();
      await page.keyboard.press('ArrowDown');
    },
    suggestions: (page) => open(page, '?q=Ishbia'),
    'nothing found': async (page) => {
      await page.goto('/search/?q=Korea');
      await says(page, /^Nothing/);
    },
    'the dialog with recent searches': async (page) => {
      await page.addInitScript(() => localStorage.setItem('recent-searches', '["Kato","85 minutes"]'));
      await page.goto(accountPage);
      await openDialog(page);
      await dialog(page).getByRole('link', { name: 'Kato' }).waitFor();
    },
    'the dialog with results': async (page) => {
      await page.goto(accountPage);
      await openDialog(page);
      await page.keyboard.type('Kato chip');
      await dialog(page).locator('[data-kind]').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
    'a page with marks': async (page) => {
      await open(page, '?q=Kato+chip');
      await results(page, 'claim').first().click();
      await page.locator('.found-bar').waitFor();
    },
  };
  for (const [name, arrive] of Object.entries(sights))
    for (const width of [1280, 390])
      test(`${name}, ${width}`, () =>
        using(
          async (page) => {
            await arrive(page);
            await settled(page);
            for (const colorScheme of width === 1280 ? (['light', 'dark'] as const) : (['light'] as const)) {
              await page.emulateMedia({ colorScheme });
              const { violations, passes } = await new AxeBuilder({ page })
                .setLegacyMode(true)
                .options(colorScheme === 'dark' ? { runOnly: colourRules } : rules)
                .analyze();
              assert.ok(
                [...passes, ...violations].some(({ id }) => id === 'color-contrast'),
                'axe saw no text',
              );
              assert.deepEqual(
                violations.flatMap(({ id, nodes }) =>
                  nodes.map(({ target, failureSummary = '' }) => `${colorScheme}: ${id}: ${target.join(' ')}: ${failureSummary}`),
                ),
                [],
              );
            }
            assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page is wider than the window');
          },
          { viewport: { width, height: 844 } },
        ));
});
