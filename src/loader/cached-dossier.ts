import { sha256, type Store } from '../cache/store.ts';
import type { Entries } from '../model/entries/entries.ts';
import { entriesFrom, type ReadContent, type Warn } from './dossier.ts';
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

/** The files of a content folder, and where they come from. */
export interface CachedFiles {
  content: ReadContent;
  /** Hash of the names and texts of all files. */
  digest: string;
  files: number;
  /** Number of files taken from the cache. */
  fromStore: number;
}

/** Reads a content folder: takes unchanged files from the cache and reads many others in threads. Valid files are cached. */
export async function readFolderCached(root: string, { store, progress }: Omit<ReadOptions, 'warn'>): Promise<CachedFiles> {
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
    content: { read, faults },
    digest: sha256(JSON.stringify(files.map(({ file }, index) => [file, keys[index]]))),
    files: files.length,
    fromStore: files.length - jobs.length,
  };
}

/** The entries, and where they come from. */
export interface CachedEntries extends Omit<CachedFiles, 'content'> {
  entries: Entries;
}

/** Does what `readDossier` does, for a build, with `readFolderCached`. Throws the same ContentError. */
export async function readDossierCached(root: string, { warn, ...options }: ReadOptions): Promise<CachedEntries> {
  const { content, ...rest } = await readFolderCached(root, options);
  return { entries: entriesFrom(content, { warn }), ...rest };
}

/** A file that is not in the cache. */
interface Job {
  /** Index among all files. */
  index: number;
  file: ContentFile;
  /** SHA-256 of its text. */
  key: string;
}
