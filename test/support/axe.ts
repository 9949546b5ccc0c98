import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { colourRules } from './colours.ts';

/** Violations that axe finds on a page in its present state, as sentences. */
export async function axeFinds(page: Page, what: keyof typeof asked = 'everything'): Promise<string[]> {
  const options = asked[what];
  const isInjected = await page.evaluate(() => 'axe' in globalThis);
  const { violations, passes } = isInjected ? await runAgain(page, options) : await new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze();
  assert.ok(passes.length + violations.length > 0, 'axe checked nothing');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary = '' }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`),
  );
}

/** All of axe's default rules and those of WCAG 2.0 to 2.2, levels A and AA. */
const everything = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations' as const],
};

/** The rules that depend on colours. */
const colours = { runOnly: colourRules, resultTypes: ['violations' as const] };

/** For forced colours: axe compares the page's text colour with the reader's background, a combination that is never shown. */
const allButContrast = {
  ...everything,
  rules: { ...everything.rules, ...Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) },
};

const asked = { everything, colours, allButContrast };

type Results = Awaited<ReturnType<AxeBuilder['analyze']>>;

/** Runs axe on a page into which it has been injected before. */
const runAgain = (page: Page, options: (typeof asked)[keyof typeof asked]) =>
  page.evaluate(
    (chosen) => (globalThis as unknown as { axe: { run: (on: Document, options: object) => Promise<Results> } }).axe.run(document, chosen),
    options,
  );
