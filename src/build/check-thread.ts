import { parentPort } from 'node:worker_threads';
import { checkPage } from './check-page.ts';
import type { Answer, Question } from './check-pages.ts';

/** The thread's own end of check-pages.ts: checks a page for each message, until one holds none. */
parentPort?.on('message', (question: Question) => {
  if (question === null) parentPort?.close();
  else parentPort?.postMessage([question.file, checkPage(question.page)] satisfies Answer);
});
