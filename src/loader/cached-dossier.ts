import { sha256, type Store } from '../cache/store.ts';
import type { Entries } from '../model/entries/entries.ts';
import { entriesFrom, type Warn } from './dossier.ts';
import { readFolder, type ContentFile } from './files.ts';
import { fromSoundEntry, readFile, soundEntry, type ReadFile, type SoundEntry } from './read-entry.ts';
import { inThreads, threadsFor } from './threads.ts';

/** What a build passes to the reading. */
export interface Reading {
  /** Where what was read before is kept. */
  store: Store;
  warn: Warn;
  /** Told after every file how many of how many are read. */
  progress: (done: number, of: number) => void;
}

/** Entries as `readDossier` gives them, and how many files were read from the store. */
export interface CachedEntries {
  entries: Entries;
  /** Hash of all files, names and bytes. */
  digest: string;
  files: number;
  fromStore: number;
}

/**
 * The same as `readDossier`, for a build: a file whose bytes and whose reading code have not changed is taken from the store, and of many new
 * ones each core reads some. Throws the same ContentError; what is sound is in the store even then.
 */
export async function readDossierCached(root: string, { store, warn, progress }: Reading): Promise<CachedEntries> {
  const { files, faults } = readFolder(root);
  const keys = files.map(({ text = '' }) => sha256(text));
  const read: ReadFile[] = new Array(files.length);
  let done = 0;
  const put = (at: number, entry: ReadFile) => {
    read[at] = entry;
    progress((done += 1), files.length);
  };
  const jobs: Job[] = [];
  for (const [at, file] of files.entries()) {
    const key = keys[at] ?? '';
    const kept = file.text === undefined ? undefined : store.get(file.file, key);
    if (kept === undefined) jobs.push({ at, file, key });
    else put(at, fromSoundEntry(file, JSON.parse(kept) as SoundEntry));
  }
  const keep = ({ at, file, key }: Job, json: string) => {
    store.set(file.file, key, json);
    put(at, fromSoundEntry(file, JSON.parse(json) as SoundEntry));
  };
  const readHere = (job: Job) => {
    const entry = readFile(job.file);
    const sound = soundEntry(entry);
    if (sound) keep(job, JSON.stringify(sound));
    else put(job.at, entry);
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
        else keep(job, json);
      },
    );
  return {
    entries: entriesFrom(read, faults, warn),
    digest: sha256(JSON.stringify(files.map(({ file }, at) => [file, keys[at]]))),
    files: files.length,
    fromStore: files.length - jobs.length,
  };
}

/** A file that is not in the store. */
interface Job {
  /** Its place among all files. */
  at: number;
  file: ContentFile;
  /** Hash of its bytes. */
  key: string;
}
