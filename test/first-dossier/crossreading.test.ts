import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { catalogue } from '../support/built.ts';
import { visitWithoutScript } from '../support/visit.ts';

/** Pages that compare the accounts: origins, the dossier as of a day, forecasts, and two accounts side by side. */

async function follow(page: Page, name: string | RegExp) {
  const link = page
    .locator('main')
    .getByRole('link', { name, exact: typeof name === 'string' })
    .first();
  const href = await link.getAttribute('href');
  await Promise.all([page.waitForURL(new URL(href ?? '', page.url()).href), link.click()]);
}

describe('within two clicks of the front page, without JavaScript, a reader learns', { concurrency: 2 }, () => {
  test('which accounts have the same interview or the same meeting as their origin', () =>
    visitWithoutScript(async (page) => {
      await page.goto('/');
      await follow(page, 'Origins: who rests on whom');
      const main = page.locator('main');
      await main.getByRole('heading', { name: 'Katsunobu Kato: Kato speaks of the Treasuries as a card' }).waitFor();
      await main.getByText('2 accounts, 1 origin').waitFor();
      const round = main.getByRole('listitem').filter({ hasText: 'First round of tariff talks, 16 April 2025' });
      assert.deepEqual(await round.locator('.siglum').allInnerTexts(), ['A', 'B', 'C']);
    }));

  test('what was known on 19 April 2025, without later information', () =>
    visitWithoutScript(async (page) => {
      await page.goto('/');
      await follow(page, '19 April 2025');
      const text = await page.locator('main').innerText();
      assert.match(text, /Accounts out \(1\)/);
      assert.match(text, /The tariff war between the United States and China will be the main subject/);
      assert.match(text, /After it came 4 accounts, the next on 3 May 2025/);
      const later = text.replace(/After it came [^\n]*/g, '');
      assert.doesNotMatch(later, /May 2025|July|2026|Came true|Did not|\bTakaichi\b/);
      assert.equal(await page.locator('link[rel=canonical]').getAttribute('href'), new URL('/', catalogue.dossier.address).href);
    }));

  test('which forecasts failed', () =>
    visitWithoutScript(async (page) => {
      await page.goto('/');
      await follow(page, 'Forecasts, and how they came out');
      const failed = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Did not come true (3)' }) });
      const text = await failed.innerText();
      for (const part of [
        '24% tariff begins in July',
        'visit China in April',
        'Expected by: Richard Katz → Reuters → this account',
        'due July 2025',
        'the deal of 22 July set 15%',
      ])
        assert.ok(text.includes(part), `${part} is not in: ${text}`);
    }));
});

describe('a reader without JavaScript', { concurrency: 2 }, () => {
  test('opens the comparison of an account with another', () =>
    visitWithoutScript(async (page) => {
      await page.goto('/articles/cool-answer-to-washington/');
      await follow(page, 'Commentary of 3 May 2025');
      assert.match(page.url(), /\/compare\/talks-collapse-treasury-card\/cool-answer-to-washington\/$/);
      const both = page.locator('section').filter({ has: page.getByRole('heading', { name: catalogue.question('rank-of-holder').asks }) });
      assert.match(await both.innerText(), /They exclude each other/);
      await page.getByRole('heading', { name: 'Only B speaks of' }).waitFor();
    }));

  test('sees in one table which accounts answer each question, which are silent, and which could not know', () =>
    visitWithoutScript(async (page) => {
      await page.goto('/questions/');
      const row = page.getByRole('row').filter({ hasText: catalogue.question('second-round-outcome').short });
      assert.deepEqual(await row.getByRole('cell').allTextContents(), [
        '·could not know yet',
        '1 2 3says: reading 1 and 2 and 3',
        '2 3says: reading 2 and 3',
        '–silent',
        '–silent',
      ]);
      const { height, y } = (await page.locator('.matrices').boundingBox()) ?? { height: 0, y: 0 };
      assert.ok(height > 0 && y + height < 1000, `the table ends at ${y + height} pixels`);
    }));

  test('sees the words that only one version of Kato’s remark has highlighted', () =>
    visitWithoutScript(async (page) => {
      await page.goto('/questions/kato-on-treasuries/');
      const marked = await page.locator('.versions mark').allInnerTexts();
      assert.ok(marked.some((text) => text.includes('whether to do so was another matter')));
      await page.locator('.versions').getByText('In quotation marks in the account').first().waitFor();
    }));
});
