import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Locator, Page } from '@playwright/test';
import { builtPages, catalogue, onePageOfEachKind } from '../support/built.ts';
import { visitWithoutScript as reading } from '../support/visit.ts';

/** What a reader gets with JavaScript off. */

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

describe('within two clicks of the front page, with JavaScript off, a reader learns', { concurrency: 2 }, () => {
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

  test('the same from the A to Z of names', () =>
    reading(async (page) => {
      await fromFrontPage(page, 'Names', 'S');
      const line = page.getByRole('listitem').filter({ hasText: '“Shiozawa” is Shigeru Ishiba' });
      await line.getByText('wrong form, printed in').waitFor();
      assert.equal(await line.getByRole('link').first().getAttribute('href'), '/actors/shigeru-ishiba/');
    }));

  test('how large Japan’s Treasury holdings are, and who says so', () =>
    reading(async (page) => {
      await fromFrontPage(page, 'Questions', catalogue.question('size-of-holdings').asks);
      const said = async (figure: string, by: string) => {
        const claim = page.getByRole('cell').filter({ has: page.getByRole('link', { name: figure }) });
        await claim.filter({ visible: true }).getByText(by).first().waitFor();
      };
      await said('up to $1.1 trillion', '¶ 4, in its own voice');
      await said('worth $1.13 trillion', '¶ 18, in its own voice');
      await said('$1.08 trillion', 'US Department of the Treasury → this account');
      await sees(page, '$1,079.3bn at the end of January 2025 and $1,125.9bn at the end of February');
    }));

  test('whether the second round collapsed: the accounts exclude each other, one of them itself', () =>
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

  test('which accounts rest on one and the same interview: two accounts, one origin', () =>
    reading(async (page) => {
      await fromFrontPage(page, 'Questions', catalogue.question('kato-on-treasuries').asks);
      await sees(page, /2 accounts, 1 distinct origin\b/);
    }));

  for (const { title, source } of catalogue.accounts)
    test(`where the original is of: ${title}`, () =>
      reading(async (page) => {
        await fromFrontPage(page);
        assert.ok(await page.locator(`main a[href="${source.url}"]`).isVisible(), 'not on the front page');
        await fromFrontPage(page, title);
        const addresses = page.locator(`main a[href="${source.url}"]`, { hasText: source.url });
        assert.equal(await addresses.count(), 2);
        assert.ok((await addresses.first().isVisible()) && (await addresses.last().isVisible()));
      }));
});

/** Whether an element lies in the window. */
async function inWindow(page: Page, element: Locator): Promise<boolean> {
  const [box, window] = [await element.boundingBox(), page.viewportSize()];
  return box !== null && window !== null && box.width > 0 && box.y + box.height > 0 && box.y < window.height && box.x >= 0 && box.x < window.width;
}

describe('a reader of an account', { concurrency: 2 }, () => {
  for (const width of [1280, 390])
    test(`comes from a claim's mark in the text to who said it, and back, at ${width} pixels`, () =>
      reading(
        async (page) => {
          await page.goto('/articles/cool-answer-to-washington/');
          for (const id of ['kato-chip', 'april-2-reuters']) {
            const mark = page.locator(`#${id}`);
            const entry = page.locator((await mark.getAttribute('href')) ?? '');
            await follow(page, mark);
            assert.ok(await inWindow(page, entry), `the entry of ${id} is out of sight`);
            assert.notEqual(await entry.evaluate((element) => getComputedStyle(element).backgroundColor), 'rgba(0, 0, 0, 0)', 'the entry is not marked out');
            await follow(page, entry.getByRole('link').first());
            assert.ok(await inWindow(page, mark), `#${id} is out of sight`);
          }
          await page.locator('.m li', { hasText: 'On TV Tokyo, Kato said' }).getByText('Katsunobu Kato → TV Tokyo → this account').waitFor();
        },
        { viewport: { width, height: 800 } },
      ));

  test('switches between real names, names as printed, and both, without a script', () =>
    reading(async (page) => {
      await page.goto('/articles/cool-answer-to-washington/');
      const name = page.locator('a.as', { hasText: 'Scott Bessent' }).first();
      const widths = () =>
        name.evaluate((link) => {
          const widthOf = (node: Node) => {
            const range = document.createRange();
            range.selectNode(node);
            return Math.round(range.getBoundingClientRect().width);
          };
          const printed = link.querySelector('i');
          return { real: link.firstChild ? widthOf(link.firstChild) : 0, printed: printed ? widthOf(printed) : 0 };
        });
      const choose = (label: string) => page.getByRole('radio', { name: label, exact: true }).check();

      assert.equal(await name.locator('i').textContent(), ' [Besante]');
      const atFirst = await widths();
      assert.ok(atFirst.real > 60 && atFirst.printed === 0, `at first: ${JSON.stringify(atFirst)}`);
      await choose('as printed');
      const printed = await widths();
      assert.ok(printed.real === 0 && printed.printed > 30, `as printed: ${JSON.stringify(printed)}`);
      await choose('both');
      const both = await widths();
      assert.ok(both.real > 60 && both.printed > 30, `both: ${JSON.stringify(both)}`);
      await choose('real');
      assert.deepEqual(await widths(), atFirst);
    }));

  test('chooses light or dark without a script, whatever the system prefers', () =>
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

  test('who opens the search is told that it needs a script, and finds names, topics and questions there all the same', () =>
    reading(async (page) => {
      await page.goto('/search/?q=Shiozawa');
      await sees(page, /Without it, the lists below lead to every name, topic and question/);
      await follow(page, page.locator('main').getByRole('link', { name: 'S', exact: true }));
      await sees(page, '“Shiozawa” is');
    }));
});

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

  for (const { id } of catalogue.accounts)
    test(`${id}: notes left and claims right of their paragraph on a wide screen, both under it on a narrow one, and nothing overlaps`, () =>
      reading(async (page) => {
        await page.goto(`/articles/${id}/`);
        const wide = await rows(page);
        assert.ok(wide.some(({ notes }) => notes) && wide.some(({ claims }) => claims));
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

test('no date in a heading is parted by the end of a line', () => {
  const headings = builtPages().flatMap(({ path, html }) => [...html.matchAll(/<h[1-3][ >].*?<\/h[1-3]>/gs)].map(([heading]) => `${path} ${heading}`));
  assert.ok(headings.filter((heading) => /\d\u00a0May/.test(heading)).length > 50);
  assert.deepEqual(
    headings.filter((heading) => /\d (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/.test(heading)),
    [],
  );
});

describe('nothing makes a page wider than the window', { concurrency: 2 }, () => {
  const kinds = onePageOfEachKind();

  /** How many pixels a page is too wide, and by what. */
  const overflow = (page: Page) =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const scrolled = (element: Element): boolean =>
        element.parentElement !== null && (getComputedStyle(element.parentElement).overflowX !== 'visible' || scrolled(element.parentElement));
      const wide = [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolled(element))
        .at(-1);
      return scrollWidth > clientWidth
        ? `${scrollWidth - clientWidth} pixels by <${wide?.tagName.toLowerCase()} class="${wide?.className}"> “${wide?.textContent.trim().slice(0, 40)}”`
        : '';
    });

  test('on a page of every kind at 320, 390, 768, 1280 and 1600 pixels', () =>
    reading(async (page) => {
      assert.ok(kinds.length >= 15);
      const faults: string[] = [];
      for (const path of kinds) {
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        for (const width of [320, 390, 768, 1280, 1600]) {
          await page.setViewportSize({ width, height: 800 });
          const fault = await overflow(page);
          if (fault) faults.push(`${path} at ${width}: ${fault}`);
        }
      }
      assert.deepEqual(faults, []);
    }));

  test('not even a word of 200 letters, wherever an editor may write one', () =>
    reading(
      async (page) => {
        const faults: string[] = [];
        for (const path of kinds) {
          await page.goto(path, { waitUntil: 'domcontentloaded' });
          faults.push(
            ...(await page.evaluate((where) => {
              const written = [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, th, td, a, b, q)')].filter(
                (element) => !element.closest('.state, .siglum, .letters, .pages, .facts dt, thead, search-box'),
              );
              const kindsOfPlace = Map.groupBy(
                written,
                (element) => `${element.parentElement?.tagName}.${element.parentElement?.className} > ${element.tagName}.${element.className}`,
              );
              return [...kindsOfPlace].flatMap(([place, [element]]) => {
                const text = [...(element?.childNodes ?? [])].find((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
                if (!text) return [];
                const before = text.nodeValue;
                text.nodeValue = 'Donaudampfschifffahrts'.repeat(9);
                const { scrollWidth, clientWidth } = document.documentElement;
                text.nodeValue = before;
                return scrollWidth > clientWidth ? [`${where} ${place}: ${scrollWidth - clientWidth} pixels`] : [];
              });
            }, path)),
          );
        }
        assert.deepEqual(faults, []);
      },
      { viewport: { width: 320, height: 800 } },
    ));
});
