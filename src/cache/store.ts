import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Texts that were expensive to make, on disk, each under a name with the key it was made from. A file of the store starts with a line that names
 * the format, the code that wrote it and a checksum of the rest; where one of them is not as it should be, the whole store is thrown away.
 */
export interface Store {
  /** The text under `name`, where it was made from `key`. */
  get: (name: string, key: string) => string | undefined;
  set: (name: string, key: string, text: string) => void;
  /** Writes what is new. What was neither read nor set is forgotten, or kept where a build has ended early. Throws where the disk does not take it. */
  save: (unused: 'forget' | 'keep') => void;
}

export const sha256 = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/**
 * Opens the store in `folder` for the code with this fingerprint. Texts and names hold no tab and no line end (JSON without indentation does).
 * Whatever is wrong with it is told in one sentence through `say`, and the store is then empty.
 */
export function openStore(folder: string, fingerprint: string, say: (sentence: string) => void): Store {
  const all = opened(folder, fingerprint, say);
  const changed = new Set<number>();
  return {
    get: (name, key) => {
      const kept = all[fileOf(name)]?.get(name);
      if (kept?.key !== key) return undefined;
      kept.used = true;
      return kept.text;
    },
    set: (name, key, text) => {
      if (/[\t\n]/.test(name)) return;
      const file = fileOf(name);
      all[file]?.set(name, { key, text, used: true });
      changed.add(file);
    },
    save: (rest) => {
      mkdirSync(folder, { recursive: true });
      for (const [number, entries] of all.entries()) {
        const unused = rest === 'keep' ? [] : [...entries].filter(([, { used }]) => !used).map(([name]) => name);
        for (const name of unused) entries.delete(name);
        if (!changed.has(number) && unused.length === 0) continue;
        const body = lines(entries);
        const file = join(folder, nameOfFile(number));
        writeFileSync(`${file}.new`, `${format} ${fingerprint} ${sha256(body)}\n${body}`);
        renameSync(`${file}.new`, file);
      }
      changed.clear();
    },
  };
}

const format = 'crossread-cache 1';
/** So many files hold everything, so that one change rewrites a small part. */
const files = 64;

const fileOf = (name: string): number => parseInt(sha256(name).slice(0, 4), 16) % files;
const nameOfFile = (number: number): string => `${String(number).padStart(2, '0')}.cache`;

interface Kept {
  key: string;
  text: string;
  used: boolean;
}

/** The entries of a file; a sentence where they cannot be trusted. */
function parsed(content: string, fingerprint: string): Map<string, Kept> | string {
  const end = content.indexOf('\n');
  const [header, body] = [content.slice(0, end), content.slice(end + 1)];
  const [, writer = '', checksum = ''] = /^crossread-cache 1 ([0-9a-f]{64}) ([0-9a-f]{64})$/.exec(header) ?? [];
  if (writer === '') return 'is damaged, or is none of this version';
  if (writer !== fingerprint) return 'was written by other code';
  if (checksum !== sha256(body)) return 'is damaged';
  return new Map(
    body
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [name = '', key = '', text = ''] = line.split('\t');
        return [name, { key, text, used: false }] as const;
      }),
  );
}

const lines = (entries: ReadonlyMap<string, Kept>): string =>
  [...entries]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { key, text }]) => `${name}\t${key}\t${text}\n`)
    .join('');

/** Every file of the store, or why none of them can be trusted. */
function readAll(folder: string, fingerprint: string): Map<string, Kept>[] | string {
  const names = new Set(readdirSync(folder));
  const all: Map<string, Kept>[] = [];
  for (let number = 0; number < files; number += 1) {
    const entries = names.has(nameOfFile(number)) ? parsed(readFileSync(join(folder, nameOfFile(number)), 'utf8'), fingerprint) : new Map<string, Kept>();
    if (typeof entries === 'string') return entries;
    all.push(entries);
  }
  return all;
}

const empty = (): Map<string, Kept>[] => Array.from({ length: files }, () => new Map<string, Kept>());

function opened(folder: string, fingerprint: string, say: (sentence: string) => void): Map<string, Kept>[] {
  try {
    mkdirSync(folder, { recursive: true });
    const all = readAll(folder, fingerprint);
    if (typeof all !== 'string') return all;
    say(`The cache in ${folder} ${all}; it is thrown away, and everything is made anew.`);
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    say(`The cache in ${folder} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}); everything is made anew.`);
  }
  return empty();
}
