import { parentPort, workerData } from 'node:worker_threads';
import type { ContentFile } from './files.ts';
import { publishUnder } from '../model/urls.ts';
import { readFile, soundEntry } from './read-entry.ts';
import type { Answer, ThreadData } from './threads.ts';

/** The thread's own end of threads.ts: reads the files of each message, until a message holds none. */

publishUnder((workerData as ThreadData).base);

const answerTo = (files: readonly ContentFile[]): Answer =>
  files.map((file) => {
    const entry = soundEntry(readFile(file));
    return entry === undefined ? null : JSON.stringify(entry);
  });

parentPort?.on('message', (files: readonly ContentFile[] | null) => {
  if (files === null) parentPort?.close();
  else parentPort?.postMessage(answerTo(files));
});
