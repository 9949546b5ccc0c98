import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { urls } from '../model/urls.ts';
import type { ContentFile } from './files.ts';

/** Reads files in worker threads. Parsing Markdown and YAML takes most of the time of a cold build before rendering, and files do not depend on each other. */

/** Result for each file of a batch: the valid entry as JSON, or null if the file has a fault. */
export type BatchResult = (string | null)[];

/** Data for a new thread. `base`: path under which the site is published. */
export interface ThreadData {
  base: string;
}

/** Number of threads for `count` files; 0 if reading them in this thread is faster. */
export const threadsFor = (count: number): number => (count < minFiles || availableParallelism() < 2 ? 0 : Math.min(4, availableParallelism()));

/** Calls `take` with the index and result of each file, in any order. Rejects if a thread cannot start or ends early. */
export async function inThreads(files: readonly ContentFile[], threads: number, take: (index: number, json: string | null) => void): Promise<void> {
  let next = 0;
  const run = () =>
    new Promise<void>((done, fail) => {
      const worker = new Worker(new URL('./read-thread.ts', import.meta.url), {
        workerData: { base: urls.home() } satisfies ThreadData,
        resourceLimits: { maxYoungGenerationSizeMb },
      });
      const sendBatch = () => {
        if (next >= files.length) return worker.postMessage(null);
        const from = next;
        next += batchSize;
        const batch = files.slice(from, next);
        worker.once('message', (results: BatchResult) => {
          for (const [at, json] of results.entries()) take(from + at, json);
          sendBatch();
        });
        worker.postMessage(batch);
      };
      worker.once('error', fail);
      worker.once('exit', (code) => (code === 0 ? done() : fail(new Error(`a reading thread ended with code ${code}`))));
      sendBatch();
    });
  await Promise.all(Array.from({ length: threads }, run));
}

/** Minimum number of files for threads: with 2 cores, 100 accounts are read in 0.5 s with or without threads. */
const minFiles = 200;
/** Files in a message: enough that messages cost little, few enough that all threads end at about the same time. */
const batchSize = 32;
/** MiB for new objects. Trees of one file are garbage after it; with more room they are collected less often (1 000 accounts: 0.4 of 4.4 s). */
const maxYoungGenerationSizeMb = 64;
