import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from '@playwright/test';
import { catalogue } from '../support/built.ts';
import { visitWithoutScript as reading } from '../support/visit.ts';

/** Facts that a reader of the first dossier finds within two clicks, without JavaScript. */

async function follow(page: Page, link: Locator) {
  const href = await link.getAttribute('href');
  await Promise.all([page.waitForURL(new URL(href ?? '', page.url()).href), link.click()]);
}

/** Starts at the front page and follows the named links, which must be visible; at most two. */
async function fromFrontPage(page: Page, ...names: string[]) {
  assert.ok(names.length <= 2, 'more than two clicks');
  await page.goto('/');
  for (const name of names) await follow(page, page.getByRole('link', { name, exact: true }).first());
}

const sees = (page: Page, ...texts: (string | RegExp)[]) =>
  Promise.all(texts.map((text) => page.locator('main').getByText(text).filter({ visible: true }).first().waitFor()));

describe('within two clicks of the front page, without JavaScript, a reader learns', { concurrency: 2 }, () => {
  test('who “Shiozawa” is: a name printed for Shigeru Ishiba, and why', () =>
    reading(async (page) => {
      await fromFrontPage(page);
      await sees(page, /Printed as [^.]*Shiozawa/);
      await fromFrontPage(page, 'Shigeru Ishiba');
      const row = page.getByRole('row').filter({ hasText: '“Shiozawa”' }).first();
      await row.getByText('no Japanese prime minister was called Shiozawa').waitFor();
      await row.getByText('Wrong name.').waitFor();
      await sees(page, 'Prime Minister of Japan from October 2024 to October 2025');
    }));

  test('who “Shiozawa” is from the index of names', () =>
    reading(async (page) => {
      await fromFrontPage(page, 'Names', 'S');
      const line = page.getByRole('listitem').filter({ hasText: '“Shiozawa” is Shigeru Ishiba' });
      await line.getByText('wrong form, printed in').waitFor();
      assert.equal(await line.getByRole('link').first().getAttribute('href'), '/actors/shigeru-ishiba/');
    }));

  test('how large Japan’s Treasury holdings are according to each account', () =>
    reading(async (page) => {
      await fromFrontPage(page, 'Questions', catalogue.question('size-of-holdings').asks);
      const assertSaid = async (figure: string, by: string) => {
        const claim = page.getByRole('cell').filter({ has: page.getByRole('link', { name: figure }) });
        await claim.filter({ visible: true }).getByText(by).first().waitFor();
      };
      await assertSaid('up to $1.1 trillion', '¶ 4, in its own voice');
      await assertSaid('worth $1.13 trillion', '¶ 18, in its own voice');
      await assertSaid('$1.08 trillion', 'US Department of the Treasury → this account');
      await sees(page, '$1,079.3bn at the end of January 2025 and $1,125.9bn at the end of February');
    }));

  test('whether the second round collapsed: the accounts are in conflict, and one contradicts itself', () =>
    reading(async (page) => {
      await fromFrontPage(page, 'Questions', catalogue.question('second-round-outcome').asks);
      await sees(
        page,
        'The accounts exclude each other',
        'The second round broke down altogether.',
        'The talks went on, and a further meeting was planned.',
        'Contradicts itself',
        'The word collapse stands only in the 3 May commentary',
        'Could not know: published before the event',
      );
    }));

  test('what exactly Kato is reported to have said, by whom and through whom', () =>
    reading(async (page) => {
      const { asks, answers } = catalogue.question('kato-on-treasuries');
      await fromFrontPage(page, 'Questions', asks);
      assert.ok(answers.length >= 2);
      await sees(
        page,
        ...answers.map(({ claim }) => claim.says),
        'Kato said it was only natural for Japan to use its Treasuries as a bargaining chip.',
        'Kato called the Treasuries a possible card and left open whether it would be played.',
        'Katsunobu Kato → TV Tokyo → this account',
        /each passed through at least one translation/,
      );
    }));

  test('which accounts have the same interview as their origin', () =>
    reading(async (page) => {
      await fromFrontPage(page, 'Questions', catalogue.question('kato-on-treasuries').asks);
      await sees(page, /2 accounts, 1 distinct origin\b/);
    }));

  for (const { title, source } of catalogue.accounts)
    test(`where the original is of: ${title}`, () =>
      reading(async (page) => {
        await fromFrontPage(page);
        assert.ok(await page.locator(`main a[href="${source.url}"]`).isVisible(), 'the address is not on the front page');
        await fromFrontPage(page, title);
        const addresses = page.locator(`main a[href="${source.url}"]`, { hasText: source.url });
        assert.equal(await addresses.count(), 2);
        assert.ok((await addresses.first().isVisible()) && (await addresses.last().isVisible()));
      }));
});
