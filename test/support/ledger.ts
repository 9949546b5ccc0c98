import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { claimsTableOf } from '../../src/exports/claims-table-data.ts';
import { rowsIn, viewFrom } from '../../src/model/views/claims-table.ts';
import { pageSize } from '../../src/model/views/paging.ts';
import { launch } from './browser.ts';
import { catalogue, dist } from './built.ts';
import { serve } from './serve.ts';

/** The claims table of the built site in a browser, and the rows it must show. */

export const claimsTable = claimsTableOf(catalogue);
export const claimCount = claimsTable.rows.length;
export const claimTexts = (query: string) => rowsIn(claimsTable, viewFrom(claimsTable, query)).map((row) => row.says);

const most = (values: string[]): string => [...Map.groupBy(values, (value) => value)].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
/** The actor with the most claims, and the most frequent kind among these claims. */
export const actor = most(claimsTable.rows.flatMap(({ values }) => values.actor));
const aboutThem = claimsTable.rows.filter(({ values }) => values.actor.includes(actor));
export const kind = most(aboutThem.map(({ values }) => values.kind.join()));
export const kindAndActor = `?claim=${kind}&actor=${actor}`;

/** A query string with filters that no claim matches. */
export const unmet = claimsTable.options.kind
  .flatMap(({ value }) => claimsTable.options.speaker.map((speaker) => `?claim=${value}&speaker=${speaker.value}`))
  .find((query) => claimTexts(query).length === 0);

const [browser, site] = await Promise.all([launch(), serve(dist)]);
after(() => Promise.all([browser.close(), site.close()]));

export const siteAddress = site.address;

/** Opens the claims table in a new browser context; waits for the rows unless `rows` is false. */
export async function open(
  query = '',
  { rows = true, prepare, ...options }: BrowserContextOptions & { rows?: boolean; prepare?: (page: Page) => Promise<unknown> } = {},
) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await prepare?.(page);
  await page.goto(`${site.address}claims/${query}`);
  if (rows) await page.locator('claim-ledger search').waitFor();
  return { page, faults, close: () => context.close() };
}

export const shown = (page: Page) => page.locator('.ledger tbody th a').allTextContents();
export const status = (page: Page) => page.locator('claim-ledger [role=status]').textContent();
export const first = (items: string[]) => items.slice(0, pageSize);

export async function downloaded(page: Page, button: 'CSV' | 'JSON') {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Cells of a CSV file whose quotes are doubled. */
export const cellsOf = (csv: string) =>
  [...csv.replace('\uFEFF', '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))([,\n])/g)]
    .reduce<string[][]>(
      (lines, [, quoted, bare, end]) => {
        lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
        if (end === '\n') lines.push([]);
        return lines;
      },
      [[]],
    )
    .slice(0, -1);
