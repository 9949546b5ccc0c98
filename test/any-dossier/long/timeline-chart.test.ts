import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { collisions, targetExists, marksIn, eventAccountPairs } from '../../support/charts.ts';
import { inScheme } from '../../support/colours.ts';
import { actorOfEvents } from '../../support/samples.ts';
import { visit as reading } from '../../support/visit.ts';

/** The timeline chart in every width and colour scheme, with the keyboard and in print. */

const widths = [
  { width: 1280, form: 'wide' },
  { width: 768, form: 'tall' },
  { width: 390, form: 'tall' },
] as const;

describe('the chart of the timeline', { concurrency: 2 }, () => {
  for (const { width, form } of widths)
    for (const javaScriptEnabled of [true, false])
      test(`at ${width} pixels, ${javaScriptEnabled ? 'with' : 'without'} JavaScript has one form, a link for each account of an event, and no overlaps`, () =>
        reading(
          async (page) => {
            await page.goto('/timeline/');
            assert.deepEqual(
              await page.locator('.chart > svg').evaluateAll((all) => all.filter((svg) => svg.checkVisibility()).map((svg) => svg.getAttribute('class'))),
              [`c-${form}`],
            );
            const marks = await marksIn(page);
            assert.deepEqual(marks.map(({ about }) => about).toSorted(), eventAccountPairs.toSorted());
            assert.deepEqual(
              marks.filter(({ href }) => !targetExists(href)).map(({ href }) => href),
              [],
            );
            for (const { name } of marks) assert.match(name, /\d claims? in \S/);
            assert.deepEqual(
              marks.filter(({ diamond, name }) => diamond !== /, which came out before it$/.test(name)).map(({ name }) => name),
              [],
              'marks of later events must be diamonds',
            );
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

  test('has a font size of at least 10 pixels at 390 and at 1280 pixels', () =>
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
        assert.ok(sizes.length > 0);
        assert.ok(Math.min(...sizes) >= 10, `${width}: ${Math.min(...sizes)}`);
      }
    }));

  for (const { width } of widths)
    test(`has links that a keyboard reaches with visible focus and can skip, at ${width} pixels`, () =>
      reading(
        async (page) => {
          await page.goto('/timeline/');
          const links = page.locator('.chart > svg').filter({ visible: true }).locator('a');
          const count = await links.count();
          assert.ok(count >= eventAccountPairs.length);
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
      test(`has no violation that axe finds at ${width} pixels, ${colorScheme}, with a filter`, () =>
        reading(
          async (page) => {
            await page.goto(`/timeline/?actor=${actorOfEvents}`);
            await page.getByRole('status').filter({ hasText: ' of ' }).waitFor();
            const { violations } = await inScheme(new AxeBuilder({ page }).setLegacyMode(true), colorScheme).analyze();
            assert.deepEqual(
              violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
              [],
            );
          },
          { viewport: { width, height: 900 }, colorScheme },
        ));

  test('shows every mark in forced colours and in print', () =>
    reading(
      async (page) => {
        await page.goto('/timeline/');
        const shapesOf = () =>
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
        const assertVisible = async () => {
          const shapes = await shapesOf();
          assert.equal(shapes.length, eventAccountPairs.length);
          assert.deepEqual(
            shapes.filter((shape) => !shape.seen).map(({ name }) => name),
            [],
          );
        };
        await assertVisible();
        await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
        await assertVisible();
        await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light', media: 'print' });
        await assertVisible();
        assert.equal(await page.locator('.story-filter').isVisible(), false);
      },
      { forcedColors: 'active' },
    ));
});
