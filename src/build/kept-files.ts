import { copyFileSync, existsSync, linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256, type Store } from '../cache/store.ts';
import type { PageFacts } from './built-page.ts';

/** Files that the last site has already: what is the same is taken from it instead of made again. */

export interface KeptFiles {
  /** Whether pages are worth comparing: the store knows a last site, and that was made from other content. */
  compare: boolean;
  /** Whether the last site has this file as it would be made now. `file`: path within the site; `view`: key of its view. */
  has: (file: string, view?: string) => boolean;
  /** Puts every file found by `has` into the new site. Returns their number. */
  bring: (next: string) => number;
  /** Facts of the pages found by `has`, by their path within the site. */
  facts: () => ReadonlyMap<string, PageFacts>;
  /** Every file found by `has`. */
  files: () => readonly string[];
  /** Notes a file of the new site for the next build. */
  note: (file: string, kept: { bytes: string; view?: string | undefined; facts?: PageFacts }) => void;
  /** Writes a file, unless the last site has it as it is to be. `text` is made only where it is needed. */
  write: (next: string, file: string, text: () => string) => void;
  /** Paths of a group of files that only go together; undefined where the last site lacks one of them or they were made from other content. */
  group: (name: string) => readonly string[] | undefined;
  /** Notes the paths of such a group; returns them. */
  noteGroup: (name: string, files: readonly string[]) => readonly string[];
  /** Writes the store. A sentence where that failed: the site is no worse for it. */
  save: () => string | undefined;
}

/** `site`: path of the last site. `content`: hash of the content as it is now. */
export function keptFilesOf(store: Store, site: string, content: string): KeptFiles {
  const found = new Map<string, Kept>();
  const note: KeptFiles['note'] = (file, { bytes, view, facts }) => {
    const kept: Kept = { content, bytes, ...(view !== undefined && { view }), ...(facts && { facts }) };
    store.set(nameOf(file), '', JSON.stringify(kept));
  };
  const has = (file: string, view?: string): boolean => {
    const text = store.get(nameOf(file), '');
    if (text === undefined) return false;
    const kept = JSON.parse(text) as Kept;
    const path = join(site, file);
    const same = kept.content === content || (view !== undefined && kept.view === view);
    if (!same || !existsSync(path) || sha256(readFileSync(path)) !== kept.bytes) return false;
    found.set(file, kept);
    if (kept.content !== content) note(file, kept);
    return true;
  };
  const last = store.get('site', '');
  return {
    compare: last !== undefined && last !== content,
    has,
    bring: (next) => {
      for (const file of found.keys()) linkOrCopy(join(site, file), join(next, file));
      return found.size;
    },
    facts: () => new Map([...found].flatMap(([file, { facts }]) => (facts ? [[file, facts] as const] : []))),
    files: () => [...found.keys()],
    note,
    write: (next, file, text) => {
      if (has(file)) return;
      const written = text();
      mkdirSync(dirname(join(next, file)), { recursive: true });
      writeFileSync(join(next, file), written);
      note(file, { bytes: sha256(written) });
    },
    group: (name) => {
      const text = store.get(`group/${name}`, content);
      const files = text === undefined ? undefined : (JSON.parse(text) as string[]);
      return files?.every((file) => has(file)) ? files : undefined;
    },
    noteGroup: (name, files) => {
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

/** What the store knows of a file of the last site. */
interface Kept {
  /** Hash of the whole content it was made from. */
  content: string;
  /** Key of the view that its page printed; absent where it may depend on anything. */
  view?: string;
  /** Hash of its bytes. */
  bytes: string;
  /** Of a page, what the verification reads off it. */
  facts?: PageFacts;
}

const nameOf = (file: string) => `site/${file}`;

/** Links cost nothing and need no room; where the disk has none, the file is copied. */
function linkOrCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
    copyFileSync(from, to);
  }
}
