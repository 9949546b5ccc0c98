import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { smallCharts } from '../../../src/model/chart/chart.ts';
import { attribute, builtFiles, catalogue, pageAt, textOfFile } from '../../support/built.ts';
import { inScheme } from '../../support/colours.ts';
import { visit as reading } from '../../support/visit.ts';
import { gzipSync } from 'node:zlib';

/** The timeline as a reader has it: the chart with two clocks, the list under it, and the filters over both. */

const widths = [
  { width: 1280, form: 'wide' },
  { width: 768, form: 'tall' },
  { width: 390, form: 'tall' },
] as const;

const tellings = catalogue.events.flatMap(({ id }) => [...new Set(catalogue.claimsOnEvent(id).map(({ account }) => `${id} ${account}`))]);

const marksIn = (page: Page) =>
  page.locator('.chart > svg a.mark').evaluateAll((marks) =>
    marks
      .filter((mark) => mark.checkVisibility())
      .map((mark) => ({
        about: `${mark.getAttribute('data-event') ?? ''} ${mark.getAttribute('data-account') ?? ''}`,
        href: mark.getAttribute('href') ?? '',
        name: mark.querySelector('title')?.textContent ?? '',
        diamond: mark.querySelector('path') !== null,
      })),
  );

function isThere(href: string): boolean {
  const [path = '', fragment] = href.split('#');
  return builtFiles.includes(`${path}index.html`) && (fragment === undefined || pageAt(path).elements.some((element) => attribute(element, 'id') === fragment));
}

/** Pairs of boxes that lie on each other by more than a pixel. */
const collisions = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((found) => {
    const boxes = found.filter((element) => element.checkVisibility()).map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }));
    return boxes.flatMap(({ text, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 && Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 4,
        )
        .map((other) => `“${text}” on “${other.text}”`),
    );
  });

