import { parentPort } from 'node:worker_threads';
import { writeIndex, type SearchJob } from './write-search.ts';

/** Entry point of the thread that write-search.ts starts: writes one index and posts the list of its files. */
parentPort?.once('message', (job: SearchJob) => parentPort?.postMessage(writeIndex(job)));
