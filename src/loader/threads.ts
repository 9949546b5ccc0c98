import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { urls } from '../model/urls.ts';
import type { ContentFile } from './files.ts';

/** Reads files in worker threads: parsing Markdown and YAML is most of what a cold build does before its pages, and files do not depend on each other. */

/** What a thread sends back for each file: the sound entry as JSON, or nothing where the file has a fault. */
export type Answer = (string | null)[];

/** What a thread is told when it starts. `base`: path that the site is published under. */
export interface ThreadData {
  base: string;
}

/** Number of threads for so many files; 0 where reading them here is quicker. */
export const threadsFor = (count: number): number => (count < fewest || availableParallelism() < 2 ? 0 : Math.min(4, availableParallelism()));

/**
 * Calls `take` with the number of each file and what its thread made of it, in any order. Rejects where a thread ends early or cannot be
 * started.
 */
export async function inThreads(files: readonly ContentFile[], threads: number, take: (index: number, json: string | null) => void): Promise<void> {
  let next = 0;
  const run = () =>
    new Promise<void>((done, fail) => {
      const worker = new Worker(new URL('./read-thread.ts', import.meta.url), { workerData: { base: urls.home() } satisfies ThreadData });
      const give = () => {
        if (next >= files.length) return worker.postMessage(null);
        const from = next;
        next += batch;
        const some = files.slice(from, next);
        worker.once('message', (answer: Answer) => {
          for (const [at, json] of answer.entries()) take(from + at, json);
          give();
        });
        worker.postMessage(some);
      };
      worker.once('error', fail);
      worker.once('exit', (code) => (code === 0 ? done() : fail(new Error(`a reading thread ended with code ${code}`))));
      give();
    });
  await Promise.all(Array.from({ length: threads }, run));
}

/** Below so many files the threads take longer to start than they save: with 2 cores, 100 accounts are read in 0.5 s either way. */
const fewest = 200;
/** Files a message: enough that messages cost nothing, few enough that no thread ends long before the others. */
const batch = 32;
