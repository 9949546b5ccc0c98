import { parentPort } from 'node:worker_threads';
import { writeIndex, type SearchJob } from './write-search.ts';

/** The thread's own end of write-search.ts: one job, and its answer. */
parentPort?.once('message', (job: SearchJob) => parentPort?.postMessage(writeIndex(job)));
