import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { claimCount, kindAndActor, cellsOf, open, claimTexts, status, downloaded } from '../support/ledger.ts';

/** Downloads from the claims table with the mouse and with the keyboard. */

test('the CSV and JSON files contain the shown claims in the shown order', async () => {
  const { page, close } = await open(`${kindAndActor}&sort=-date`);
  const expected = claimTexts(`${kindAndActor}&sort=-date`);
  const csv = await downloaded(page, 'CSV');
  const [head = [], ...lines] = cellsOf(csv.text);
  assert.equal(csv.name, 'claims-shown.csv');
  assert.deepEqual(
    lines.map((line) => line[head.indexOf('says')]),
    expected,
  );
  assert.ok(lines.every((line) => line.length === head.length));
  const json = await downloaded(page, 'JSON');
  assert.equal(json.name, 'claims-shown.json');
  assert.deepEqual(
    (JSON.parse(json.text) as { says: string }[]).map((claim) => claim.says),
    expected,
  );
  await close();
});

test('filters, sort order and downloads can be used with the keyboard', async () => {
  const { page, close } = await open();
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const here = document.activeElement;
        return here instanceof HTMLSelectElement ? (here.labels[0]?.textContent ?? '') : (here?.textContent ?? '');
      });
      if (name.test(focused)) return;
    }
    assert.fail(`Tab does not reach ${name}`);
  };
  await tabTo(/^Kind$/);
  await page.keyboard.press('ArrowDown');
  const chosen = new URL(page.url()).search;
  assert.match(chosen, /^\?claim=/);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'claim');
  assert.equal(await status(page), `${claimTexts(chosen).length} of ${claimCount} claims`);
  await tabTo(/^Sort by$/);
  await page.keyboard.press('ArrowDown');
  assert.equal(new URL(page.url()).search, `${chosen}&sort=-account`);
  await tabTo(/^CSV$/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  assert.equal(cellsOf(readFileSync(await download.path(), 'utf8')).length, claimTexts(chosen).length + 1);
  await close();
});
