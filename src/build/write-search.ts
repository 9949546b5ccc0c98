import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sha256 } from '../cache/store.ts';
import type { ScriptLanguages } from '../model/scripts/run-language.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { documentsOf } from '../search/documents/documents.ts';
import type { SearchDocument } from '../search/documents/search-document.ts';
import { indexFiles } from '../search/index/write-index.ts';
import type { ReusedFiles } from './reused-files.ts';

/** Writes the search index in a worker thread while pages are rendered. */

/** A written file of the index. */
export interface WrittenFile {
  /** File name without a folder. */
  name: string;
  /** SHA-256 of the file. */
  bytes: string;
}

/** Message to the thread. `folder`: where it writes. */
export interface SearchJob {
  records: SearchDocument[];
  scripts: ScriptLanguages;
  folder: string;
}

export interface SearchFiles {
  /** Paths of all files of the index within the site, once they are written. Rejects if they cannot be made or written. */
  written: Promise<readonly string[]>;
  /** Moves the files into the new site. */
  moveTo: (next: string) => void;
}

/** Creates and writes the files of an index. */
export function writeIndex({ records, scripts, folder }: SearchJob): WrittenFile[] {
  mkdirSync(folder, { recursive: true });
  return indexFiles(records, undefined, scripts).map(({ name, content }) => {
    const text = JSON.stringify(content);
    writeFileSync(join(folder, `${name}.json`), text);
    return { name: `${name}.json`, bytes: sha256(text) };
  });
}

/** Starts to write the index unless that of the last site can be reused. `cache`: path of a folder for the files until `moveTo`. */
export function writeSearch(catalogue: Catalogue, reused: ReusedFiles, cache: string): SearchFiles {
  const reusedPaths = reused.reuseGroup('search');
  if (reusedPaths) return { written: Promise.resolve(reusedPaths), moveTo: () => undefined };
  const folder = join(cache, 'search');
  const job = { records: documentsOf(catalogue), scripts: catalogue.scripts, folder };
  let files: WrittenFile[] = [];
  const writing = availableParallelism() > 1 ? inThread(job) : Promise.resolve().then(() => writeIndex(job));
  const written = writing.then((made) => {
    files = made;
    for (const { name, bytes } of files) reused.record(pathOf(name), { bytes });
    return reused.recordGroup(
      'search',
      files.map(({ name }) => pathOf(name)),
    );
  });
  written.catch(() => undefined); // finish.ts awaits the promise and reports the error
  return {
    written,
    moveTo: (next) => {
      mkdirSync(join(next, 'search'), { recursive: true });
      for (const { name } of files) renameSync(join(folder, name), join(next, pathOf(name)));
    },
  };
}

const inThread = (job: SearchJob): Promise<WrittenFile[]> =>
  new Promise((done, fail) => {
    const worker = new Worker(new URL('./search-thread.ts', import.meta.url));
    worker.once('message', done);
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`the thread that writes the search ended with code ${code}`)));
    worker.postMessage(job);
  });

const pathOf = (name: string) => `search/${name}`;
