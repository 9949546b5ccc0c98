import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A store on disk for texts that are expensive to make. Each text has a name and the key it was made from. A file of the store starts with a line
 * that names the format, a fingerprint of the code that wrote it and a checksum of the rest. If one file is invalid, the whole store is deleted.
 */
export interface Store {
  /** Returns the text with this name if it was made from `key`; undefined otherwise. */
  get: (name: string, key: string) => string | undefined;
  set: (name: string, key: string, text: string) => void;
  /**
   * Writes the changes. Texts that were neither read nor set since the store was opened are deleted (`forget`) or kept (`keep`, after a failed
   * build). Throws if the disk refuses to write.
   */
  save: (unused: 'forget' | 'keep') => void;
}

export const sha256 = (text: string | Uint8Array): string => hash('sha256', text, 'hex');

/**
 * Opens the store in `folder`. `fingerprint`: 64 hexadecimal digits that identify the code. Texts must not contain tabs or line breaks (JSON without
 * indentation has none); a text whose name contains one is not stored. If the store is invalid or unreadable, `warn` gets one sentence and the store
 * is empty.
 */
export function openStore(folder: string, fingerprint: string, warn: (sentence: string) => void): Store {
  const all = readStore(folder, fingerprint, warn);
  const changed = new Set<number>();
  return {
    get: (name, key) => {
      const stored = all[fileOf(name)]?.get(name);
      if (stored?.key !== key) return undefined;
      stored.used = true;
      return stored.text;
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
/** Number of files that share all texts, so that one change rewrites a small part of the store. */
const files = 64;

const fileOf = (name: string): number => parseInt(sha256(name).slice(0, 4), 16) % files;
const nameOfFile = (number: number): string => `${String(number).padStart(2, '0')}.cache`;

interface StoredText {
  key: string;
  text: string;
  used: boolean;
}

/** The texts of a file, or a phrase that says why the file is invalid. */
function parseFile(content: string, fingerprint: string): Map<string, StoredText> | string {
  const end = content.indexOf('\n');
  const [header, body] = [content.slice(0, end), content.slice(end + 1)];
  const [, writer = '', checksum = ''] = /^crossread-cache 1 ([0-9a-f]{64}) ([0-9a-f]{64})$/.exec(header) ?? [];
  if (writer === '') return 'is damaged or of another version';
  if (writer !== fingerprint) return 'was written by another version of the code';
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

const lines = (entries: ReadonlyMap<string, StoredText>): string =>
  [...entries]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { key, text }]) => `${name}\t${key}\t${text}\n`)
    .join('');

/** The texts of all files, or a phrase that says why one file is invalid. */
function readAll(folder: string, fingerprint: string): Map<string, StoredText>[] | string {
  const names = new Set(readdirSync(folder));
  const all: Map<string, StoredText>[] = [];
  for (let number = 0; number < files; number += 1) {
    const entries = names.has(nameOfFile(number))
      ? parseFile(readFileSync(join(folder, nameOfFile(number)), 'utf8'), fingerprint)
      : new Map<string, StoredText>();
    if (typeof entries === 'string') return entries;
    all.push(entries);
  }
  return all;
}

const empty = (): Map<string, StoredText>[] => Array.from({ length: files }, () => new Map<string, StoredText>());

function readStore(folder: string, fingerprint: string, warn: (sentence: string) => void): Map<string, StoredText>[] {
  try {
    mkdirSync(folder, { recursive: true });
    const all = readAll(folder, fingerprint);
    if (typeof all !== 'string') return all;
    warn(`The cache in ${folder} ${all}; it is deleted, and everything is built again.`);
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    warn(`The cache in ${folder} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}); everything is built again.`);
  }
  return empty();
}
