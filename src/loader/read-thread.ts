import { parentPort, workerData } from 'node:worker_threads';
import type { ContentFile } from './files.ts';
import { publishUnder } from '../model/urls.ts';
import { readFile, validEntry } from './read-entry.ts';
import type { BatchResult, ThreadData } from './threads.ts';

/** Entry point of the threads that threads.ts starts: reads the files of each message until it receives null. */

publishUnder((workerData as ThreadData).base);

const resultsOf = (files: readonly ContentFile[]): BatchResult =>
  files.map((file) => {
    const entry = validEntry(readFile(file));
    return entry === undefined ? null : JSON.stringify(entry);
  });

parentPort?.on('message', (files: readonly ContentFile[] | null) => {
  if (files === null) parentPort?.close();
  else parentPort?.postMessage(resultsOf(files));
});
