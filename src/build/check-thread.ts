import { parentPort } from 'node:worker_threads';
import { checkPage } from './check-page.ts';
import type { CheckResponse, CheckRequest } from './check-pages.ts';

/** Entry point of the thread that check-pages.ts starts: checks the page of each message until it receives null. */
parentPort?.on('message', (request: CheckRequest) => {
  if (request === null) parentPort?.close();
  else parentPort?.postMessage([request.file, checkPage(request.page)] satisfies CheckResponse);
});
