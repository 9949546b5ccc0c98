import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sha256 } from '../cache/store.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { documentsOf } from '../search/documents/documents.ts';
import type { SearchDocument } from '../search/documents/search-document.ts';
import { indexFiles } from '../search/index/write-index.ts';
import type { KeptFiles } from './kept-files.ts';

/** The search index is made in a thread of its own while pages are rendered: neither needs the other. */

/** A file of the index that was written. */
export interface WrittenFile {
  /** Without a folder. */
  name: string;
  /** Hash of its bytes. */
  bytes: string;
}

/** What the thread is given. `folder`: where it writes. */
export interface SearchJob {
  records: SearchDocument[];
  folder: string;
}

export interface SearchFiles {
  /** Paths of all files of the search within the site, once they are there. Rejects where they cannot be made or written. */
  written: Promise<readonly string[]>;
  /** Moves what was written into the new site. */
  moveTo: (next: string) => void;
}

/** Makes and writes the files of an index. */
export function writeIndex({ records, folder }: SearchJob): WrittenFile[] {
  mkdirSync(folder, { recursive: true });
  return indexFiles(records).map(({ name, content }) => {
    const text = JSON.stringify(content);
    writeFileSync(join(folder, `${name}.json`), text);
    return { name: `${name}.json`, bytes: sha256(text) };
  });
}

/** Begins to write the search, unless the last site has it as it is to be. `cache`: path of a folder in which it may lie until the site is there. */
export function writeSearch(catalogue: Catalogue, kept: KeptFiles, cache: string): SearchFiles {
  const known = kept.group('search');
  if (known) return { written: Promise.resolve(known), moveTo: () => undefined };
  const folder = join(cache, 'search');
  const job = { records: documentsOf(catalogue), folder };
  let files: WrittenFile[] = [];
  const writing = availableParallelism() > 1 ? inThread(job) : Promise.resolve().then(() => writeIndex(job));
  const written = writing.then((made) => {
    files = made;
    for (const { name, bytes } of files) kept.note(pathOf(name), { bytes });
    return kept.noteGroup(
      'search',
      files.map(({ name }) => pathOf(name)),
    );
  });
  written.catch(() => undefined); // reported by whoever awaits it
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