describe('the chart of the timeline', { concurrency: 2 }, () => {
  for (const { width, form } of widths)
    for (const javaScriptEnabled of [true, false])
      test(`at ${width} pixels, ${javaScriptEnabled ? 'with' : 'without'} script: one form, a link for each telling, and nothing over anything else`, () =>
        reading(
          async (page) => {
            await page.goto('/timeline/');
            assert.deepEqual(
              await page.locator('.chart > svg').evaluateAll((all) => all.filter((svg) => svg.checkVisibility()).map((svg) => svg.getAttribute('class'))),
              [`c-${form}`],
            );
            const marks = await marksIn(page);
            assert.ok(tellings.length > 40);
            assert.deepEqual(marks.map(({ about }) => about).toSorted(), tellings.toSorted());
            assert.deepEqual(
              marks.filter(({ href }) => !isThere(href)).map(({ href }) => href),
              [],
            );
            assert.ok(marks.some(({ name }) => /^Second round of tariff talks, 1 May 2025: \d+ claims in Commentary of 3 May 2025 \(B\)$/.test(name)));
            assert.deepEqual(
              marks.filter(({ diamond, name }) => diamond !== /, which came out before it$/.test(name)).map(({ name }) => name),
              [],
              'what is foretold has its own shape',
            );
            assert.ok(marks.some(({ diamond }) => diamond) && marks.some(({ diamond }) => !diamond));
            assert.deepEqual(await collisions(page, '.chart > svg text:not(.mark text):not(.head)'), []);
            assert.deepEqual(await collisions(page, '.chart > svg a.mark'), []);
            const { scrollWidth, clientWidth } = await page.evaluate(() => ({
              scrollWidth: document.documentElement.scrollWidth,
              clientWidth: document.documentElement.clientWidth,
            }));
            assert.ok(scrollWidth <= clientWidth);
          },
          { viewport: { width, height: 900 }, javaScriptEnabled },
        ));

  test('its words are at least 10 pixels high at 390 and at 1280 pixels', () =>
    reading(async (page) => {
      for (const width of [390, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto('/timeline/');
        const sizes = await page.locator('.chart > svg text').evaluateAll((texts) =>
          texts
            .filter((text) => text.checkVisibility())
            .map((text) => {
              const svg = (text as SVGTextElement).ownerSVGElement;
              return Number.parseFloat(getComputedStyle(text).fontSize) * ((svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1));
            }),
        );
        assert.ok(sizes.length > 100);
        assert.ok(Math.min(...sizes) >= 10, `${width}: ${Math.min(...sizes)}`);
      }
    }));

  for (const { width } of widths)
    test(`a keyboard passes every link of it at ${width} pixels, sees where it is, and can skip them all`, () =>
      reading(
        async (page) => {
          await page.goto('/timeline/');
          const links = page.locator('.chart > svg').filter({ visible: true }).locator('a');
          const count = await links.count();
          assert.ok(count > 90);
          await links.first().focus();
          const names: string[] = [];
          for (let at = 0; at < count; at += 1) {
            const here = await page.evaluate(() => {
              const focused = document.activeElement;
              return {
                inChart: focused?.closest('.chart > svg') !== null,
                name: focused?.querySelector('title')?.textContent ?? '',
                outline: focused ? getComputedStyle(focused).outlineStyle : 'none',
              };
            });
            assert.ok(here.inChart && here.name !== '', `stop ${at}`);
            assert.equal(here.outline, 'solid', here.name);
            names.push(here.name);
            await page.keyboard.press('Tab');
          }
          assert.equal(new Set(names).size, count);
          assert.equal(await page.evaluate(() => document.activeElement?.closest('.chart > svg') ?? null), null);
          await page.getByRole('link', { name: 'Skip the chart' }).focus();
          await page.keyboard.press('Enter');
          await page.keyboard.press('Tab');
          assert.ok(await page.evaluate(() => document.activeElement?.closest('#story') !== null));
        },
        { viewport: { width, height: 900 } },
      ));

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of colorScheme === 'light' ? [1280, 390] : [1280])
      test(`axe finds nothing at ${width} pixels, ${colorScheme}, with a filter set`, () =>
        reading(
          async (page) => {
            await page.goto('/timeline/?actor=japan');
            await page.getByRole('status').filter({ hasText: ' of ' }).waitFor();
            const { violations } = await inScheme(new AxeBuilder({ page }).setLegacyMode(true), colorScheme).analyze();
            assert.deepEqual(
              violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
              [],
            );
          },
          { viewport: { width, height: 900 }, colorScheme },
        ));

  test('in forced colours and on paper no mark is lost', () =>
    reading(
      async (page) => {
        await page.goto('/timeline/');
        const faint = () =>
          page.locator('.chart > svg a.mark > :is(circle, path)').evaluateAll((shapes) => {
            const canvas = document.createElement('canvas').getContext('2d');
            const rgb = (colour: string): string => {
              if (!canvas) return '';
              canvas.fillStyle = '#ffffff';
              canvas.fillStyle = colour;
              return canvas.fillStyle;
            };
            const paper = rgb(getComputedStyle(document.body).backgroundColor);
            return shapes
              .filter((shape) => shape.checkVisibility())
              .map((shape) => {
                const { fill, stroke } = getComputedStyle(shape);
                return {
                  seen: rgb(fill) !== paper || (stroke !== 'none' && rgb(stroke) !== paper),
                  name: shape.parentElement?.querySelector('title')?.textContent,
                };
              });
          });
        const seen = async () => {
          const shapes = await faint();
          assert.equal(shapes.length, tellings.length);
          assert.deepEqual(
            shapes.filter((shape) => !shape.seen).map(({ name }) => name),
            [],
          );
        };
        await seen();
        await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
        await seen();
        await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light', media: 'print' });
        await seen();
        assert.equal(await page.locator('.story-filter').isVisible(), false);
      },
      { forcedColors: 'active' },
    ));
});

describe('the list under the chart', () => {
  test('has every event and every publication, with the accounts that speak of it and the conflicts about it', () =>
    reading(
      async (page) => {
        await page.goto('/timeline/');
        assert.equal(await page.locator('#story li[data-id]').count(), catalogue.events.length);
        assert.equal(await page.locator('#story li.out').count(), catalogue.accounts.length);
        const second = page.locator('#story li[data-id=round-2]');
        assert.deepEqual(await second.locator('a.siglum').allInnerTexts(), ['B', 'C']);
        const conflict = second.getByText('Conflict:').filter({ visible: true }).first();
        await conflict.getByRole('link', { name: catalogue.question('second-round-outcome').short }).waitFor();
      },
      { javaScriptEnabled: false },
    ));

  test('without a script there are no filters, and an address with a filter shows everything', () =>
    reading(
      async (page) => {
        await page.goto('/timeline/?actor=japan');
        assert.equal(await page.locator('.story-filter').isVisible(), false);
        assert.equal(await page.locator('#story li[data-id]').filter({ visible: true }).count(), catalogue.events.length);
      },
      { javaScriptEnabled: false },
    ));
});

