import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { checkPage, type CheckedPage, type PageToCheck } from './check-page.ts';
import { withPolicy } from './policy.ts';

/** Adds the content security policy to each rendered page, writes the page and checks it: of a large site in a worker thread, while further pages are rendered. */

export interface PageWriter {
  /** Takes a page as rendered. `file`: path within the site. */
  write: (file: string, page: PageToCheck) => void;
  /** Waits for all pages. Returns the results of the checks by path within the site. Throws the error of the first page that could not be written. */
  results: () => Promise<ReadonlyMap<string, CheckedPage>>;
}

/** Message to the thread: a page with the path of its file within the site, or null after the last page. */
export type PageMessage = { file: string; page: PageToCheck } | null;
export type PageResult = [file: string, page: CheckedPage];

/** `folder`: path of the new site. `count`: number of pages to render. */
export function pageWriter(folder: string, count: number): PageWriter {
  return count < minPages || availableParallelism() < 2 ? directWriter(folder) : threadWriter(folder);
}

/** Completes, writes and checks one page. */
export function writePage(folder: string, { file, page }: NonNullable<PageMessage>): CheckedPage {
  const html = withPolicy(page.html);
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, html);
  return checkPage({ ...page, html });
}

/** Minimum number of pages for a thread. It takes about 0.2 s to start; 2 316 pages are written and checked in 2 s. */
const minPages = 300;

function directWriter(folder: string): PageWriter {
  const results = new Map<string, CheckedPage>();
  let failure: { error: unknown } | undefined;
  return {
    write: (file, page) => {
      if (failure) return;
      try {
        results.set(file, writePage(folder, { file, page }));
      } catch (error) {
        failure = { error };
      }
    },
    results: () => (failure ? Promise.reject(failure.error as Error) : Promise.resolve(results)),
  };
}

function threadWriter(folder: string): PageWriter {
  const results = new Map<string, CheckedPage>();
  const worker = new Worker(new URL('./page-thread.ts', import.meta.url), { workerData: folder });
  worker.on('message', ([file, page]: PageResult) => results.set(file, page));
  const ended = new Promise<void>((done, fail) => worker.once('error', fail).once('exit', () => done()));
  ended.catch(() => undefined); // `results` reports the error
  worker.unref(); // a failed build does not wait for the thread
  const send = (message: PageMessage) => worker.postMessage(message);
  return {
    write: (file, page) => send({ file, page }),
    results: async () => {
      worker.ref();
      send(null);
      await ended;
      return results;
    },
  };
}
