import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckedPage, PageToCheck } from './check-page.ts';

/** Checks the pages of a large site in a worker thread while further pages are rendered. */

/** Message to the thread: a page with the path of its file within the site, or null after the last page. */
export type CheckRequest = { file: string; page: PageToCheck } | null;
export type CheckResponse = [file: string, page: CheckedPage];

export interface PageChecks {
  /** Sends a page to the thread. Does nothing, without calling `page`, if the site is too small for a thread. */
  check: (file: string, page: () => PageToCheck) => void;
  /** Waits for all pages that were sent. Returns the results by path within the site; pages that are missing here are checked later. */
  results: () => Promise<ReadonlyMap<string, CheckedPage>>;
}

/** Starts a thread if it saves time. `count`: number of pages to render. */
export function pageChecks(count: number): PageChecks {
  const results = new Map<string, CheckedPage>();
  if (count < minPages || availableParallelism() < 2) return { check: () => undefined, results: () => Promise.resolve(results) };
  const worker = new Worker(new URL('./check-thread.ts', import.meta.url));
  worker.on('message', ([file, page]: CheckResponse) => results.set(file, page));
  // If the thread ends early, verify.ts checks the missing pages.
  const ended = new Promise<void>((done) => worker.once('error', () => done()).once('exit', () => done()));
  worker.unref(); // a failed build does not wait for the thread
  const send = (request: CheckRequest) => worker.postMessage(request);
  return {
    check: (file, page) => send({ file, page: page() }),
    results: async () => {
      worker.ref();
      send(null);
      await ended;
      return results;
    },
  };
}

/** Minimum number of pages for a thread. It takes about 0.2 s to start; 2 324 pages are checked in 1.2 s. */
const minPages = 300;
