import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256, type Store } from '../cache/store.ts';
import type { PageFacts } from './built-page.ts';

/** Reuses files of the last site that would be the same now. */

export interface ReusedFiles {
  /** True if the store knows a last site that was made from other content, so that comparing the views of pages is useful. */
  compare: boolean;
  /**
   * Returns true if the file of the last site is still correct, and schedules it for `copyTo`. It is correct if its bytes are as recorded and either
   * the content or the key of its view is the same. `file`: path within the site; `view`: key of the page's view.
   */
  reuse: (file: string, view?: string) => boolean;
  /** Links or copies every scheduled file into the new site. Returns their number. */
  copyTo: (next: string) => number;
  /** Facts of the scheduled pages, by path within the site. */
  pageFacts: () => ReadonlyMap<string, PageFacts>;
  /** Paths of all scheduled files. */
  files: () => readonly string[];
  /** Records a file of the new site for the next build. */
  record: (file: string, values: { bytes: string; view?: string | undefined; facts?: PageFacts }) => void;
  /** Writes and records a file unless it can be reused. `text` is only called to write. */
  write: (next: string, file: string, text: () => string) => void;
  /** Schedules a group of files. Returns their paths; undefined if one of them cannot be reused or the content has changed. */
  reuseGroup: (name: string) => readonly string[] | undefined;
  /** Records a group of files. Returns their paths. */
  recordGroup: (name: string, files: readonly string[]) => readonly string[];
  /** Writes the store. Returns a warning if that fails; the site is not affected. */
  save: () => string | undefined;
}

/** `site`: path of the last site. `content`: hash of the current content. */
export function reusedFilesOf(store: Store, site: string, content: string): ReusedFiles {
  const scheduled = new Map<string, FileRecord>();
  const record: ReusedFiles['record'] = (file, { bytes, view, facts }) => {
    const stored: FileRecord = { content, bytes, ...(view !== undefined && { view }), ...(facts && { facts }) };
    store.set(nameOf(file), '', JSON.stringify(stored));
  };
  const reuse = (file: string, view?: string): boolean => {
    const text = store.get(nameOf(file), '');
    if (text === undefined) return false;
    const stored = JSON.parse(text) as FileRecord;
    const path = join(site, file);
    const isCurrent = stored.content === content || (view !== undefined && stored.view === view);
    if (!isCurrent || !existsSync(path) || sha256(readFileSync(path)) !== stored.bytes) return false;
    scheduled.set(file, stored);
    if (stored.content !== content) record(file, stored);
    return true;
  };
  const lastContent = store.get('site', '');
  return {
    compare: lastContent !== undefined && lastContent !== content,
    reuse,
    copyTo: (next) => {
      for (const file of scheduled.keys()) linkOrCopy(join(site, file), join(next, file));
      return scheduled.size;
    },
    pageFacts: () => new Map([...scheduled].flatMap(([file, { facts }]) => (facts ? [[file, facts] as const] : []))),
    files: () => [...scheduled.keys()],
    record,
    write: (next, file, text) => {
      if (reuse(file)) return;
      const written = text();
      mkdirSync(dirname(join(next, file)), { recursive: true });
      writeFileSync(join(next, file), written);
      record(file, { bytes: sha256(written) });
    },
    reuseGroup: (name) => {
      const text = store.get(`group/${name}`, content);
      const files = text === undefined ? undefined : (JSON.parse(text) as string[]);
      return files?.every((file) => reuse(file)) ? files : undefined;
    },
    recordGroup: (name, files) => {
      store.set(`group/${name}`, content, JSON.stringify(files));
      return files;
    },
    save: () => {
      store.set('site', '', content);
      try {
        store.save('forget');
        return undefined;
      } catch (error) {
        return `The cache could not be written (${(error as NodeJS.ErrnoException).code ?? String(error)}); the next build starts without it.`;
      }
    },
  };
}

/** Record of a file of the last site in the store. */
interface FileRecord {
  /** Hash of all content that the file was made from. */
  content: string;
  /** Key of the view that the page prints; absent if the file may depend on any content. */
  view?: string;
  /** SHA-256 of the file. */
  bytes: string;
  /** Facts of a page for the verification. */
  facts?: PageFacts;
}

const nameOf = (file: string) => `site/${file}`;

/** Creates a hard link, which takes no space. If that fails, for example because the file system has none, copies the file. Throws if the disk is full. */
function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
    copyFileSync(from, to);
  }
}