describe('a reader who filters the timeline', { concurrency: 2 }, () => {
  const shown = (page: Page) =>
    page
      .locator('#story li[data-id]')
      .evaluateAll((entries) => entries.filter((entry) => entry.checkVisibility()).map((entry) => entry.getAttribute('data-id')));
  const bright = async (page: Page) =>
    (await page.locator('.c-wide a.mark:not(.dim)').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-event')))).toSorted();
  const status = (page: Page) => page.getByRole('status').innerText();

  test('by an actor gets their events in list and chart, a count, and an address that gives the same again', () =>
    reading(async (page) => {
      await page.goto('/timeline/');
      assert.equal(await status(page), `All ${catalogue.events.length} events`);
      await page.getByLabel('Who took part').selectOption('katsunobu-kato');
      const expected = catalogue.eventsOfActor('katsunobu-kato').map(({ id }) => id);
      assert.ok(expected.length > 1);
      assert.deepEqual((await shown(page)).toSorted(), expected.toSorted());
      assert.deepEqual(
        await bright(page),
        tellings
          .map((telling) => telling.split(' ')[0] ?? '')
          .filter((id) => expected.includes(id))
          .toSorted(),
      );
      assert.equal(await status(page), `${expected.length} of ${catalogue.events.length} events`);
      assert.equal(new URL(page.url()).search, '?actor=katsunobu-kato');
      assert.equal(await page.locator('.c-wide a.dim:not([tabindex="-1"])').count(), 0);
      await page.reload();
      assert.equal((await shown(page)).length, expected.length);
    }));

  test('by topic and account gets both at once, and comes back with Back', () =>
    reading(async (page) => {
      await page.goto('/timeline/?topic=treasuries-as-leverage');
      const byTopic = await shown(page);
      await page.getByLabel('Account').selectOption('cool-answer-to-washington');
      const byBoth = await shown(page);
      assert.ok(byBoth.length > 0 && byBoth.length < byTopic.length && byBoth.every((id) => byTopic.includes(id)));
      assert.deepEqual(
        await page.locator('.c-wide a.mark:not(.dim)').evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-account')))]),
        ['cool-answer-to-washington'],
      );
      assert.equal((await page.locator('#story section').filter({ visible: true }).count()) > 0, true);
      await page.goBack();
      assert.deepEqual(await shown(page), byTopic);
      assert.equal(await page.getByLabel('Account').inputValue(), '');
      await page.getByRole('button', { name: 'Clear filters' }).click();
      assert.equal((await shown(page)).length, catalogue.events.length);
      assert.equal(new URL(page.url()).search, '');
    }));

  test('with a value nobody offers, or with filters that nothing meets, is told so', () =>
    reading(async (page) => {
      await page.goto('/timeline/?actor=nobody&topic=%3Cb%3E');
      assert.equal((await shown(page)).length, catalogue.events.length);
      await page.goto('/timeline/?actor=shinzo-abe&account=handwritten-letter-to-beijing');
      if ((await shown(page)).length === 0) assert.match(await status(page), /None meets all these filters/);
    }));
});

describe('the small chart', () => {
  test('stands on the front page and on the page of each actor and topic with two events of which an account speaks, and nowhere else', () => {
    const has = (path: string) => /<svg class="c-small"/.test(textOfFile(`${path}index.html`));
    assert.ok(has('/'));
    const actors = catalogue.actors.map(({ id }) => ({ path: `/actors/${id}/`, due: smallCharts(catalogue, catalogue.eventsOfActor(id)).length > 0 }));
    const topics = catalogue.topics.map(({ id }) => ({ path: `/topics/${id}/`, due: smallCharts(catalogue, catalogue.eventsOnTopic(id)).length > 0 }));
    assert.ok(actors.some(({ due }) => due) && actors.some(({ due }) => !due));
    for (const { path, due } of [...actors, ...topics]) assert.equal(has(path), due, path);
  });

  test('fits at 320 pixels without words or marks on each other', () =>
    reading(
      async (page) => {
        for (const path of ['/', '/actors/shigeru-ishiba/', '/actors/japan/', '/topics/us-japan-tariff-talks/']) {
          await page.goto(path);
          assert.ok(await page.locator('.c-small').isVisible(), path);
          assert.deepEqual(await collisions(page, '.c-small text:not(.mark text), .c-small a.mark'), [], path);
          const { scrollWidth, clientWidth } = await page.evaluate(() => ({
            scrollWidth: document.documentElement.scrollWidth,
            clientWidth: document.documentElement.clientWidth,
          }));
          assert.ok(scrollWidth <= clientWidth, path);
        }
      },
      { viewport: { width: 320, height: 900 } },
    ));
});

test('the timeline comes in at most 30 000 bytes on the wire, and needs no style in an attribute', () => {
  const html = textOfFile('/timeline/index.html');
  assert.ok(gzipSync(html, { level: 9 }).length <= 30_000, `${gzipSync(html, { level: 9 }).length}`);
  assert.doesNotMatch(html, / style=/);
});
