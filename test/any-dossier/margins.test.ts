import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { catalogue } from '../support/built.ts';
import { visitWithoutScript as reading } from '../support/visit.ts';

/** The layout of the margins of an account. */

describe('the text and what stands beside it', { concurrency: 2 }, () => {
  /** Left, right, top and bottom of paragraphs, notes and claims, row by row. */
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
    test(`${account.id}: notes left and claims right of their paragraph on a wide screen, both under it on a narrow one, and nothing overlaps`, () =>
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
          for (const box of beside) assert.ok(Math.abs(box.top - text.top) < 12, `what belongs to ${row} does not start beside it`);
        }
        for (const [at, { id: row, beside }] of wide.entries())
          for (const above of wide.slice(0, at).flatMap((other) => other.beside))
            for (const box of beside)
              assert.ok(above.bottom <= box.top + 1 || above.right <= box.left || above.left >= box.right, `the margin of ${row} lies over the one above`);

        await page.setViewportSize({ width: 390, height: 800 });
        const narrow = await rows(page);
        assert.equal(narrow.length, wide.length);
        for (const { id: row, text, beside } of narrow)
          for (const box of beside) {
            assert.ok(box.top >= text.bottom, `what belongs to ${row} is not under it`);
            assert.ok(box.left >= 0 && box.right <= 390, `what belongs to ${row} is cut off`);
          }
      }));
});
