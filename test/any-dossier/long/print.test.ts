import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import type { Page } from '@playwright/test';
import { catalogue } from '../../support/built.ts';
import { kinds } from '../../support/samples.ts';
import { visit } from '../../support/visit.ts';

/** Printed pages. */

/** Text without white space and soft hyphens, with ligatures resolved, because a PDF does not keep them. */
const letters = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad]+/g, '');

const hasPdfToText = spawnSync('pdftotext', ['-v']).error === undefined;

async function printed(page: Page): Promise<string> {
  const { stdout, status } = spawnSync('pdftotext', ['-raw', '-nopgbrk', '-', '-'], { input: await page.pdf({ format: 'A4' }), maxBuffer: 2 ** 26 });
  assert.equal(status, 0);
  return letters(stdout.toString('utf8'));
}

describe('the printed page of an account', { concurrency: 2, skip: !hasPdfToText && 'pdftotext (of poppler), which reads a PDF, is not installed' }, () => {
  for (const { id, title, summary, source, claims, notes } of catalogue.accounts)
    test(`${id} has every claim, every note with its reason, and the address of every source`, () =>
      visit(async (page) => {
        await page.goto(`/articles/${id}/`);
        const paper = await printed(page);
        const addresses = [...notes.flatMap(({ sources }) => sources), ...claims.flatMap(({ outcome }) => outcome?.sources ?? [])].map(
          (name) => catalogue.source(name).url,
        );
        const wanted = [
          title,
          summary,
          source.url,
          ...claims.map(({ says }) => says),
          ...notes.flatMap(({ printed: as = '', reading = '', reason }) => [as, reading, reason]),
          ...addresses,
        ];
        assert.deepEqual(
          wanted.filter((text) => !paper.includes(letters(text))),
          [],
        );
      }));
});

/** Navigation and controls, which are not printed. */
const navigation =
  '.top nav, .theme, .skip, .foot p:first-child, .switch, .story-filter, .ledger-filters, .ledger-take, [data-more], search-box form, form, button';

describe('a printed page', { concurrency: 2 }, () => {
  for (const path of kinds)
    test(`${path} has all words except navigation, dark on white, even in the dark theme`, () =>
      visit(
        async (page) => {
          await page.goto(path, { waitUntil: 'networkidle' });
          await page.locator('#theme-dark').check({ force: true });
          await page.evaluate((without) => {
            for (const element of document.querySelectorAll<HTMLElement>(`${without}, .chart > svg`)) element.setAttribute('hidden', '');
          }, navigation);
          const words = async () => (await page.evaluate(() => document.body.innerText)).split(/\s+/);
          const onScreen = await words();
          await page.emulateMedia({ media: 'print' });
          const onPaper = await words();
          assert.ok(onScreen.length > 20);
          assert.deepEqual(onPaper, onScreen);
          const faults = await page.evaluate(() => {
            const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
            const lightness = (colour: string): number => {
              if (!canvas) return -1;
              canvas.fillStyle = '#fff';
              canvas.fillRect(0, 0, 1, 1);
              canvas.fillStyle = colour;
              canvas.fillRect(0, 0, 1, 1);
              const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
              return (red + green + blue) / 765;
            };
            return [...document.querySelectorAll('body, body *')]
              .filter((element) => element.checkVisibility() && !(element instanceof SVGElement))
              .flatMap((element) => {
                const { color, backgroundColor } = getComputedStyle(element);
                const name = `<${element.localName} class="${element.getAttribute('class') ?? ''}">`;
                return [
                  ...(lightness(backgroundColor) < 0.8 && element.localName !== 'button' ? [`${name} has the dark background ${backgroundColor}`] : []),
                  ...(lightness(color) > 0.6 && !element.closest('button') ? [`${name} has the light text colour ${color}`] : []),
                ];
              });
          });
          assert.deepEqual(faults.slice(0, 5), []);
        },
        { colorScheme: 'dark' },
      ));
});
