import { parentPort, workerData } from 'node:worker_threads';
import { writePage, type PageMessage, type PageResult } from './page-writer.ts';

/** Entry point of the thread that page-writer.ts starts: writes and checks the page of each message until it receives null. */
parentPort?.on('message', (message: PageMessage) => {
  if (message === null) parentPort?.close();
  else parentPort?.postMessage([message.file, writePage(workerData as string, message)] satisfies PageResult);
});
