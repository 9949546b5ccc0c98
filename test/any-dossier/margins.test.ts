import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { catalogue } from '../support/built.ts';
import { visitWithoutScript as reading } from '../support/visit.ts';

/** The layout of the margins on the page of an account. */

describe('the margins', { concurrency: 2 }, () => {
  /** Boxes of the paragraph, the notes and the claims of each row. */
  const rows = (page: Page) =>
    page.locator('.row').evaluateAll((found) =>
      found.flatMap((row) => {
        const sides = (selector: string) => {
          const box = row.querySelector(selector)?.getBoundingClientRect();
          return box && { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
        };
        const [text, notes, claims] = [sides(':scope > p'), sides('.notes'), sides('.claims')];
        return text && (notes || claims) ? [{ id: row.id, text, beside: [notes, claims].filter((box) => box !== undefined), notes, claims }] : [];
      }),
    );

  for (const account of catalogue.accounts)
    test(`${account.id}: notes are left and claims right of their paragraph on a wide screen, both below it on a narrow one, without overlaps`, () =>
      reading(async (page) => {
        await page.goto(`/articles/${account.id}/`);
        const wide = await rows(page);
        assert.equal(
          wide.some(({ notes }) => notes),
          account.notes.length > 0,
        );
        assert.ok(wide.some(({ claims }) => claims));
        for (const { id: row, text, notes, claims, beside } of wide) {
          if (notes) assert.ok(notes.right <= text.left, `the notes of ${row} are not left of the text`);
          if (claims) assert.ok(claims.left >= text.right, `the claims of ${row} are not right of the text`);
          for (const box of beside) assert.ok(Math.abs(box.top - text.top) < 12, `the margin of ${row} does not start next to the paragraph`);
        }
        for (const [at, { id: row, beside }] of wide.entries())
          for (const above of wide.slice(0, at).flatMap((other) => other.beside))
            for (const box of beside)
              assert.ok(above.bottom <= box.top + 1 || above.right <= box.left || above.left >= box.right, `the margin of ${row} overlaps the one above`);

        await page.setViewportSize({ width: 390, height: 800 });
        const narrow = await rows(page);
        assert.equal(narrow.length, wide.length);
        for (const { id: row, text, beside } of narrow)
          for (const box of beside) {
            assert.ok(box.top >= text.bottom, `the margin of ${row} is not below the paragraph`);
            assert.ok(box.left >= 0 && box.right <= 390, `the margin of ${row} is partly outside the window`);
          }
      }));
});
