import type { Page, Request } from '@playwright/test';

/** What a page did that no page of the site may do. */
export interface Watch {
  /** Sentences, in the order in which it happened. */
  faults: string[];
  /** Resolves when nothing that the page asked for is still on its way, and what happened has been heard of. */
  quiet: () => Promise<void>;
}

/**
 * Watches a page before anything is opened in it: breaches of its policy, errors, what it or a worker says on the console, requests that
 * fail or go to another host than that of the first page opened.
 */
export async function watch(page: Page): Promise<Watch> {
  const faults: string[] = [];
  const asked = new Set<Request>();
  const note = (what: string) => faults.push(`${new URL(page.url()).pathname}: ${what}`);
  let home: string | undefined;

  await page.exposeFunction('reportViolation', (what: string) => note(`breaks the policy: ${what}`));
  await page.addInitScript(() =>
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile }) => void reportViolation(`${effectiveDirective} ${blockedURI} ${sourceFile}`),
    ),
  );
  page.on('pageerror', ({ message }) => note(`throws: ${message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(`says: ${message.text()}`);
  });
  page.on('worker', (worker) =>
    worker.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) note(`a worker says: ${message.text()}`);
    }),
  );
  page.on('request', (request) => {
    asked.add(request);
    const { origin } = new URL(request.url());
    home ??= origin;
    if (origin !== home && origin !== 'null') note(`asks another host: ${request.url()}`);
  });
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => {
    asked.delete(request);
    const why = request.failure()?.errorText;
    // What is still on its way when the reader leaves a page, most often its icon, is given up.
    if (why !== 'net::ERR_ABORTED') note(`fails to load ${request.url()}: ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.url()} is answered with ${response.status()}`);
  });
  const quiet = async () => {
    while (asked.size > 0) await Promise.all([...asked].map(async (request) => (await request.response())?.finished()));
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
  };
  return { faults, quiet };
}

declare global {
  var reportViolation: (what: string) => Promise<void>;
}
