import { sha256, type Store } from '../cache/store.ts';
import type { Entries } from '../model/entries/entries.ts';
import { entriesFrom, type Warn } from './dossier.ts';
import { readFolder, type ContentFile } from './files.ts';
import { fromValidEntry, readFile, validEntry, type ReadFile, type ValidEntry } from './read-entry.ts';
import { inThreads, threadsFor } from './threads.ts';

/** What a build passes to `readDossierCached`. */
export interface ReadOptions {
  /** Cache of earlier builds. */
  store: Store;
  warn: Warn;
  /** Called after every file with the number of files read and the number of all files. */
  progress: (done: number, of: number) => void;
}

/** The entries and where they come from. */
export interface CachedEntries {
  entries: Entries;
  /** Hash of the names and texts of all files. */
  digest: string;
  files: number;
  /** Number of files taken from the cache. */
  fromStore: number;
}

/**
 * Does what `readDossier` does, for a build: takes unchanged files from the cache and reads many others in threads. Throws the same ContentError;
 * valid files are cached even then.
 */
export async function readDossierCached(root: string, { store, warn, progress }: ReadOptions): Promise<CachedEntries> {
  const { files, faults } = readFolder(root);
  const keys = files.map(({ text = '' }) => sha256(text));
  const read: ReadFile[] = new Array(files.length);
  let done = 0;
  const put = (index: number, entry: ReadFile) => {
    read[index] = entry;
    progress((done += 1), files.length);
  };
  const jobs: Job[] = [];
  for (const [index, file] of files.entries()) {
    const key = keys[index] ?? '';
    const cached = file.text === undefined ? undefined : store.get(file.file, key);
    if (cached === undefined) jobs.push({ index, file, key });
    else put(index, fromValidEntry(file, JSON.parse(cached) as ValidEntry));
  }
  const cache = ({ index, file, key }: Job, json: string) => {
    store.set(file.file, key, json);
    put(index, fromValidEntry(file, JSON.parse(json) as ValidEntry));
  };
  const readHere = (job: Job) => {
    const entry = readFile(job.file);
    const valid = validEntry(entry);
    if (valid) cache(job, JSON.stringify(valid));
    else put(job.index, entry);
  };
  const threads = threadsFor(jobs.length);
  if (threads === 0) jobs.forEach(readHere);
  else
    await inThreads(
      jobs.map(({ file }) => file),
      threads,
      (index, json) => {
        const job = jobs[index] as Job;
        if (json === null) readHere(job);
        else cache(job, json);
      },
    );
  return {
    entries: entriesFrom({ read, faults }, { warn }),
    digest: sha256(JSON.stringify(files.map(({ file }, index) => [file, keys[index]]))),
    files: files.length,
    fromStore: files.length - jobs.length,
  };
}

/** A file that is not in the cache. */
interface Job {
  /** Index among all files. */
  index: number;
  file: ContentFile;
  /** SHA-256 of its text. */
  key: string;
}
