import { after } from 'node:test';
import type { BrowserContextOptions, Page } from '@playwright/test';
import { launch } from './browser.ts';
import { dist } from './built.ts';
import { serve } from './serve.ts';

/** Serves the built site and starts a browser; both end after the tests of the file. */
const [browser, site] = await Promise.all([launch(), serve(dist)]);
after(() => Promise.all([browser.close(), site.close()]));

/** Opens a page in a new browser context, by default at 1280 × 800 pixels in light colours; closes it after `read`. */
export async function visit(read: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({
    baseURL: site.address,
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
    ...options,
  });
  context.setDefaultTimeout(5000);
  try {
    await read(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Like `visit`, with JavaScript off. */
export const visitWithoutScript = (read: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> =>
  visit(read, { javaScriptEnabled: false, ...options });
