import type { Page, Request } from '@playwright/test';

/** Faults of a page that is being watched. */
export interface Watch {
  /** One sentence per fault, in the order of events. */
  faults: string[];
  /** Resolves when all requests have finished and all events have been reported. */
  quiet: () => Promise<void>;
}

/**
 * Watches a page from before its first navigation: violations of its content security policy, exceptions, console warnings and errors (also of
 * workers), failed requests, and requests to another host than that of the first page.
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
    // Leaving a page aborts its pending requests, most often that of the icon.
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
